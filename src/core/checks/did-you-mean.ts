import { nearest } from '../text/nearest.ts';

/** `; did you mean "x"?` as the end of a sentence, or an empty text where no word is near. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const near = nearest(word, words);
  return near === null ? '' : `; did you mean "${near}"?`;
}

/** The known ids that were probably meant by those that are not known. */
export function idsMeantBy(ids: Iterable<string>, known: Readonly<Record<string, unknown>>): Set<string> {
  const unknown = [...ids].filter((id) => !Object.hasOwn(known, id));
  return new Set(unknown.flatMap((id) => nearest(id, Object.keys(known)) ?? []));
}
