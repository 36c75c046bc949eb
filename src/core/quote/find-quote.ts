import { numbersInText } from '../figure/numbers-in-text.ts';
import { isWithinWord } from '../text/is-within-word.ts';
import type { CaptureText } from './capture-text.ts';
import { type Range, rangeText } from './code-points.ts';
import { similarText } from './similar-text.ts';

/** No number begins with a zero and two digits: what stands in the line before goes on there. */
const numberOverLines = /\d{1,3}[.,]?[ \t]*\r?\n[ \t]*0\d\d(?!\d)/g;

/** Where a quote stands in a capture; or why that cannot be told, and the key of the claim that must be corrected. */
export type QuotePlace = { ok: true; at: Range } | { ok: false; key: 'quote' | 'at'; reason: string };

/** A quote as a claim has it, and the language of its source (BCP 47). */
export interface Quoted {
  quote: string;
  at?: Range | undefined;
  language: string;
}

const mostRangesShown = 5;
/** So many characters around a quote show whether a number goes on there. */
const pointsAround = 40;
/** Numbers are written with these too, and nothing is left of a number that is cut among them. */
const numeralBefore = /[\p{N}〇零一二两兩三四五六七八九十百千万萬億亿兆]$/u;
const numeralAfter = /^[\p{N}〇零一二两兩三四五六七八九十百千万萬億亿兆]/u;

/**
 * Finds a quote where its claim says that it stands. Without a position, the quote must stand in the capture exactly
 * once. A quote may not cut a word or a number in two.
 */
export function findQuote(capture: CaptureText, { quote, at, language }: Quoted): QuotePlace {
  if (at !== undefined && capture.quoteAt(at) === quote) return unlessCut(capture, at, language);
  const found = capture.find(quote);
  const [first] = found;
  if (first === undefined) {
    return refuse('quote', `the capture does not hold this quote${similarText(capture, quote)}`);
  }
  if (at !== undefined) return refuse('at', `the quote does not stand at ${rangeText(at)}, but at ${listOf(found)}`);
  if (found.length === 1) return unlessCut(capture, first, language);
  const where = `${found.length} times; write the position that is meant: at ${listOf(found)}`;
  return refuse('at', `the quote stands in the capture ${where}`);
}

function refuse(key: 'quote' | 'at', reason: string): QuotePlace {
  return { ok: false, key, reason };
}

function listOf(ranges: readonly Range[]): string {
  const more = ranges.length > mostRangesShown ? ` and ${ranges.length - mostRangesShown} more` : '';
  return ranges.slice(0, mostRangesShown).map(rangeText).join(' or ') + more;
}

/** The place of a quote; a refusal if the quote starts or ends within a word or a number. */
function unlessCut({ points }: CaptureText, at: Range, language: string): QuotePlace {
  const before = points.slice(Math.max(0, at[0] - pointsAround), at[0]);
  const quote = points.slice(...at);
  const text = before + quote + points.slice(at[1], at[1] + pointsAround);
  const [start, end] = [before.length, before.length + quote.length];
  const numbers = [
    ...numbersInText(text, language).map((number): Range => [number.start, number.end]),
    ...text.matchAll(numberOverLines).map(({ 0: number, index }): Range => [index, index + number.length]),
  ];
  const isCut = [start, end].some((offset) => isWithinWord(text, offset) || isWithinNumber(text, offset, numbers));
  if (!isCut) return { ok: true, at };
  const shown = points.slice(Math.max(0, at[0] - 2), at[1] + 2).replaceAll(/\s+/gu, ' ');
  return refuse('quote', `the quote cuts a word or a number in two: "${shown}"`);
}

/** True where an offset leaves digits of one number on both sides: "11|,000", "三|百". */
function isWithinNumber(text: string, offset: number, numbers: readonly Range[]): boolean {
  if (numeralBefore.test(text.slice(0, offset)) && numeralAfter.test(text.slice(offset))) return true;
  return numbers.some(([start, end]) => {
    return /\p{Nd}/u.test(text.slice(start, offset)) && offset < end && /\p{Nd}/u.test(text.slice(offset, end));
  });
}
