/** A letter of a script that puts no spaces between words. */
export const unspacedLetter =
  /[[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]&&[\p{L}\p{M}\p{Nl}]]/v;

const unspacedBefore = new RegExp(`${unspacedLetter.source}$`, 'v');
const unspacedAfter = new RegExp(`^${unspacedLetter.source}`, 'v');
/** In Japanese, a run of katakana is a word of its own. */
const katakanaBefore = /[\p{sc=Kana}ー]$/u;
const katakanaAfter = /^[\p{sc=Kana}ー]/u;
/** What cannot begin a word: accents, vowel signs, joiners, the soft hyphen. */
const markAfter = /^[\p{M}\u00ad\u200c\u200d]/u;
const joinerBefore = /[\u00ad\u200c\u200d]$/u;

/**
 * True where an offset cuts a word in two: "troo|ps", "cafe|\u0301". In a script without spaces every letter may begin
 * a word; only a run of katakana is one word.
 */
export function isWithinWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const [before, after] = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset, offset + 2)];
  if (markAfter.test(after) || joinerBefore.test(before)) return true;
  if (!/[\p{L}\p{M}]$/u.test(before) || !/^\p{L}/u.test(after)) return false;
  if (katakanaBefore.test(before) && katakanaAfter.test(after)) return true;
  return !unspacedBefore.test(before) && !unspacedAfter.test(after);
}
