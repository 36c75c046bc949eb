import { nearest } from '../text/nearest.ts';

/** `; did you mean "x"?` as the end of a sentence, or an empty text where no word is near. */
export function didYouMean(word: string, words: Iterable<string>): string {
  return suggestion(nearest(word, words));
}

/** `; did you mean "x"?` as the end of a sentence, or an empty text. */
export function suggestion(near: string | null): string {
  return near === null ? '' : `; did you mean "${near}"?`;
}
