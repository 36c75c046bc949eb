/** A button that carries the body of a custom id, or an option of a select. */
export interface CarriedChoice {
  label: string;
  /** The rest of a label that is longer than Discord allows. */
  description: string | null;
  body: string;
}

/** A part of a message before it is known which message it comes to stand in. */
export type Piece =
  /** Units of Markdown, each at most one text display long, that stand in one text display if they fit. */
  | { kind: 'text'; units: readonly string[] }
  | { kind: 'separator' }
  | { kind: 'buttons'; buttons: readonly CarriedChoice[] }
  | { kind: 'select'; placeholder: string; options: readonly CarriedChoice[] };
