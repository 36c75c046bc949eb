import { isDateWord } from './speaker-phrase.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

export function skipLight(words: readonly Word[], from: number, lexicon: DraftWords): number {
  let at = from;
  for (; at < words.length && at - from < 7; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (isOfDate(words, at, lexicon)) continue;
    if (
      word.isMark ||
      !lexicon.light.has(word.lower) ||
      (lexicon.of.has(word.lower) && !isOfDate(words, at + 1, lexicon))
    )
      break;
  }
  return at;
}

/** A part of a date: "Friday", the "3" of "3 March", the "2031" of "March 3, 2031" and its comma. */
function isOfDate(words: readonly Word[], at: number, lexicon: DraftWords): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (isDateWord(word, lexicon)) return true;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (word.lower === ',')
    return (
      /^\d{4}$/.test(next?.text ?? '') && /^\d{1,2}$/.test(before?.text ?? '') && isDateWord(words[at - 2], lexicon)
    );
  if (/^\d{4}$/.test(word.text))
    return isDateWord(before, lexicon) || (before?.lower === ',' && isDateWord(words[at - 3], lexicon));
  return /^\d{1,2}$/.test(word.text) && (isDateWord(next, lexicon) || isDateWord(before, lexicon));
}

/** Whether something is stated in some words, and not only when or where: "On Friday", "In the video". */
export function hasContent(words: readonly Word[], from: number, to: number, lexicon: DraftWords): boolean {
  const own = words.slice(from, to).filter(({ isMark }) => !isMark);
  const [first] = own;
  if (first === undefined) return false;
  if (own.some(({ isQuoted }) => isQuoted)) return true;
  const isDated = own.some((word) => isDateWord(word, lexicon));
  if (own.length > 3 && !isDated && own.some(({ text }) => /^\p{N}/u.test(text))) return true;
  const isLeading =
    lexicon.of.has(first.lower) ||
    lexicon.stops.has(first.lower) ||
    lexicon.light.has(first.lower) ||
    lexicon.speaking.has(first.lower);
  return own.length > (isLeading ? 9 : 1);
}

/** '"We saw it," she said, "and we counted it."' */
export function goesOnQuoted(words: readonly Word[], to: number): boolean {
  const next = words.slice(to, to + 4).findIndex(({ isMark }) => !isMark);
  return words[to]?.isMark === true && words[to + Math.max(0, next)]?.isQuoted === true;
}

export function startsContrast(words: readonly Word[], at: number, { contrasts }: DraftWords): boolean {
  return contrasts.has(words[at]?.lower ?? '');
}
