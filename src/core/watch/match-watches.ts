import { fold } from '../text/fold.ts';
import type { KeptWatch } from './watch.ts';

/**
 * The watches that a person can mean who typed one's id, or words of its name: each word must begin a word of it.
 * `nameOf` is the whole name as it is shown. Without a word there is none.
 */
export function matchWatches<W extends Pick<KeptWatch, 'id'>>(
  watches: readonly W[],
  typed: string,
  nameOf: (watch: W) => string,
): W[] {
  const exact = watches.filter(({ id }) => id === typed.trim());
  if (exact.length > 0) return exact;
  const whole = watches.filter((watch) => fold(nameOf(watch)) === fold(typed.trim()));
  if (whole.length > 0) return whole;
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  return watches.filter((watch) => {
    const names = wordsOf(nameOf(watch));
    return words.every((word) => names.some((name) => name.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '');
}
