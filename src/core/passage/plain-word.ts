import { fold } from '../text/fold.ts';

/**
 * An English word in the plain form in which words are compared: folded, without a possessive ending, in the singular.
 * It keeps short words and those in "ss", and takes no ending from a verb: the groups of the lexicon hold those forms.
 */
export function plainWord(word: string): string {
  const bare = fold(word)
    .replace(/['’]s?$/u, '')
    .replaceAll(/^[^\p{L}\p{N}$%]+|[^\p{L}\p{N}%]+$/gu, '');
  if (bare.length < 4 || /ss$|us$|is$/.test(bare)) return bare;
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (bare.endsWith('men')) return `${bare.slice(0, -3)}man`;
  if (/(?:sh|ch|x|ss)es$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith('s') ? bare.slice(0, -1) : bare;
}
