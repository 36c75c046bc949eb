/** A button or an option of a select, with its invocation encoded. */
export interface EncodedChoice {
  label: string;
  /** The rest of a label that is longer than Discord allows. */
  description: string | null;
  encoded: string;
}

/** What a view is made of on Discord, before it is divided into messages. */
export type Fragment =
  /** Passages of Markdown, each at most as long as a message. They share one text display where they fit. */
  | { kind: 'text'; passages: readonly string[] }
  | { kind: 'separator' }
  | { kind: 'buttons'; buttons: readonly EncodedChoice[] }
  | { kind: 'select'; placeholder: string; options: readonly EncodedChoice[] };

/** Passages as a fragment; no passages make no fragment. */
export function textFragment(passages: readonly string[]): Fragment[] {
  return passages.length === 0 ? [] : [{ kind: 'text', passages }];
}
