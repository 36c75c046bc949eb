import type { Invocation } from '../message/invocation.ts';
import type { GivenOption, LineRefusal } from '../message/line-refusal.ts';
import { nearest } from '../text/nearest.ts';
import { mendLine, type TypedCommand } from './mend-line.ts';
import { findName, type LinePart, readLinePart, readLineStart } from './read-line-part.ts';

export type LineResult = { ok: true; invocation: Invocation } | RefusedLine;

/** A line that is none; `meant` is what would be right to ask, the nearest first. */
export interface RefusedLine {
  ok: false;
  refusal: LineRefusal;
  meant: readonly Invocation[];
}

/**
 * Reads a typed line, such as "/claims source:rbc-ukraine since: 2024-10", as a command and its options. The slash may
 * be left out; names may be typed with capital letters; bare words are the value of the command's main option. The
 * refusal is the first thing that is wrong. Every line that `writeInvocation` writes is read back as the same
 * invocation.
 */
export function parseLine(line: string, commands: ReadonlyMap<string, TypedCommand>): LineResult {
  const read = readLine(line, commands);
  return read.ok ? read : { ...read, meant: mendLine(line, commands) };
}

type ReadLine = { ok: true; invocation: Invocation } | { ok: false; refusal: LineRefusal };

function readLine(line: string, commands: ReadonlyMap<string, TypedCommand>): ReadLine {
  const { typed, rest } = readLineStart(line);
  if (typed === '') return refuse({ kind: 'empty-line' });
  const name = findName(typed, commands.keys());
  const command = name === null ? undefined : commands.get(name);
  if (name === null || command === undefined) {
    return refuse({ kind: 'unknown-command', typed, nearest: nearest(typed, commands.keys()) });
  }
  return readLineOptions(rest, name, command);
}

function readLineOptions(line: string, name: string, command: TypedCommand): ReadLine {
  const options = new Map<string, string>();
  const bare: string[] = [];
  let last: GivenOption | null = null;
  let after: GivenOption | null = null;
  let rest = line;
  while (rest !== '') {
    const part = readLinePart(rest, command.options);
    const refusal = refusalOf(part, name, command, options);
    if (refusal !== null) return refuse(refusal);
    if (part.kind === 'option') {
      options.set(part.name, part.value);
      last = { option: part.name, value: part.value };
    } else if (part.kind === 'bare') {
      if (bare.length === 0) after = last;
      bare.push(part.value);
    }
    rest = part.rest;
  }
  const refusal = bare.length === 0 ? null : takeBareWords(bare, after, name, command, options);
  return refusal === null
    ? { ok: true, invocation: { command: name, options: Object.fromEntries(options) } }
    : refuse(refusal);
}

/** Gives bare words to the command's main option; or returns why it cannot take them. */
function takeBareWords(
  bare: readonly string[],
  after: GivenOption | null,
  name: string,
  { main, options: specs }: TypedCommand,
  options: Map<string, string>,
): LineRefusal | null {
  if (main === undefined) return { kind: 'stray-words', command: name, typed: bare.join(' '), after };
  const [first = '', ...more] = bare;
  const kind = specs[main]?.kind;
  // "/digest list tomorrow": a choice is one word
  if (kind === 'choice' && more.length > 0)
    return { kind: 'stray-words', command: name, typed: more.join(' '), after: null };
  // "/dossier use floods": the option's own name before its value
  const hasName = kind === 'record' && more.length > 0 && findName(first, [main]) !== null;
  const typed = (hasName ? more : bare).join(' ');
  const earlier = options.get(main);
  // "/search text:north korea": the words after a text belong to it, with quotation marks or without
  const isContinued = kind === 'text' && after?.option === main;
  if (earlier !== undefined && !isContinued)
    return { kind: 'repeated-option', command: name, option: main, values: [earlier, typed] };
  options.set(main, earlier === undefined ? typed : `${earlier} ${typed}`);
  return null;
}

function refusalOf(
  part: LinePart,
  command: string,
  spec: TypedCommand,
  options: ReadonlyMap<string, string>,
): LineRefusal | null {
  switch (part.kind) {
    case 'bare':
      return null;
    case 'option': {
      const earlier = options.get(part.name);
      if (earlier === undefined) return null;
      return { kind: 'repeated-option', command, option: part.name, values: [earlier, part.value] };
    }
    case 'no-value':
      return { kind: 'missing-value', command, option: part.name };
    case 'unknown-option':
      return {
        kind: 'unknown-option',
        command,
        typed: part.typed,
        nearest: nearest(part.typed, Object.keys(spec.options)),
      };
    case 'unclosed':
      return { kind: 'unclosed-quote', command, typed: part.value };
    default:
      return part satisfies never;
  }
}

function refuse(refusal: LineRefusal): ReadLine {
  return { ok: false, refusal };
}
