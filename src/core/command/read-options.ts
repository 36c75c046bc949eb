import { countInline } from '../answers/counts.ts';
import type { Meant } from '../answers/refusal-view.ts';
import type { Turns } from '../memory/turns.ts';
import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { example, typed, words } from '../message/phrase.ts';
import { fold } from '../text/fold.ts';
import { withoutNeededHidden } from '../text/hidden-characters.ts';
import { nearest } from '../text/nearest.ts';
import { parseMoment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';
import { helpOn } from './mend-line.ts';
import { isLongText, type OptionSpec, type ValueOf } from './option.ts';
import {
  exampleRecord,
  type OptionContext,
  prepareRecord,
  type ReadResult,
  type RightValue,
  readRecord,
} from './read-record.ts';

/** What a command receives for an option. */
export type OptionValue = ValueOf<OptionSpec>;

/** The most characters that a value may have: a longer one was pasted by mistake. */
export const longestValue = 300;
/** The same of a text of many lines: a draft of some three thousand words. */
export const longestText = 20_000;

/** Characters that change or hide other text: controls, bidirectional overrides, zero-width ones. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/** The values that a command receives; or why there are none, and what would be right to ask, the nearest first. */
export type OptionsResult =
  | { ok: true; value: Record<string, OptionValue> }
  | {
      ok: false;
      reason: Phrase;
      meant: readonly Meant[];
      /** What the reason asks, where nothing is wrong: which of several is meant. `more` leads to others. */
      choice?: { choices: readonly Meant[]; more: readonly Meant[] };
    };

/** Turns the options of an invocation into the values that a command receives; or says what would be right. */
export function readOptions(invocation: Invocation, command: Command, context: OptionContext): OptionsResult {
  const { words: w } = context;
  const values: Record<string, OptionValue> = {};
  for (const [name, text] of Object.entries(invocation.options)) {
    const spec = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (spec === undefined) return unknownOption(invocation, command, name, w);
    const isLong = isLongText(spec);
    // A pasted text may hold any of them: nobody reads a value, a name or an id out of it.
    if (!isLong && hidden.test(withoutNeededHidden(text)))
      return { ok: false, reason: w.strangeCharacters([words(name)]), meant: [] };
    const { most } = spec.kind === 'text' ? spec : {};
    if (most !== undefined && text.trim().length > most) return tooLong(command, name, most, w);
    if (text.length > (isLong ? longestText : longestValue))
      return { ok: false, reason: isLong ? w.textTooLong : w.tooLong([words(name)]), meant: [] };
    const read = readOption(name, text.trim(), spec, context);
    if (!read.ok) {
      const choices = (read.values ?? []).map(({ value, ...label }): Meant => {
        return { ...withOption(invocation, name, [name, value]), ...label };
      });
      const more = read.instead ?? [];
      const refusal = { ok: false, reason: read.reason, meant: [...choices, ...more] } as const;
      return read.isChoice === true ? { ...refusal, choice: { choices, more } } : refusal;
    }
    values[name] = read.value;
  }
  const missing = Object.entries(command.options).find(
    ([name, spec]) => spec.required === true && values[name] === undefined,
  );
  return missing === undefined ? { ok: true, value: values } : missingOption(invocation, command, missing, context);
}

/** Does ahead, a little at a time, what takes long where a claim is named by its words. */
export function* prepareOptions({ options }: Invocation, command: Command, context: OptionContext): Turns<void> {
  for (const [name, text] of Object.entries(options)) {
    const spec = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (spec?.kind === 'record' && text.length <= longestValue) yield* prepareRecord(spec.of, text.trim(), context);
  }
}

function unknownOption(invocation: Invocation, command: Command, name: string, w: Words): OptionsResult {
  const near = nearest(name, Object.keys(command.options));
  const help: Phrase = [example(`/help command:${command.name}`)];
  const reason = w.unknownOption(
    [words(`/${command.name}`)],
    [typed(name)],
    near === null ? null : [words(near)],
    help,
  );
  const meant =
    near === null ? helpOn(command.name) : withOption(invocation, name, [near, invocation.options[name] ?? '']);
  return { ok: false, reason, meant: [meant] };
}

function missingOption(
  { options }: Invocation,
  command: Command,
  [name, spec]: [string, OptionSpec],
  context: OptionContext,
): OptionsResult {
  const { words: w } = context;
  const value = spec.kind === 'record' ? exampleRecord(spec.of, spec.example, context) : spec.example;
  const line: Phrase | null = value === undefined ? null : [example(`/${command.name} ${name}:${value}`)];
  const reason = w.missingOption([words(`/${command.name}`)], [words(name)], line);
  const meant = value === undefined ? [] : [{ command: command.name, options: { ...options, [name]: value } }];
  return { ok: false, reason, meant };
}

function tooLong({ name: command }: Command, option: string, most: number, w: Words): OptionsResult {
  const count = countInline(most, { what: 'longest', command, option }, w);
  return { ok: false, reason: w.textLongerThan([words(option)], [count]), meant: [] };
}

/** The same invocation with another option in the place of one. */
function withOption(
  { command, options }: Invocation,
  name: string,
  [to, value]: readonly [string, string],
): Invocation {
  const { [to]: _, ...others } = options;
  const pairs = Object.entries(to === name ? options : others);
  return { command, options: Object.fromEntries(pairs.map((pair) => (pair[0] === name ? [to, value] : pair))) };
}

function readOption(name: string, text: string, spec: OptionSpec, context: OptionContext): ReadResult<OptionValue> {
  const { words: w } = context;
  const label: Phrase = [words(name)];
  switch (spec.kind) {
    case 'text':
      return { ok: true, value: text };
    case 'choice': {
      const choice = spec.choices.find((word) => fold(word) === fold(text));
      if (choice !== undefined) return { ok: true, value: choice };
      const near = nearest(text, spec.choices);
      const reason = w.badChoice(label, [typed(text)], [words(spec.choices.join(w.listSeparator))]);
      return { ok: false, reason, values: (near === null ? spec.choices : [near]).map(plain) };
    }
    case 'record':
      return readRecord(spec.of, text, context);
    case 'date': {
      const result = parseMoment(text);
      if (result.ok) return { ok: true, value: result.moment };
      return { ok: false, reason: w.badDate(label, [typed(text)]), values: exampleOf(spec).map(plain) };
    }
    case 'page':
      return /^[1-9]\d{0,5}$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, reason: w.badPage(label, [typed(text)]), values: [plain('1')] };
    case 'flag': {
      const answer = text.toLowerCase();
      return answer === 'yes' || answer === 'no'
        ? { ok: true, value: answer === 'yes' }
        : { ok: false, reason: w.badFlag(label, [typed(text)]), values: ['yes', 'no'].map(plain) };
    }
    default:
      return spec satisfies never;
  }
}

function plain(value: string): RightValue {
  return { value };
}

function exampleOf({ example: value }: OptionSpec): string[] {
  return value === undefined ? [] : [value];
}
