import { editDistance } from '../text/edit-distance.ts';
import { stemOf } from '../text/stem.ts';
import type { AskingWords } from './asking-words.ts';
import { isJoinedTerm, isNumberTerm } from './search-terms.ts';

/** How far a word is from what was typed: the same word, one said in its place, one that begins so, a slip. */
export const fits = { same: 0, near: 1, slip: 2 } as const;

/** Below so many letters a beginning says too little. */
const leastBeginning = 3;
/** Below so many letters one more or less makes another word; from so many on two may be wrong. */
const leastWithSlip = 5;
const leastWithTwo = 8;

/**
 * The known words that a typed one may stand for, folded all of them, each with how far it is. A slip is only looked
 * for where no word is right.
 */
export function fittingWords(typed: string, known: readonly string[], w: AskingWords): Map<string, number> {
  const stem = stemOf(typed);
  const others = new Set(w.asking.alike.filter((group) => group.includes(stem)).flat());
  const canBegin = Array.from(typed).length >= leastBeginning && !isNumberTerm(typed) && !isJoinedTerm(typed);
  const found = new Map<string, number>();
  for (const word of known) {
    const own = stemOf(word);
    if (own === stem) found.set(word, fits.same);
    else if (others.has(own) || (canBegin && word.startsWith(typed))) found.set(word, fits.near);
  }
  return found.size > 0 ? found : slipsOf(stem, known);
}

function slipsOf(typed: string, known: readonly string[]): Map<string, number> {
  const { length } = typed;
  const found = new Map<string, number>();
  if (length < leastWithSlip || /\p{N}/u.test(typed) || isJoinedTerm(typed)) return found;
  const most = length >= leastWithTwo ? 2 : 1;
  for (const word of known) {
    const own = stemOf(word);
    if (Math.abs(own.length - length) > most || own.length < leastWithSlip - 1) continue;
    const slips = editDistance(typed, own);
    if (slips <= most) found.set(word, fits.slip + slips);
  }
  return found;
}
