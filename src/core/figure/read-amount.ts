import { type Lexicon, lookUp } from './lexicon.ts';
import { afterPhrase, isUnit } from './phrases.ts';
import type { Policy } from './policy.ts';
import { readNumber } from './read-number.ts';

/** A number without its hedge, and how far it may be off by its words alone. */
export interface Amount {
  number: number;
  unit: string;
  leeway: number;
}

/** Reads a whole text as one amount: "1.2 million people", "two dozen", "a quarter of the brigades", "none". */
export function readAmount(words: string, policy: Policy, lexicon: Lexicon): Amount | null {
  return readNothing(words, lexicon) ?? readShare(words, policy, lexicon) ?? readCount(words, policy, lexicon);
}

/** What a vague word or a share is of: "of the brigades" is "brigades". */
export function withoutOf(rest: string, lexicon: Lexicon): string {
  const of = afterPhrase(rest, lexicon.of);
  return of === null ? rest : of.replace(/^(?:the|its|their|his|her|our|all) /, '');
}

function readNothing(words: string, lexicon: Lexicon): Amount | null {
  const rest = lexicon.nothing.map((word) => afterPhrase(words, word)).find((after) => after !== null);
  if (rest === undefined || rest === null) return null;
  const unit = withoutOf(rest, lexicon);
  return isUnit(unit, lexicon) ? { number: 0, unit, leeway: 0 } : null;
}

function readCount(words: string, policy: Policy, lexicon: Lexicon): Amount | null {
  const read = readNumber(words, lexicon);
  if (read === null || !isUnit(read.rest, lexicon)) return null;
  return { number: read.value, unit: read.rest, leeway: read.multiplier === 12 ? policy.dozen : 0 };
}

/**
 * A share as per cent, to a tenth: "half", "a quarter of the brigades", "two-thirds". The words after it say what it is
 * a share of, so they are no unit.
 */
function readShare(words: string, policy: Policy, lexicon: Lexicon): Amount | null {
  const { shares, numbers, articles } = lexicon;
  const share = /^(?:(\p{L}+)[ -])?(\p{L}+)(?: (.*))?$/u.exec(words);
  if (share === null) return null;
  const [, count, part = '', rest = ''] = share;
  if (count === shares.half) return readShare(`${articles[0]} ${words}`, policy, lexicon);
  const parts = lookUp(shares.parts, part);
  const many = count === undefined ? undefined : articles.includes(count) ? 1 : lookUp(numbers, count);
  const isHalfAlone = count === undefined && part === shares.half;
  const amount = isHalfAlone ? 1 : many;
  if (parts === undefined || amount === undefined || amount < 1 || amount >= parts) return null;
  const isHalf = part === shares.half;
  const of = afterPhrase(rest, lexicon.of) ?? (isHalf ? rest.replace(/^(?:the|its|their|all) /, '') : rest);
  if (rest !== '' && of === rest) return null;
  if (!isUnit(withoutOf(rest, lexicon).replace(/^(?:the|its|their|all) /, ''), lexicon)) return null;
  return { number: Math.round((1000 * amount) / parts) / 10, unit: lexicon.percent[0] ?? '', leeway: policy.share };
}
