import type { Dossier } from '../dossier/dossier.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Words } from '../words/words.ts';
import type { CommandHelp } from './command-help.ts';

/** What an answer is made from. Everything in it is given; a command reads no clock, disk or network. */
export interface AnswerContext {
  /** The dossier that the channel uses. */
  dossier: Dossier;
  dossiers: ReadonlyMap<string, Dossier>;
  /** The commands as the help shows them. */
  commands: ReadonlyMap<string, CommandHelp>;
  words: Words;
  now: Temporal.Instant;
  /** The time zone to take where none is named: the terminal's own, or UTC. */
  zone: string;
  /** True while newer data on disk has problems, and older data is served. */
  dataIsBroken?: boolean;
  /** What was asked, with the options as text: for buttons that ask again with one thing changed. */
  invocation: Invocation;
}
