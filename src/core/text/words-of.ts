import { fold } from './fold.ts';

/**
 * The words of a text as a language divides them (UAX #29), folded, without a possessive ending: "the Mayor's office"
 * as "the", "mayor", "office".
 */
export function wordsOf(text: string, segmenter: Intl.Segmenter): string[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => fold(segment).replace(/['’]s?$/u, ''));
}
