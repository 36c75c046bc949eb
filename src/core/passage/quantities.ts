import type { Figure } from '../figure/figure.ts';
import { hedgeBeside } from '../figure/hedge-beside.ts';
import type { Lexicon } from '../figure/lexicon.ts';
import type { NumberInText } from '../figure/number-in-text.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import { parseFigure } from '../figure/parse-figure.ts';
import type { Policy } from '../figure/policy.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { Term } from './terms.ts';

/** What a number of a passage is, where it counts nothing that a dossier could hold. */
export type OtherQuantity = 'money' | 'share';

/** A hedged number of a sentence, before anything is known of what it counts. */
export interface Quantity {
  figure: Figure;
  /** The number with its hedge, as it stands: "about 200". */
  text: string;
  other: OtherQuantity | null;
  /** Where the number stands in the sentence, without its hedge, in UTF-16 code units. */
  start: number;
  end: number;
  /** The same with its hedge. */
  from: number;
  to: number;
  /** The number of the first term behind it. */
  next: number;
  /** The number of its own first term. */
  at: number;
}

interface Words {
  figures: Lexicon;
  passages: PassageLexicon;
}

/**
 * The quantities of a sentence in their order. Dates, years, times, ordinals, names such as M1989 and marks of lists
 * are none.
 */
export function quantitiesIn(
  sentence: string,
  terms: readonly Term[],
  policy: Policy,
  { figures, passages }: Words,
): Quantity[] {
  const inWords = Map.groupBy(numbersInText(sentence), ({ start }) => start);
  // a word of three numbers is a date, a code or a list: "07-02-2025"
  const numbers = [...inWords.values()].filter(({ length }) => length < 3).flat();
  const quantities: Quantity[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const first = numbers[index];
    if (first === undefined || isNoQuantity(first, sentence, passages)) continue;
    const second = numbers[index + 1];
    const upper = second !== undefined && isRange(first, second, sentence) ? second : null;
    if (upper !== null) index += 1;
    const end = upper?.end ?? endOfNumber(first, sentence, figures);
    const read = readQuantity(first, end, sentence, policy, figures);
    if (read === null) continue;
    const at = terms.findIndex((term) => term.end > first.start);
    const after = terms.findIndex((term) => term.start >= read.to);
    const next = after < 0 ? terms.length : after;
    quantities.push({
      ...read,
      start: first.start,
      end,
      at,
      next,
      other: otherOf(first, end, sentence, terms, next, at, passages),
    });
  }
  return quantities;
}

function isRange({ start, end, values }: NumberInText, second: NumberInText, sentence: string): boolean {
  if (second.start === start)
    return (values[0] ?? 0) < (second.values[0] ?? 0) && /[-–]/u.test(sentence.slice(start, end));
  const joint = sentence.slice(end, second.start);
  if (values.length === 0 || second.values.length === 0) return false;
  if (/^ ?(?:–|-|to) ?$/.test(joint)) return (values[0] ?? 0) < (second.values[0] ?? 0);
  return joint === ' and ' && /\bbetween(?: \S+)?\s*$/i.test(sentence.slice(0, start));
}

