import type { AnswerContext } from '../answers/answer-context.ts';
import type { Turns } from '../memory/turns.ts';
import type { Invocation } from '../message/invocation.ts';
import type { View } from '../message/view.ts';
import type { OptionSpecs, Values } from './option.ts';
import type { Request } from './request.ts';

/** An answer; or what must be read or changed before there is one. */
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
  run(options: Values<Specs>, context: AnswerContext): Answer;
  /** Computes what takes `run` long, a little at a time; `run` finds it there. A quick command leaves it out. */
  prepare?(options: Values<Specs>, context: AnswerContext): Turns<void>;
  /**
   * True of options that change what is stored, so that a platform must not ask a second time by itself. A command that
   * only reads leaves it out.
   */
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
