import { type Lexicon, lookUp, type PhraseHedge, phraseHedges } from './lexicon.ts';

type HedgePhrases = Partial<Record<PhraseHedge, readonly string[]>>;

/** The longest phrase that fits, so that "no more than" is not read as "more than"; null where none does. */
export function longestPhrase(
  phrases: HedgePhrases,
  fits: (phrase: string) => boolean,
): { hedge: PhraseHedge; phrase: string } | null {
  let longest: { hedge: PhraseHedge; phrase: string } | null = null;
  for (const hedge of phraseHedges) {
    for (const phrase of phrases[hedge] ?? []) {
      if (phrase.length > (longest?.phrase.length ?? 0) && fits(phrase)) longest = { hedge, phrase };
    }
  }
  return longest;
}

/** Phrases by their first word, the longest first: nearly all words start with none of them. */
export type PhrasesByWord<P extends { phrase: string }> = ReadonlyMap<string, readonly P[]>;

/** Groups phrases for `phraseAtStart`. */
export function byFirstWord<P extends { phrase: string }>(phrases: readonly P[]): PhrasesByWord<P> {
  return Map.groupBy(
    phrases.toSorted((a, b) => b.phrase.length - a.phrase.length),
    ({ phrase }) => firstWord(phrase),
  );
}

/** The longest of some phrases that stands at the start of some words; null where none does. */
export function phraseAtStart<P extends { phrase: string }>(words: string, phrases: PhrasesByWord<P>): P | null {
  return phrases.get(firstWord(words))?.find(({ phrase }) => afterPhrase(words, phrase) !== null) ?? null;
}

function firstWord(words: string): string {
  const end = words.indexOf(' ');
  return end < 0 ? words : words.slice(0, end);
}

const hedgesByWord = new WeakMap<Lexicon, PhrasesByWord<{ hedge: PhraseHedge; phrase: string }>>();

function groupHedges({ hedges }: Lexicon): PhrasesByWord<{ hedge: PhraseHedge; phrase: string }> {
  return byFirstWord(phraseHedges.flatMap((hedge) => hedges[hedge].map((phrase) => ({ hedge, phrase }))));
}

/** The hedge at the start of some words, and the words after it. */
export function hedgeBefore(words: string, lexicon: Lexicon): { hedge: PhraseHedge; rest: string } | null {
  const found = phraseAtStart(words, hedgesByWord.getOrInsertComputed(lexicon, groupHedges));
  return found === null ? null : { hedge: found.hedge, rest: words.slice(found.phrase.length).trim() };
}

/** What follows a phrase at the start of some words; null where they do not start with it. */
export function afterPhrase(words: string, phrase: string): string | null {
  if (!words.startsWith(phrase)) return null;
  if (words.length === phrase.length) return '';
  return words[phrase.length] === ' ' ? words.slice(phrase.length + 1) : null;
}

const wordsNotInUnits = new WeakMap<Lexicon, ReadonlySet<string>>();

function collectNotInUnits({ range, otherAmounts, increases, shares, vague }: Lexicon): Set<string> {
  const vagueWords = Object.values(vague).flatMap(({ alone }) => alone);
  return new Set([range.and, range.to, ...otherAmounts, ...increases, ...Object.keys(shares.parts), ...vagueWords]);
}

/** What may follow a number: nothing, or up to four words of which none is a number or a hedge of its own. */
export function isUnit(rest: string, lexicon: Lexicon): boolean {
  if (rest === '' || lexicon.percent.includes(rest)) return true;
  if (holdsHedge(rest, lexicon)) return false;
  // "million-strong" contains a number too.
  const isUnitWord = (word: string) =>
    /^[\p{L}][\p{L}'’-]*$|^[a-z]{0,2}\p{Sc}$/u.test(word) &&
    !isOtherAmount(word, lexicon) &&
    !word.split('-').some((part) => isNumberWord(part, lexicon));
  const words = rest.split(' ');
  return words.length <= 4 && words.every(isUnitWord);
}

/** True of a word of another amount, which is part of no unit: "more", "third", "dozens". */
export function isOtherAmount(word: string, lexicon: Lexicon): boolean {
  return wordsNotInUnits.getOrInsertComputed(lexicon, collectNotInUnits).has(word);
}

/** True where some words hold a hedge, before or behind a number. */
export function holdsHedge(words: string, { hedges, behind }: Lexicon): boolean {
  const padded = ` ${words} `;
  const isWithin = (phrase: string) => words.includes(phrase) && padded.includes(` ${phrase} `);
  return longestPhrase(hedges, isWithin) !== null || longestPhrase(behind, isWithin) !== null;
}

export function isNumberWord(word: string, { numbers, multipliers, shortMultipliers }: Lexicon): boolean {
  return [numbers, multipliers, shortMultipliers].some((words) => lookUp(words, word) !== undefined);
}
