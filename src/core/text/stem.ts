/** A possessive ending of the last word: "Seoul's", "the ministers'". */
const possessive = /'s?(?![\p{L}\p{N}])/gu;

/** A text in which no word has a possessive ending. */
export function withoutPossessives(text: string): string {
  return text.replaceAll(/[‘’ʼ`´]/gu, "'").replaceAll(possessive, ' ');
}

/**
 * A folded word without its ending of number: "troops" and "troop", "casualties" and "casualty" are the same. Words of
 * other languages lose the same letters on both sides of a comparison.
 */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** What all forms of a folded word begin with: "casualt" of "casualty" and "casualties". */
export function rootOf(word: string): string {
  return stemOf(word).replace(/(?<=^[a-z]{4,})y$/, '');
}
