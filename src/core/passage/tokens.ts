import { plainWord } from './plain-word.ts';

/** A word of a passage, or a mark that ends a clause. */
export interface Token {
  /** As it stands. */
  text: string;
  /** As words are compared (`plainWord`); a mark is itself. */
  plain: string;
  isMark: boolean;
  /** Where it stands in the passage, in UTF-16 code units, end-exclusive. */
  start: number;
  end: number;
}

/**
 * Words with their points and apostrophes ("U.S.", "Seoul's"); or one mark. Hyphens part words, as spaces do, and so do
 * digits and what is counted by them: "170mm".
 */
const pattern =
  /\d+(?:[.,]\d+)*(?=\p{L})(?!\d*(?:st|nd|rd|th)\b)|[\p{L}\p{M}\p{N}]+(?:[.'’,](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*['’]?%?|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words and marks of a text, in their order; `from` is where the text starts in its passage. */
export function tokensOf(text: string, from = 0): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }): Token => {
    const isMark = !/[\p{L}\p{N}]/u.test(found);
    const [start, end] = [from + index, from + index + found.length];
    return { text: found, plain: isMark ? found : plainWord(found), isMark, start, end };
  });
}
