import { recordLabels } from '../answers/record-labels.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { textOf } from '../message/inline.ts';
import { writeInvocation } from '../message/invocation.ts';
import { fold } from '../text/fold.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';
import { type Candidate, listDates, listRecords } from './list-records.ts';
import type { KeptHere, OptionSpec } from './option.ts';
import { findName, type LinePart, readLinePart, readLineStart } from './read-line-part.ts';
import { findRecords, type OptionContext, prepareRecord } from './read-record.ts';

/** What a line is completed from. */
export interface CompleteContext {
  commands: ReadonlyMap<string, Command>;
  dossier: Dossier;
  dossiers: ReadonlyMap<string, Dossier>;
  /** What is kept of the channel, as `listSchedules` and `listWatches` give it; none where it is left out. */
  schedules?: readonly Candidate[];
  /** What records are called, and how they are asked for; without them only what is typed is looked for. */
  words?: Words | undefined;
  watches?: readonly Candidate[];
}

export interface Suggestion {
  value: string;
  /** The record's name, for people, without its id; the value itself if there is no name. */
  label: string;
}

/** How many values are suggested at most. */
export const mostSuggestions = 25;

/**
 * The whole lines that a typed line can become: with a command's name, an option that is not used yet, or a value of
 * the option being typed. Lines that start with what was typed come alone; if there is none, other values that match
 * replace what was typed.
 */
export function complete(line: string, context: CompleteContext): string[] {
  const lines = linesFor(line, context);
  const continued = lines.filter((whole) => whole.startsWith(line));
  return continued.length > 0 ? continued : lines;
}

function linesFor(line: string, context: CompleteContext): string[] {
  const { slash, typed, isEnded, rest } = readLineStart(line);
  if (!isEnded || typed === '') {
    const mark = slash === '' && typed !== '' ? '' : '/';
    return startingWith(typed, context.commands.keys()).map((name) => `${mark}${name} `);
  }
  const name = findName(typed, context.commands.keys());
  const command = name === null ? undefined : context.commands.get(name);
  return command === undefined ? [] : completePart(line, rest, command, context);
}

/** Finds the part of the line that is still being typed, and completes it. */
function completePart(line: string, text: string, command: Command, context: CompleteContext): string[] {
  const used: string[] = [];
  let rest = text;
  while (rest !== '') {
    const part = readLinePart(rest, command.options);
    const isUnfinished = part.kind === 'no-value' || part.kind === 'unclosed' || !/\s$/u.test(rest);
    if (part.rest === '' && isUnfinished)
      return completeLastPart(line.slice(0, line.length - rest.length), part, used, command, context);
    if (part.kind === 'option' || part.kind === 'no-value') used.push(part.name);
    if (part.kind === 'bare' && command.main !== undefined) used.push(command.main);
    rest = part.rest;
  }
  return completeLastPart(line, { kind: 'bare', value: '', rest: '' }, used, command, context);
}

function completeLastPart(
  head: string,
  part: LinePart,
  used: string[],
  command: Command,
  context: CompleteContext,
): string[] {
  if (part.kind === 'unknown-option') return [];
  const option = part.kind === 'bare' ? null : part.name;
  const value = part.kind === 'no-value' ? '' : part.value;
  if (option !== null) return optionsWithValues(option, value, command, context).map((written) => `${head}${written} `);
  const { main } = command;
  const free = Object.keys(command.options).filter((name) => !used.includes(name));
  const names = part.kind === 'bare' ? startingWith(value, free).map((name) => `${head}${name}:`) : [];
  if (main === undefined || used.includes(main)) return names;
  return [...names, ...optionsWithValues(main, value, command, context).map((written) => `${head}${written} `)];
}

/** An option with each of its suggested values, as `writeInvocation` writes it. */
function optionsWithValues(name: string, typed: string, command: Command, context: CompleteContext): string[] {
  const spec = command.options[name];
  if (spec === undefined) return [];
  return bestOf(spec, typed, context).map(({ value, typedAs = value }) => {
    return writeInvocation({ command: '', options: { [name]: typedAs } }).slice('/ '.length);
  });
}

/**
 * The values that an option could take, at most 25, best first: a value that equals the typed text, then one that
 * starts with it, one with a word that starts with it, and one that holds it; ids before names, then in the order of
 * the files. Where there is none, those that the words find when they are asked. None for pages, and for texts only
 * those that the option names. With `words` each record has a label of its own.
 */
