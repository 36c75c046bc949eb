import { halfWidth, roundTo14Digits } from './figure.ts';
import type { Interval } from './interval.ts';
import { type Lexicon, lookUp, type PhraseHedge } from './lexicon.ts';
import { english } from './lexicon-en.ts';
import { afterPhrase, hedgeBefore, isUnit } from './phrases.ts';
import type { Policy } from './policy.ts';
import { readNumber } from './read-number.ts';

/** An amount that is said in relation to another: "at least the same amount", "twice as many". */
export interface RelativeAmount {
  hedge: PhraseHedge | 'bare';
  /** How many times as much: 2 of "twice as many". */
  factor: number;
}

/** Reads a hedge, and how many times as much; null where the words say neither "the same" nor "as many". */
export function parseRelative(text: string, lexicon: Lexicon = english): RelativeAmount | null {
  const words = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  const before = hedgeBefore(words, lexicon);
  const factor = readFactor(before?.rest ?? words, lexicon);
  return factor === null ? null : { hedge: before?.hedge ?? 'bare', factor };
}

function readFactor(words: string, lexicon: Lexicon): number | null {
  const { same, asMany, times, timesWord } = lexicon.relative;
  const afterSame = longest(words, [...same, ...asMany]);
  if (afterSame !== null) return isUnit(afterSame, lexicon) ? 1 : null;
  const [first = ''] = words.split(' ', 1);
  const factor = lookUp(times, first);
  const number = factor === undefined ? readNumber(words, lexicon) : null;
  const rest = factor === undefined ? afterPhrase(number?.rest ?? '', timesWord) : words.slice(first.length + 1);
  if (rest === null) return null;
  const unit = rest === '' ? '' : longest(rest, asMany);
  return unit !== null && isUnit(unit, lexicon) ? (factor ?? number?.value ?? null) : null;
}

/** The multiples in an English text that can be nothing else: "twice as many", "half as much", "3 times the number". */
export function relativesIn(text: string, lexicon: Lexicon): { text: string; factor: number }[] {
  const { times, timesWord, asMany } = lexicon.relative;
  const words = text.toLowerCase().split(/\s+/u);
  return words.flatMap((word, index) => {
    const next = words[index + 1] ?? '';
    const isTimes = next === timesWord;
    const factor = isTimes ? readNumber(`${word} ${next}`, lexicon)?.value : lookUp(times, word);
    const rest = words.slice(index + (isTimes ? 2 : 1)).join(' ');
    const phrase = asMany.find((one) => afterPhrase(rest, one) !== null);
    if (factor === undefined || phrase === undefined) return [];
    return [{ text: `${isTimes ? `${word} ${next}` : word} ${phrase}`, factor }];
  });
}

/** What follows the longest of some phrases; null where none stands at the start. */
function longest(words: string, phrases: readonly string[]): string | null {
  const rests = phrases.flatMap((phrase) => afterPhrase(words, phrase) ?? []);
  return rests.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/**
 * The numbers that a relative amount allows, where the other amount may be any of `other`: "at least the same" of
 * [108, 132] is [108, ∞).
 */
export function intervalOfRelative({ hedge, factor }: RelativeAmount, other: Interval, policy: Policy): Interval {
  const low = roundTo14Digits(factor * other.low);
  const high = roundTo14Digits(factor * other.high);
  const { lowOpen, highOpen } = other;
  switch (hedge) {
    case 'exact':
    case 'bare':
      return { low, high, lowOpen, highOpen };
    case 'about':
      return {
        low: roundTo14Digits(low - halfWidth('about', low, policy)),
        high: high === Infinity ? high : roundTo14Digits(high + halfWidth('about', high, policy)),
        lowOpen,
        highOpen,
      };
    case 'at-least':
      return { low, high: Infinity, lowOpen, highOpen: true };
    case 'more-than':
      return { low, high: Infinity, lowOpen: true, highOpen: true };
    case 'at-most':
      return { low: 0, high, lowOpen: false, highOpen };
    case 'fewer-than':
      return { low: 0, high, lowOpen: false, highOpen: true };
    case 'nearly':
      return { low: roundTo14Digits(low * (1 - policy.nearly)), high, lowOpen, highOpen: true };
    case 'just-over':
    case 'reached':
      return {
        low,
        high: roundTo14Digits(high * (1 + policy[hedge])),
        lowOpen: lowOpen || hedge === 'just-over',
        highOpen,
      };
    default:
      return hedge satisfies never;
  }
}
