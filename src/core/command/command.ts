import type { Dossier } from '../dossier/dossier.ts';
import type { View } from '../view/view.ts';
import type { Words } from '../words/words.ts';
import type { Invocation } from './invocation.ts';
import type { OptionSpecs, Values } from './option.ts';
import type { Request } from './request.ts';

/** What a command may look at. Everything in it is given; a command reads no clock, disk or network. */
export interface CommandContext {
  /** The dossier that the channel uses. */
  dossier: Dossier;
  dossiers: ReadonlyMap<string, Dossier>;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  now: Temporal.Instant;
  /** The time zone to take where none is named: the terminal's own, or UTC. */
  zone: string;
  /** True while newer data on disk has problems, and older data is served. */
  dataIsBroken?: boolean;
  /** What was asked, with the options as text: for buttons that ask again with one thing changed. */
  invocation: Invocation;
}

/** An answer, or what has to be read or changed before there is one. */
export type Answer = View | Request;

/** One slash command: its name, options and help as data, and one pure function. */
export interface CommandSpec<Specs extends OptionSpecs> {
  name: string;
  /** What it answers, in one line of at most 100 characters. */
  summary: string;
  options: Specs;
  /** The option that bare words belong to. */
  main?: string;
  /** Lines that a person could type; each must run. */
  examples: readonly string[];
  run(options: Values<Specs>, context: CommandContext): Answer;
  /** True where asking so changes what is stored, so that a platform must not ask again by itself. A command that only reads leaves it out. */
  changes?(options: Invocation['options']): boolean;
}
export type Command = CommandSpec<OptionSpecs>;

/** Declares a command; the types of its option values follow from `options`. */
export function defineCommand<const Specs extends OptionSpecs>(
  spec: CommandSpec<Specs> & { main?: keyof Specs },
): CommandSpec<Specs> {
  return spec;
}

/** Whether carrying out an invocation changes what is stored. */
export function changesStore({ command, options }: Invocation, commands: ReadonlyMap<string, Command>): boolean {
  return commands.get(command)?.changes?.(options) ?? false;
}
