import type { Verdict } from '../compare/verdict.ts';
import type { Phrase, ReferenceInline } from './inline.ts';
import type { Invocation } from './invocation.ts';
import type { Picture } from './picture.ts';

/** A button or a select. Each holds whole invocations, so that it works after a restart and on any instance. */
export type Action =
  | { kind: 'button'; label: Phrase; invocation: Invocation }
  | {
      kind: 'select';
      label: Phrase;
      options: readonly { label: Phrase; invocation: Invocation }[];
      /** A platform that has calendars shows one in place of the options. */
      calendar?: Calendar;
    };

/** That any day can be chosen: `option` of the invocation takes it as YYYY-MM-DD, and may hold one already. */
export interface Calendar {
  label: Phrase;
  invocation: Invocation;
  option: string;
}

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

/** Rows under the names of their columns. */
export interface Table {
  columns: readonly Phrase[];
  rows: readonly (readonly Phrase[])[];
}

/** A part of a message. Renderers switch over `kind` exhaustively. */
export type Block =
  /** `folds`: what stands below, up to the next heading or the controls, may be folded away. */
  | { kind: 'heading'; text: Phrase; folds?: true }
  | { kind: 'paragraph'; text: Phrase }
  /** `table`: the same where a platform has tables that a reader can sort. */
  | { kind: 'list'; items: readonly ListItem[]; table?: Table }
  /** One thing among several: its first line, what belongs to it as bullets, and small print below. */
  | { kind: 'entry'; text: Phrase; lines: readonly Phrase[]; small: readonly Phrase[] }
  /** Small print. */
  | { kind: 'small'; text: Phrase }
  | { kind: 'quote'; text: Phrase }
  /** Lines that are copied as they stand: nothing wraps, formats or indents them where a platform can help it. */
  | { kind: 'verbatim'; lines: readonly ReferenceInline[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'table'; columns: readonly Phrase[]; rows: readonly (readonly Phrase[])[] }
  | { kind: 'divider' }
  /** `alt` says what the picture says; where it cannot be drawn, the message goes without it. */
  | { kind: 'picture'; picture: Picture; alt: Phrase }
  | { kind: 'actions'; actions: readonly Action[] }
  | { kind: 'notice'; tone: 'info' | 'warning' | 'error'; text: Phrase };

/** A message that follows in the thread of another one. */
export interface Part {
  title: Phrase;
  blocks: readonly Block[];
}

/** A page on the web, and what its button is called. */
export interface PageLink {
  label: Phrase;
  url: string;
}

/** One answer or one digest: structured, plain text, for every platform alike. */
export interface View {
  title: Phrase;
  blocks: readonly Block[];
  /** The small last line: dossier, revision, as-of date. Empty for an answer without a dossier. */
  footer: Phrase;
  /** What a notification says, where the title would not be news. */
  news?: Phrase;
  /** The verdict that the message tells, which a platform can also show as a colour. */
  verdict?: Verdict;
  /** The page that shows the same, where pages are on the web: a button beside the others. */
  page?: PageLink;
  /** True of a question back to who asked: which of several is meant. It concerns nobody else. */
  asksBack?: true;
  /** What follows below the message, each part as one message: in its thread where it is posted. */
  thread?: readonly Part[];
}
