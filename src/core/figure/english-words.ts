import { multiplierOfAny, multiplierWords } from './multiplier-words.ts';

const names: Readonly<Record<number, string>> = {
  1e3: 'thousand',
  1e6: 'million',
  1e9: 'billion',
  1e12: 'trillion',
};
const counted = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)((?:[ \u00a0]?[\p{L}\p{M}]+\.?)+)/u;

/**
 * A figure with its word of magnitude in English: "nearly 12 тис." is "nearly 12 thousand". Null where it has no such
 * word of another language, or one that nobody can tell.
 */
export function withEnglishWords(text: string, language: string): string | null {
  const [found, digits = '', after = ''] = counted.exec(text) ?? [];
  if (found === undefined) return null;
  let [factor, length] = [1, 0];
  for (const { 0: part, 1: word = '' } of after.matchAll(/[ \u00a0]?([\p{L}\p{M}]+)\.?/gu)) {
    const one = multiplierOfAny(word.toLowerCase(), language);
    if (one === null) break;
    factor *= one;
    length += part.length;
  }
  if (length === 0 || Number.isNaN(factor)) return null;
  const name = names[factor];
  const number = Number((Number(digits.replaceAll(',', '')) * factor).toPrecision(15));
  const english = name === undefined ? number.toLocaleString('en', { maximumFractionDigits: 13 }) : `${digits} ${name}`;
  return text.replace(`${digits}${after.slice(0, length)}`, () => english);
}

/** True where the words behind a number start with a word of magnitude of some language. */
export function startsWithMagnitude(words: string, language: string): boolean {
  return words !== '' && multiplierOfAny(firstWord(words), language) !== null;
}

/** The same of a language's own words alone, which is quickly told. */
export function isMultiplier(words: string, language: string): boolean {
  return Object.hasOwn(multiplierWords(language), firstWord(words));
}

function firstWord(words: string): string {
  return /[\p{L}\p{M}]+/u.exec(words.toLowerCase())?.[0] ?? '';
}
