import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { example, typed, words } from '../message/phrase.ts';
import { fold } from '../text/fold.ts';
import { withoutNeededHidden } from '../text/hidden-characters.ts';
import { nearest } from '../text/nearest.ts';
import { parseMoment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';
import type { OptionSpec, ValueOf } from './option.ts';
import { type OptionContext, type ReadResult, readRecord } from './read-record.ts';

type OptionValue = ValueOf<OptionSpec>;

/** The most characters that a value may have: a longer one was pasted by mistake. */
const longestValue = 300;

/** Characters that change or hide other text: controls, bidirectional overrides, zero-width ones. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/** Turns the options of an invocation into the values that a command receives; or says what would be right. */
export function readOptions(
  invocation: Invocation,
  command: Command,
  context: OptionContext,
): ReadResult<Record<string, OptionValue>> {
  const { words: w } = context;
  const values: Record<string, OptionValue> = {};
  for (const [name, text] of Object.entries(invocation.options)) {
    const spec = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (spec === undefined) return { ok: false, reason: unknownOption(command, name, w) };
    if (hidden.test(withoutNeededHidden(text))) return { ok: false, reason: w.strangeCharacters([words(name)]) };
    if (text.length > longestValue) return { ok: false, reason: w.tooLong([words(name)]) };
    const read = readOption(name, text.trim(), spec, context);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  const missing = Object.entries(command.options).find(
    ([name, spec]) => spec.required === true && values[name] === undefined,
  );
  return missing === undefined
    ? { ok: true, value: values }
    : { ok: false, reason: missingOption(command, missing, w) };
}

function unknownOption(command: Command, name: string, w: Words): Phrase {
  const near = nearest(name, Object.keys(command.options));
  const help: Phrase = [example(`/help command:${command.name}`)];
  return w.unknownOption([words(`/${command.name}`)], [typed(name)], near === null ? null : [words(near)], help);
}

function missingOption(command: Command, [name, spec]: [string, OptionSpec], w: Words): Phrase {
  const line: Phrase | null = spec.example === undefined ? null : [example(`/${command.name} ${name}:${spec.example}`)];
  return w.missingOption([words(`/${command.name}`)], [words(name)], line);
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
      return { ok: false, reason: w.badChoice(label, [typed(text)], [words(spec.choices.join(w.listSeparator))]) };
    }
    case 'record':
      return readRecord(spec.of, text, context);
    case 'date': {
      const result = parseMoment(text);
      return result.ok ? { ok: true, value: result.moment } : { ok: false, reason: w.badDate(label, [typed(text)]) };
    }
    case 'page':
      return /^[1-9]\d{0,5}$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, reason: w.badPage(label, [typed(text)]) };
    case 'flag': {
      const answer = text.toLowerCase();
      return answer === 'yes' || answer === 'no'
        ? { ok: true, value: answer === 'yes' }
        : { ok: false, reason: w.badFlag(label, [typed(text)]) };
    }
    default:
      return spec satisfies never;
  }
}
