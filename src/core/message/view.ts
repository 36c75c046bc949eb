import type { Phrase } from './inline.ts';
import type { Invocation } from './invocation.ts';

/** A button or a select. Each holds whole invocations, so that it works after a restart and on any instance. */
export type Action =
  | { kind: 'button'; label: Phrase; invocation: Invocation }
  | { kind: 'select'; label: Phrase; options: readonly { label: Phrase; invocation: Invocation }[] };

export interface ListItem {
  text: Phrase;
  /** Lines below the item, one level deep. */
  details: readonly Phrase[];
}

/** A fact of a record, with what it is. */
export interface Fact {
  label: Phrase;
  value: Phrase;
}

/** A part of a message. Renderers switch over `kind` exhaustively. */
export type Block =
  | { kind: 'heading'; text: Phrase }
  | { kind: 'paragraph'; text: Phrase }
  | { kind: 'list'; items: readonly ListItem[] }
  | { kind: 'quote'; text: Phrase }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'table'; columns: readonly Phrase[]; rows: readonly (readonly Phrase[])[] }
  | { kind: 'divider' }
  | { kind: 'actions'; actions: readonly Action[] }
  | { kind: 'notice'; tone: 'info' | 'warning' | 'error'; text: Phrase };

/** One answer or one digest: structured, plain text, for every platform alike. */
export interface View {
  title: Phrase;
  blocks: readonly Block[];
  /** The small last line: dossier, revision, as-of date. Empty for an answer without a dossier. */
  footer: Phrase;
}
