import { readLineValue } from './read-line-value.ts';

/** Options by their names. */
type OptionNames = Readonly<Record<string, unknown>>;

/** One part of a typed line after the command's name; `rest` is the line after it. */
export type LinePart =
  | { kind: 'option'; name: string; value: string; rest: string }
  /** A word without an option's name. */
  | { kind: 'bare'; value: string; rest: string }
  /** An option's name and a colon with nothing after it. */
  | { kind: 'no-value'; name: string; rest: string }
  | { kind: 'unknown-option'; typed: string; rest: string }
  /** A quotation mark that never ends; `name` is null among bare words. */
  | { kind: 'unclosed'; name: string | null; value: string; rest: '' };

/** The start of a line as typed: its slash, the command's name, and the rest. */
export interface LineStart {
  slash: string;
  typed: string;
  /** Whether white space comes after the name. */
  isEnded: boolean;
  rest: string;
}

const optionName = /^(\p{L}[\p{L}\p{N}_-]*)(\s*)([:：])(\s*)/u;

/** Splits a line after the command's name. */
export function readLineStart(line: string): LineStart {
  const [, slash = '', typed = '', space = '', rest = ''] = /^\s*([/／]?)\s*(\S*)(\s*)(.*)$/su.exec(line) ?? [];
  return { slash, typed, isEnded: space !== '', rest };
}

/**
 * Reads the next part of a line that does not start with white space. A word with a colon is an option's name. An
 * unknown one is not if the colon stands apart from it or the word starts an address (https://…). Times and numbers
 * (12:30) are no names. A full-width colon (：) is one too.
 */
export function readLinePart(text: string, options: OptionNames): LinePart {
  const [whole = '', typed = '', before = '', colon = '', after = ''] = optionName.exec(text) ?? [];
  const name = findName(typed, Object.keys(options));
  const rest = text.slice(whole.length);
  if (name !== null) return readNamedValue(name, rest, after !== '', options);
  // a full-width colon is also an ordinary mark of Chinese and Japanese texts
  const isName = colon === ':' ? !rest.startsWith('//') : /^[\w-]+$/.test(typed);
  if (typed !== '' && before === '' && isName) return { kind: 'unknown-option', typed, rest };
  const read = readLineValue(text);
  if (!read.closed) return { kind: 'unclosed', name: null, value: read.value, rest: '' };
  return { kind: 'bare', value: read.value, rest: read.rest.trimStart() };
}

/** Reads the value after an option's name and colon; `isSpaced` tells whether white space comes between. */
export function readNamedValue(name: string, text: string, isSpaced: boolean, options: OptionNames): LinePart {
  const isNextOption = isSpaced && findName(optionName.exec(text)?.[1] ?? '', Object.keys(options)) !== null;
  if (text === '' || isNextOption) return { kind: 'no-value', name, rest: text };
  const read = readLineValue(text);
  if (!read.closed) return { kind: 'unclosed', name, value: read.value, rest: '' };
  return { kind: 'option', name, value: read.value, rest: read.rest.trimStart() };
}

/** The one of `names` that was typed, in capital letters or not. */
export function findName(typed: string, names: Iterable<string>): string | null {
  // full-width letters are typed with a full-width colon
  const lower = typed.normalize('NFKC').toLowerCase();
  for (const name of names) if (name.toLowerCase() === lower) return name;
  return null;
}
