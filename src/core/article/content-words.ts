import { fold } from '../text/fold.ts';

/** The words of a text that say what it is about: folded, of four letters at least, or pairs of ideographs. */
export function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(word))
      for (let at = 0; at + 2 <= word.length; at++) found.add(word.slice(at, at + 2));
    // Endings differ by case and number.
    else found.add(fold(word).slice(0, 6));
  }
  return found;
}

/** How many of the words of one text another one has. */
export function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared;
}
