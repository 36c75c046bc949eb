import { nearest } from '../text/nearest.ts';

/** `; did you mean "x"?` as the end of a sentence, or nothing. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const near = nearest(word, words);
  return near === null ? '' : `; did you mean "${near}"?`;
}

/** The ids that misspelt ones were probably meant to be. */
export function meantBy(ids: Iterable<string>, known: Readonly<Record<string, unknown>>): Set<string> {
  const misspelt = [...ids].filter((id) => !Object.hasOwn(known, id));
  return new Set(misspelt.flatMap((id) => nearest(id, Object.keys(known)) ?? []));
}
