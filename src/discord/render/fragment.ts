import type { Picture } from '../../core/message/picture.ts';

/** A button or an option of a select, with its invocation encoded. */
export interface EncodedChoice {
  label: string;
  /** The rest of a label that is longer than Discord allows. */
  description: string | null;
  encoded: string;
  /** Where a button leads that carries no invocation. */
  url?: string;
}

/** Passages of Markdown, each at most as long as a message. They share one text display where they fit. */
export interface TextFragment {
  kind: 'text';
  passages: readonly string[];
  /** A title or a heading, which stays with what it heads; or the small print of the whole message. */
  role?: 'heading' | 'footer';
}

/** What a view is made of on Discord, before it is divided into messages. */
export type Fragment =
  | TextFragment
  | { kind: 'separator' }
  | { kind: 'picture'; picture: Picture; alt: string }
  | { kind: 'buttons'; buttons: readonly EncodedChoice[] }
  | { kind: 'select'; placeholder: string; options: readonly EncodedChoice[] };

/** What one message holds. */
export interface PackedMessage {
  fragments: readonly Fragment[];
  /** The colour at its edge, as RGB; null for none. */
  accent: number | null;
}

/** Passages as a fragment; no passages make no fragment. */
export function textFragment(passages: readonly string[], role?: TextFragment['role']): Fragment[] {
  if (passages.length === 0) return [];
  return [role === undefined ? { kind: 'text', passages } : { kind: 'text', passages, role }];
}
