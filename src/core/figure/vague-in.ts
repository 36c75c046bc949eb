import type { Interval } from './interval.ts';
import { type Lexicon, vagueWords } from './lexicon.ts';
import type { Policy } from './policy.ts';
import { readVague } from './read-vague.ts';

/** A vague word of an English text. */
export interface VagueInText {
  text: string;
  interval: Interval;
  /** The word after it, in lower case: "homes" of "dozens of homes". */
  next: string;
}

const patterns = new WeakMap<Lexicon, RegExp>();

/** The vague words of an English text: "dozens", "tens of thousands", "several hundred"; but not "a few" alone. */
export function vagueIn(text: string, policy: Policy, lexicon: Lexicon): VagueInText[] {
  const pattern = patterns.getOrInsertComputed(lexicon, patternOf);
  return [...text.toLowerCase().matchAll(pattern)].flatMap(({ 0: found, 1: words = '', 2: next = '' }) => {
    const read = readVague(words, policy, lexicon);
    return read === null || found === '' ? [] : [{ text: words, interval: read.interval, next }];
  });
}

function patternOf({ vague }: Lexicon): RegExp {
  const counting = vagueWords.filter((word) => vague[word].counted.length > 0 || word === 'tens');
  const alone = longestFirst(counting.flatMap((word) => vague[word].alone));
  const counted = longestFirst(counting.flatMap((word) => vague[word].counted));
  const few = [...vague.few.alone, ...vague.several.alone].join('|');
  return new RegExp(`\\b((?:${few}) (?:${counted})|${alone})\\b(?:(?: of)?(?: the)? (\\p{L}+))?`, 'gu');
}

function longestFirst(phrases: readonly string[]): string {
  return phrases.toSorted((a, b) => b.length - a.length).join('|');
}
