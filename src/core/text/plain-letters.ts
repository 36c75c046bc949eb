import { isAscii } from './is-ascii.ts';

const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const apostrophes = /[‘’‛ʼʹ`´]/gu;
const dashes = /[‐‑‒–—―−]/gu;

/**
 * A text with one form of each letter, space, hyphen and apostrophe, in lower case and without what cannot be seen: two
 * texts that read the same are the same.
 */
export function plainLetters(text: string): string {
  const one = isAscii(text) ? text : oneForm(text);
  return one.replaceAll(/\s+/gu, ' ').toLowerCase();
}

function oneForm(text: string): string {
  return text.normalize('NFKC').replaceAll(ignorable, '').replaceAll(apostrophes, "'").replaceAll(dashes, '-');
}