export function suggestValues(
  spec: OptionSpec,
  typed: string,
  dossier: Dossier,
  dossiers: ReadonlyMap<string, Dossier>,
  { schedules = [], watches = [] }: Pick<CompleteContext, KeptHere> = {},
  words?: Words,
): Suggestion[] {
  const best = bestOf(spec, typed, { dossier, dossiers, schedules, watches, words });
  if (spec.kind !== 'record' || words === undefined) return best.map(({ value, label }) => ({ value, label }));
  const ids = best.map(({ value }) => value);
  const labels = recordLabels(spec.of, ids, { dossier, dossiers, words });
  return ids.map((value, index) => ({ value, label: textOf(labels[index] ?? []) }));
}

/** Does ahead, a little at a time, what takes `suggestValues` long where claims must be searched for. */
export function* prepareSuggestions(spec: OptionSpec, typed: string, context: OptionContext): Turns<void> {
  if (spec.kind === 'record' && rankedOf(spec, typed, context).length === 0)
    yield* prepareRecord(spec.of, typed.trim(), context);
}

function bestOf(spec: OptionSpec, typed: string, context: Omit<CompleteContext, 'commands'>): Candidate[] {
  const ranked = rankedOf(spec, typed, context);
  if (ranked.length === 0) return foundByWords(spec, typed.trim(), context);
  const best = ranked.sort((a, b) => a.rank - b.rank).slice(0, mostSuggestions);
  return best.map(({ candidate }) => candidate);
}

function rankedOf(
  spec: OptionSpec,
  typed: string,
  context: Omit<CompleteContext, 'commands'>,
): { candidate: Candidate; rank: number }[] {
  const wanted = fold(typed.trim());
  return candidatesOf(spec, context)
    .map((candidate) => ({ candidate, rank: rankOf(candidate, wanted) }))
    .filter(({ rank }) => rank < Infinity);
}

/** What nothing typed so far begins or is part of may be in other words, or have a slip: as it is read when asked. */
function foundByWords(
  spec: OptionSpec,
  typed: string,
  { dossier, dossiers, words }: Omit<CompleteContext, 'commands'>,
): Candidate[] {
  if (spec.kind !== 'record' || words === undefined) return [];
  const found = findRecords(spec.of, typed, { dossier, dossiers, words }).slice(0, mostSuggestions);
  const candidates = new Map(listRecords(spec.of, dossier, dossiers).map((candidate) => [candidate.value, candidate]));
  return found.flatMap((id) => candidates.get(id) ?? []);
}

function candidatesOf(
  spec: OptionSpec,
  { dossier, dossiers, schedules = [], watches = [] }: Omit<CompleteContext, 'commands'>,
): readonly Candidate[] {
  switch (spec.kind) {
    case 'record':
      return listRecords(spec.of, dossier, dossiers);
    case 'choice':
      return spec.choices.map(plain);
    case 'flag':
      return ['yes', 'no'].map(plain);
    case 'date':
      return listDates(dossier);
    case 'text':
      if (spec.values === 'schedules') return schedules;
      return spec.values === 'watches' ? watches : (spec.values ?? []).map(plain);
    case 'page':
      return [];
    default:
      return spec satisfies never;
  }
}

function plain(value: string): Candidate {
  return { value, label: value, alsoFoundBy: [] };
}

/** How well a candidate fits a folded text: 0 is best; Infinity is no fit. */
function rankOf({ value, label, alsoFoundBy, comesWith = [] }: Candidate, wanted: string): number {
  if (wanted === '') return 0;
  const texts = [value, label, ...alsoFoundBy, ...comesWith].map(fold);
  const ranks = texts.map((text, index) => rankOfText(text, wanted) + Math.min(index, 2));
  const all = texts.join(' ');
  const everyWord = wanted.split(/\s+/u).every((word) => all.includes(word));
  return Math.min(...ranks, everyWord ? 20 : Infinity);
}

function rankOfText(text: string, wanted: string): number {
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 4;
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 8;
  return text.includes(wanted) ? 12 : Infinity;
}

function startingWith(typed: string, names: Iterable<string>): string[] {
  return [...names].filter((name) => fold(name).startsWith(fold(typed)));
}
