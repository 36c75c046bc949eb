import { neededHidden, refusedHidden } from '../text/hidden-characters.ts';
import { unspacedLetter } from '../text/is-within-word.ts';
import { type Rewritten, rewrite } from './rewrite.ts';

/** What a quote may have to write in another way: white space and controls, and what cannot be seen. */
const special = new RegExp(
  `(?<space>[\\s\\p{Cc}]+)|(?<needed>${neededHidden.source})|(?<hidden>${refusedHidden.source})`,
  'gv',
);
const control = /[\p{Cc}\u2028\u2029]/u;
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
/** A letter, or a wide mark, of a script that has no spaces. */
const unspaced = `(?:${unspacedLetter.source}|[\\u3001-\\u303f\\uff01-\\uff65])`;
const unspacedBefore = new RegExp(`${unspaced}$`, 'v');
const unspacedAfter = new RegExp(`^${unspaced}`, 'v');

/**
 * A capture's text as a quote writes it. A line that goes on in the next one goes on after a space, or in a script
 * without spaces, or within a number ("11," and "000"), after nothing; a tab is a space; what a quote may not hold
 * because it cannot be seen is left out. An empty line stays, so that no quote goes on after it.
 */
export function asQuoted(text: string): Rewritten {
  const pieces = text.matchAll(special).map(({ 0: piece, index, groups = {} }) => {
    const { needed, hidden } = groups;
    if (needed !== undefined || hidden !== undefined) return { index, piece, by: needed ?? '' };
    const end = index + piece.length;
    return { index, piece, by: spaceFor(piece, text.slice(Math.max(0, index - 2), index), text.slice(end, end + 4)) };
  });
  return rewrite(
    text,
    pieces.filter(({ piece, by }) => piece !== by),
  );
}

function spaceFor(piece: string, before: string, after: string): string {
  // to JavaScript a byte order mark is white space
  if (!control.test(piece)) return piece.replaceAll('\ufeff', '');
  const lineEnds = piece.match(lineEnd)?.length ?? 0;
  if (lineEnds > 1) return piece;
  if (lineEnds === 1 && /\d[.,]$/.test(before) && /^0\d\d(?!\d)/.test(after)) return '';
  return lineEnds === 1 && unspacedBefore.test(before) && unspacedAfter.test(after) ? '' : ' ';
}
