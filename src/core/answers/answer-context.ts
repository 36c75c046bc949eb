import type { Dossier } from '../dossier/dossier.ts';
import type { Invocation } from '../message/invocation.ts';
import type { WriteReference } from '../reference/reference.ts';
import type { Words } from '../words/words.ts';
import type { CommandHelp } from './command-help.ts';

/** What an answer is made from. A command reads no clock, disk or network: all that it needs is here. */
export interface AnswerContext {
  /** The dossier that the channel uses. */
  dossier: Dossier;
  dossiers: ReadonlyMap<string, Dossier>;
  /** The commands as the help shows them. */
  commands: ReadonlyMap<string, CommandHelp>;
  words: Words;
  now: Temporal.Instant;
  /** The time zone that is meant where none is named: the terminal's own, or UTC. */
  zone: string;
  /** True while the data on disk has problems and the answers come from an older revision. */
  dataIsBroken?: boolean;
  /** How many times as much as a message an answer may hold, as on a page; 1 where it is left out. */
  roomTimes?: number;
  /** What was asked, with the options as text: some buttons ask the same again with one option changed. */
  invocation: Invocation;
  /** What a line asks, if it can be asked of this dossier and changes nothing; null for any other line. */
  runnable?(line: string): Invocation | null;
  /** Writes references; there for commands that say so (`needsReferences`). */
  writeReference?: WriteReference;
}

/** What an item of a list is made from. */
export type ItemContext = Pick<AnswerContext, 'dossier' | 'words'>;
