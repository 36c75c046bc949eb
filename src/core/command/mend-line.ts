import type { CommandHelp } from '../answers/command-help.ts';
import type { Invocation } from '../message/invocation.ts';
import { nearest } from '../text/nearest.ts';
import { findName, type LinePart, readLinePart, readLineStart, readNamedValue } from './read-line-part.ts';

/** What must be known of a command to read a line. */
export type TypedCommand = Pick<CommandHelp, 'options' | 'main'>;

/** What a line that could not be read was taken for so far. */
interface Mended {
  options: Map<string, string>;
  /** Values that were given for an option which had one already. */
  repeated: Map<string, string>;
  bare: string[];
  last: string | null;
}

/**
 * What a line that cannot be read most likely asks: names are read as the nearest ones, an open quotation as closed, an
 * option without a value with its example, words that stand behind an option as part of its value. Where an option is
 * given twice there are two answers. Where nothing is near, the help on what was typed.
 */
export function mendLine(line: string, commands: ReadonlyMap<string, TypedCommand>): Invocation[] {
  const { typed, rest } = readLineStart(line);
  const name = findName(typed, commands.keys()) ?? nearest(typed, commands.keys());
  const command = name === null ? undefined : commands.get(name);
  if (name === null || command === undefined) return [{ command: 'help', options: {} }];
  const mended = mendOptions(rest, command);
  if (mended === null) return [helpOn(name)];
  const { options, repeated } = mended;
  const first = { command: name, options: Object.fromEntries(options) };
  return repeated.size === 0
    ? [first]
    : [first, { ...first, options: { ...first.options, ...Object.fromEntries(repeated) } }];
}

/** The help on a command. */
export function helpOn(command: string): Invocation {
  return { command: 'help', options: { command } };
}

function mendOptions(line: string, command: TypedCommand): Mended | null {
  const mended: Mended = { options: new Map(), repeated: new Map(), bare: [], last: null };
  let rest = line;
  while (rest !== '') {
    const read = readLinePart(rest, command.options);
    const part = read.kind === 'unknown-option' ? mendName(read, command) : read;
    if (part === null || !takePart(part, mended, command)) return null;
    rest = part.rest;
  }
  return takeBare(mended, command) ? mended : null;
}

function mendName(part: LinePart & { kind: 'unknown-option' }, { options }: TypedCommand): LinePart | null {
  const name = nearest(part.typed, Object.keys(options));
  return name === null ? null : readNamedValue(name, part.rest, false, options);
}

/** Takes a part of the line; false where nobody can say what it means. */
function takePart(part: LinePart, mended: Mended, { options: specs }: TypedCommand): boolean {
  switch (part.kind) {
    case 'bare':
      mended.bare.push(part.value);
      return true;
    case 'option':
      takeOption(part.name, part.value, mended);
      return true;
    case 'no-value': {
      const value = specs[part.name]?.example;
      if (value === undefined) return false;
      takeOption(part.name, value, mended);
      return true;
    }
    case 'unclosed':
      if (part.name === null) mended.bare.push(part.value);
      else takeOption(part.name, part.value, mended);
      return part.value !== '';
    case 'unknown-option':
      return false;
    default:
      return part satisfies never;
  }
}

function takeOption(name: string, value: string, mended: Mended): void {
  (mended.options.has(name) ? mended.repeated : mended.options).set(name, value);
  mended.last = name;
}

/** Gives bare words to the main option, or to the option before them; false where there is neither. */
function takeBare({ bare, options, repeated, last }: Mended, { main, options: specs }: TypedCommand): boolean {
  if (bare.length === 0) return true;
  if (main !== undefined && specs[main]?.kind === 'choice') {
    options.set(main, options.get(main) ?? bare[0] ?? '');
    return true;
  }
  if (main === undefined && last === null) return false;
  const typed = bare.join(' ');
  if (main === undefined && last !== null) options.set(last, `${options.get(last) ?? ''} ${typed}`);
  else if (main !== undefined) (options.has(main) ? repeated : options).set(main, typed);
  return true;
}