/** What stands directly before and behind tells a date, a time, an ordinal, a designation or the mark of a list. */
function isNoQuantity(number: NumberInText, sentence: string, { months, notCounted }: PassageLexicon): boolean {
  const { start, end, values, text } = number;
  const before = sentence.slice(Math.max(0, start - 24), start);
  const after = sentence.slice(end, end + 24);
  if (values.length === 0 && /\p{N}/u.test(text)) return true;
  if (/^(?:st|nd|rd|th|s)\b/i.test(after) || /\d(?:st|nd|rd|th|s)$/i.test(text)) return true;
  if (/\p{N}[:/]$|[\p{L}]-$|[/@#_]$/u.test(before) || /^[:/]\p{N}|^[/@_]/u.test(after)) return true;
  if (/^\d+$/.test(text) && /^\s*$/.test(sentence.slice(0, start)) && /^[.)]\s/.test(after)) return true;
  const word = /([\p{L}]+)[.,]? $/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const behind = /^ ([\p{L}]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  const value = values[0] ?? 0;
  const isDay = Number.isInteger(value) && value >= 1 && value <= 31;
  if (isDay && (months.includes(word) || months.includes(behind)) && behind !== 'may') return true;
  if (isYear(number) && (months.includes(word) || !/^ \p{L}{4}/u.test(after) || isYearWord(word))) return true;
  if (/^(?:am|pm|a\.m|p\.m)\b/.test(after.trimStart()) || /^(?:o['’]clock)/.test(after.trimStart())) return true;
  return notCounted.always.includes(word) || (notCounted.before.includes(word) && !/^ \p{L}/u.test(after));
}

function isYear({ values: [value = 0], text }: NumberInText): boolean {
  return /^\d{4}$/.test(text) && value >= 1800 && value < 2200;
}

function isYearWord(word: string): boolean {
  return ['in', 'since', 'by', 'of', 'from', 'until', 'late', 'early', 'mid', 'to'].includes(word);
}

/** Where the number itself ends, whose word may go on: "170" of "170mm", "40" of "40-ton"; "11k" is a whole. */
function endOfNumber(
  { start, end }: NumberInText,
  sentence: string,
  { shortMultipliers, multipliers }: Lexicon,
): number {
  const [, digits = '', joint = '', word = ''] =
    /^(\p{Sc}?\d[\d.,]*)([-‑]?)(\p{L}*)/u.exec(sentence.slice(start, end)) ?? [];
  const unit = word.toLowerCase();
  const isPart = unit !== '' && (joint !== '' || (shortMultipliers[unit] ?? multipliers[unit]) === undefined);
  return isPart ? start + digits.length : end;
}

function readQuantity(
  first: NumberInText,
  end: number,
  sentence: string,
  policy: Policy,
  lexicon: Lexicon,
): Pick<Quantity, 'figure' | 'text' | 'from' | 'to'> | null {
  const number = sentence.slice(first.start, end);
  const hedge = hedgeBeside(sentence, { start: first.start, end }, lexicon);
  const isBefore =
    hedge !== null &&
    lexicon.hedges[hedge.hedge].includes(hedge.phrase) &&
    hasBefore(sentence, first.start, hedge.phrase);
  const from = isBefore ? startOf(sentence, first.start, hedge.phrase) : first.start;
  const to = hedge !== null && !isBefore ? endOf(sentence, end, hedge.phrase) : end;
  const text = sentence.slice(from, to).trim();
  const plain = number.replace(/^[$€£¥₩]\s?/u, '');
  const hedged = hedge === null ? plain : isBefore ? `${hedge.phrase} ${plain}` : `${plain} ${hedge.phrase}`;
  for (const candidate of [hedged, plain, `${lexicon.range.between} ${plain}`]) {
    const result = parseFigure(candidate, policy);
    if (result.ok) return { figure: result.figure, text, from, to };
  }
  return null;
}

function hasBefore(sentence: string, start: number, phrase: string): boolean {
  return sentence
    .slice(0, start)
    .toLowerCase()
    .trimEnd()
    .replace(/[$€£¥₩]+$/u, '')
    .trimEnd()
    .endsWith(phrase);
}

function startOf(sentence: string, start: number, phrase: string): number {
  return sentence.slice(0, start).toLowerCase().lastIndexOf(phrase);
}

function endOf(sentence: string, end: number, phrase: string): number {
  const at = sentence.toLowerCase().indexOf(phrase, end);
  // "300 guns or more": what is counted stands before the hedge
  return at < 0 || at > end + 1 ? end : at + phrase.length;
}

function otherOf(
  { start, text }: NumberInText,
  end: number,
  sentence: string,
  terms: readonly Term[],
  next: number,
  at: number,
  { currencies, notCounted, spending }: PassageLexicon,
): OtherQuantity | null {
  const near = terms.slice(next, next + 2).map(({ plain }) => plain);
  if (/\p{Sc}/u.test(text) || /\p{Sc}\s?$/u.test(sentence.slice(0, start)) || /^\s?\p{Sc}/u.test(sentence.slice(end)))
    return 'money';
  if (terms.slice(Math.max(0, at - 3), at).some(({ plain }) => spending.includes(plain))) return 'money';
  if (/\b(?:usd|eur|gbp|krw)\s?$/i.test(sentence.slice(0, start))) return 'money';
  const [first = '', second = ''] = near;
  if (currencies.includes(first) || (terms[next]?.isPeople === true && currencies.includes(second))) return 'money';
  if (
    /%$/.test(text) ||
    /^ ?%/.test(sentence.slice(end)) ||
    first === '%' ||
    notCounted.behind.includes(first) ||
    (first === 'per' && second === 'cent')
  )
    return 'share';
  return null;
}
