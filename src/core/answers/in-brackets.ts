import type { FlatInline, Inline, WordsInline } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';

/** " (180–220)": something beside what it belongs to. */
export function inBrackets<Part extends Inline | FlatInline>(
  content: readonly Part[],
  w: Words,
): (Part | WordsInline)[] {
  return [words(w.bracketJoint), ...content, words(w.bracketEnd)];
}
