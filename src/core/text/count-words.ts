import { unspacedLetter } from './is-within-word.ts';

/** The dictionaries that find words go by the script of a text, whatever its language is. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The number of words of a text: between spaces, as a word processor counts them; in a script without spaces those of
 * Unicode (UAX #29).
 */
export function countWords(text: string): number {
  // the segmenter is slow, and most texts have spaces
  return unspacedLetter.test(text)
    ? [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length
    : text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
