import { type PhraseHedge, phraseHedges } from '../figure/lexicon.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import { parseFigure } from '../figure/parse-figure.ts';
import type { Policy } from '../figure/policy.ts';
import type { BodyFigure } from './body-figure.ts';
import { type FoundNumber, wordNumbers } from './word-numbers.ts';
import type { DraftWords, NumberWords } from './words/draft-words.ts';

/** How a claim writes each hedge, in English. */
const hedgeWords: Readonly<Record<PhraseHedge, string>> = {
  exact: 'exactly',
  about: 'about',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'up to',
  'fewer-than': 'fewer than',
  nearly: 'nearly',
  'just-over': 'just over',
  reached: 'reached',
};
const format = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** The figures of a body in another language than English, in English words and digits. */
export function foreignFigures(body: string, policy: Policy, lexicon: DraftWords, numbers: NumberWords): BodyFigure[] {
  const found = withoutOverlap([...digitNumbers(body, lexicon.language), ...wordNumbers(body, numbers)]);
  const figures: BodyFigure[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const first = found[index];
    const second = found[index + 1];
    if (first === undefined) continue;
    const upper = second !== undefined && isRange(body, first, second, numbers) ? second : null;
    if (upper !== null) index += 1;
    const figure = figureOf(body, first, upper, policy, lexicon, numbers);
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

/** Numbers in digits. A number of the time, a date, an address or a name is none. */
function digitNumbers(body: string, language: string): FoundNumber[] {
  return numbersInText(body, language).flatMap(({ values, start, end }): FoundNumber[] => {
    const [value] = values;
    const [before, after] = [body.slice(Math.max(0, start - 2), start), body.slice(end, end + 2)];
    if (
      value === undefined ||
      /\p{N}[:/.,]$|[\p{L}][-‑]$|[/@#_]$/u.test(before) ||
      /^[:/]\p{N}|^[/@_]|^\.\p{N}/u.test(after)
    )
      return [];
    return [{ value, words: null, start, end }];
  });
}

function withoutOverlap(numbers: readonly FoundNumber[]): FoundNumber[] {
  const kept: FoundNumber[] = [];
  for (const number of numbers.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (number.start >= (kept.at(-1)?.end ?? 0)) kept.push(number);
  return kept;
}

function isRange(body: string, first: FoundNumber, second: FoundNumber, { between, and, to }: NumberWords): boolean {
  if (first.value === null || second.value === null || first.value >= second.value) return false;
  const joint = body.slice(first.end, second.start).toLowerCase();
  if (/^\s?[-–]\s?$/u.test(joint) || to.some((word) => joint === ` ${word} `)) return true;
  return (
    joint === ` ${and} ` &&
    new RegExp(`(?<!\\p{L})${between}\\s$`, 'iu').test(body.slice(Math.max(0, first.start - 16), first.start))
  );
}

function figureOf(
  body: string,
  first: FoundNumber,
  upper: FoundNumber | null,
  policy: Policy,
  lexicon: DraftWords,
  numbers: NumberWords,
): BodyFigure | null {
  const end = upper?.end ?? first.end;
  const hedge = upper === null || !isBetween(body, first, numbers) ? hedgeAt(body, first.start, end, numbers) : null;
  const [start, last] = [hedge?.start ?? first.start, Math.max(end, hedge?.end ?? end)];
  const [before, after] = [body.slice(Math.max(0, start - 32), start), body.slice(last, last + 32)];
  if (lexicon.noCount.behind.test(after) || (hedge === null && lexicon.noCount.before.test(before))) return null;
  if (hedge === null && isYear(first, body)) return null;
  const counted = countedAfter(body, last, lexicon);
  if (counted === null && hedge === null && upper === null && (first.value ?? 0) < 120 && /\p{L}, $/u.test(before))
    return null;
  const isRead = (words: string) => parseFigure(words, policy).ok;
  const text = [inEnglish(first, upper, hedge?.hedge ?? null), inEnglish(first, upper, null)].find(isRead);
  if (text === undefined) return null;
  return {
    text,
    start,
    end: last,
    wholeStart: start,
    wholeEnd: counted?.end ?? last,
    counts: counted === null ? null : body.slice(counted.start, counted.end),
    placed: null,
  };
}

function isBetween(body: string, { start }: FoundNumber, { between }: NumberWords): boolean {
  return (
    body
      .slice(Math.max(0, start - between.length - 1), start)
      .toLowerCase()
      .trim() === between
  );
}

function isYear({ value, start, end }: FoundNumber, body: string): boolean {
  return /^\d{4}$/.test(body.slice(start, end)) && value !== null && value >= 1800 && value < 2200;
}

function inEnglish(first: FoundNumber, upper: FoundNumber | null, hedge: PhraseHedge | null): string {
  const number =
    (hedge === null ? first.words : first.words?.replace(/^about /, '')) ?? format.format(first.value ?? 0);
  const whole = upper === null ? number : `${number} to ${format.format(upper.value ?? 0)}`;
  return hedge === null ? whole : `${hedgeWords[hedge]} ${whole}`;
}

/** The hedge directly before a number, or directly behind it; the longest that stands there. */
function hedgeAt(
  body: string,
  start: number,
  end: number,
  { hedges, behind }: NumberWords,
): { hedge: PhraseHedge; start: number; end: number } | null {
  const before = body
    .slice(Math.max(0, start - 40), start)
    .toLowerCase()
    .replaceAll('’', "'");
  const after = body
    .slice(end, end + 30)
    .toLowerCase()
    .replaceAll('’', "'");
  const found = longest(hedges, (phrase) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(phrase)}\\s?$`, 'u').test(before),
  );
  if (found !== null)
    return { hedge: found.hedge, start: start - (before.length - before.lastIndexOf(found.phrase)), end };
  const next = longest(behind, (phrase) => new RegExp(`^\\s?${RegExp.escape(phrase)}(?!\\p{L})`, 'u').test(after));
  return next === null
    ? null
    : { hedge: next.hedge, start, end: end + after.indexOf(next.phrase) + next.phrase.length };
}

function longest(
  phrases: NumberWords['hedges'],
  fits: (phrase: string) => boolean,
): { hedge: PhraseHedge; phrase: string } | null {
  const found = phraseHedges.flatMap((hedge) =>
    (phrases[hedge] ?? []).filter(fits).map((phrase) => ({ hedge, phrase })),
  );
  return found.toSorted((a, b) => b.phrase.length - a.phrase.length)[0] ?? null;
}

/** What stands behind a number, up to three words, and is counted by it. */
interface Counted {
  start: number;
  end: number;
}

function countedAfter(
  body: string,
  from: number,
  { stops, verbs, light, and, auxiliaries, language }: DraftWords,
): Counted | null {
  const isEnd = (word: string) => [stops, verbs, light, and, auxiliaries].some((words) => words.has(word));
  let range: Counted | null = null;
  for (const { 0: word, index } of body
    .slice(from, from + 80)
    .replace(/^\.(?= \p{Ll})/u, ' ')
    .replace(/\n.*$/su, '')
    .matchAll(/[\p{L}\p{M}’'-]+|[^\s]/gu)) {
    const isWord = /\p{L}/u.test(word);
    if (!isWord || isEnd(word.toLowerCase())) break;
    const start: number = range === null ? from + index : range.start;
    range = { start, end: from + index + word.length };
    // a German noun ends what is counted
    if (language === 'de' ? /^\p{Lu}/u.test(word) : body.slice(start, range.end).split(' ').length > 2) break;
  }
  return range;
}
