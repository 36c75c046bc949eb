import type { AnswerContext } from '../answers/answer-context.ts';
import type { Turns } from '../memory/turns.ts';
import type { Invocation } from '../message/invocation.ts';
import type { View } from '../message/view.ts';
import { isLongText, type OptionSpecs, type Values } from './option.ts';
import type { Request } from './request.ts';

/** An answer; or what must be read or changed before there is one. */
export type Answer = View | Request;

/** How a command is asked of somebody's message: the entry in the message's menu, and what it then asks. */
export interface OnMessage {
  /** At most 24 characters, as Slack's menus take them. */
  label: string;
  /** The option that takes what the message says. */
  text: string;
  /** The option that takes where the message stands, where the platform knows an address of it. */
  place?: string;
  /** Whether a form is opened with what the message says, in place of an answer. */
  opensForm?: true;
  /** The other options. */
  options: Invocation['options'];
}

/** What a form asks for: options of a command, in their order, at most five. */
export interface FormSpec {
  /** The one that must be filled in. */
  needed: string;
  fields: readonly string[];
  /** What stands in the other fields before: the parts of the suggestion that `id` names; for curators alone. */
  filledFrom?: 'suggestion';
}

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
  /** The other options where its text of many lines comes from a form or a file. */
  piped?: Invocation['options'];
  /** Where it can also be asked of a message, in that message's own menu. */
  onMessage?: OnMessage;
  /**
   * The form that asks for what these options lack; null where they lack nothing. Where it is left out, a form asks for
   * a required text of many lines, and for what can be chosen beside it.
   */
  form?(options: Invocation['options']): FormSpec | null;
  /** Whether the answer is for whoever asks alone: it cannot be asked for everyone, nor by a mention. */
  isPrivate?: true;
  run(options: Values<Specs>, context: AnswerContext): Answer;
  /** Computes what takes `run` long, a little at a time; `run` finds it there. A quick command leaves it out. */
  prepare?(options: Values<Specs>, context: AnswerContext): Turns<void>;
  /** True of options that need references written, which is loaded first. */
  needsReferences?(options: Invocation['options']): boolean;
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

/** The option that takes a text of many lines; null where a command has none. */
export function longOptionOf({ options }: Pick<Command, 'options'>): string | null {
  return Object.entries(options).find(([, spec]) => isLongText(spec))?.[0] ?? null;
}

/**
 * The form that an invocation needs; null where it needs none. A command that takes no text of many lines has none.
 */
export function formFor(
  { command: name, options }: Invocation,
  commands: ReadonlyMap<string, Pick<Command, 'form' | 'options'>>,
): FormSpec | null {
  const command = commands.get(name);
  if (command?.form !== undefined) return command.form(options);
  const specs = Object.entries(command?.options ?? {});
  const needed = specs.find(([, spec]) => isLongText(spec) && spec.required === true)?.[0];
  if (needed === undefined || !isBlank(options, needed)) return null;
  const choices = specs.flatMap(([option, spec]) => (spec.kind === 'choice' ? [option] : []));
  return { needed, fields: [needed, ...choices] };
}

/** Whether an option is left out, or has nothing in it. */
export function isBlank(options: Invocation['options'], name: string): boolean {
  return !Object.hasOwn(options, name) || (options[name] ?? '').trim() === '';
}

/** Whether a command takes a text of many lines: that is somebody's own, and no answer to it is kept. */
export function takesLongText({ command }: Invocation, commands: ReadonlyMap<string, Command>): boolean {
  const known = commands.get(command);
  return known !== undefined && longOptionOf(known) !== null;
}
