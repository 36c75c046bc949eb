import type { OptionSpecs } from './option.ts';
import { readValue } from './read-value.ts';

/** One part of a typed line after the command's name; `rest` is the line after it. */
export type Part =
  | { kind: 'option'; name: string; value: string; rest: string }
  /** A word without an option's name. */
  | { kind: 'bare'; value: string; rest: string }
  /** An option's name and a colon with nothing after it. */
  | { kind: 'no-value'; name: string; rest: string }
  | { kind: 'unknown-option'; typed: string; rest: string }
  /** A quotation mark that never ends; `name` is null among bare words. */
  | { kind: 'unclosed'; name: string | null; value: string; rest: '' };

const key = /^(\p{L}[\p{L}\p{N}_-]*)(\s*):(\s*)/u;

/** Splits a line into the command's name as typed and the rest; `spaced` tells whether white space ends the name. */
export function readName(line: string): { slash: string; typed: string; spaced: boolean; rest: string } {
  const [, slash = '', typed = '', space = '', rest = ''] = /^\s*(\/?)\s*(\S*)(\s*)(.*)$/su.exec(line) ?? [];
  return { slash, typed, spaced: space !== '', rest };
}

/**
 * Reads the next part of a line that does not start with white space. A word with a colon is an option's name, unless it is unknown and an address
 * (https://…) or the colon stands apart; times and numbers (12:30) are no names.
 */
export function readPart(text: string, options: OptionSpecs): Part {
  const [whole = '', typed = '', before = '', after = ''] = key.exec(text) ?? [];
  const name = findName(typed, Object.keys(options));
  const rest = text.slice(whole.length);
  if (name !== null) return readOption(name, rest, after !== '', options);
  if (typed !== '' && before === '' && !rest.startsWith('//')) return { kind: 'unknown-option', typed, rest };
  const read = readValue(text);
  if (!read.closed) return { kind: 'unclosed', name: null, value: read.value, rest: '' };
  return { kind: 'bare', value: read.value, rest: read.rest.trimStart() };
}

function readOption(name: string, text: string, spaced: boolean, options: OptionSpecs): Part {
  const nextIsOption = spaced && findName(key.exec(text)?.[1] ?? '', Object.keys(options)) !== null;
  if (text === '' || nextIsOption) return { kind: 'no-value', name, rest: text };
  const read = readValue(text);
  if (!read.closed) return { kind: 'unclosed', name, value: read.value, rest: '' };
  return { kind: 'option', name, value: read.value, rest: read.rest.trimStart() };
}

/** The name that was typed, whatever its capital letters. */
export function findName(typed: string, names: Iterable<string>): string | null {
  const lower = typed.toLowerCase();
  for (const name of names) if (name.toLowerCase() === lower) return name;
  return null;
}
