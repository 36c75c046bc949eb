import { valuesOfDigits } from './english-digits.ts';
import { multiplierWords } from './multiplier-words.ts';
import { myriad, valueOfMyriad } from './myriads.ts';
import type { NumberInText } from './number-in-text.ts';

const run = /\d(?:[\d.,]*\d)?/g;
const englishNumber = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?$/;
/** The letters of a designation such as M1989; a Chinese or Thai letter before digits is a word of its own. */
const letters = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u;
const moreOfDesignation = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]+/u;
/** A word after a number, or after another multiplier; the Romanian "de" joins the two. */
const nextWord = /^[ \u00a0\u202f\u200f\u200e]*(?:de )?([\p{L}\p{M}]+)/u;

/**
 * The numbers that a text of any language but English writes in digits. `text` has them in English digits, in lower
 * case.
 */
export function digitsInText(text: string, language: string): NumberInText[] {
  const myriads: NumberInText[] = [];
  const plain = text.replaceAll(myriad, (found, start: number) => {
    myriads.push({ text: found, values: [valueOfMyriad(found)], start, end: start + found.length });
    return '—'.repeat(found.length);
  });
  const multipliers = multiplierWords(language);
  const numbers = [...plain.matchAll(run)].flatMap(({ 0: digits, index }) => {
    const before = letters.exec(plain.slice(Math.max(0, index - 12), index))?.[0] ?? '';
    if (before !== '') {
      const end = index + (moreOfDesignation.exec(plain.slice(index))?.[0].length ?? digits.length);
      return [{ text: '', values: [], start: index - before.length, end }];
    }
    // "07.03.2031" is no number, but three.
    if (!englishNumber.test(digits)) return digitsApart(digits, index);
    const { factor, length } = multiplierAfter(plain.slice(index + digits.length), multipliers);
    const values = valuesOfDigits(digits);
    const end = index + digits.length + length;
    if (factor === 1) return [{ text: '', values, start: index, end }];
    return [{ text: '', values: [Number((values[0] * factor).toPrecision(15))], start: index, end }];
  });
  return myriads.length === 0 ? numbers : [...numbers, ...myriads].sort((a, b) => a.start - b.start);
}

function digitsApart(digits: string, index: number): NumberInText[] {
  return [...digits.matchAll(/\d+/g)].map(({ 0: text, index: at }) => {
    return { text, values: [Number(text)], start: index + at, end: index + at + text.length };
  });
}

/**
 * What the words after a number multiply it by, and how far they reach: "mil millones" is a billion. One letter is
 * only certain before the sign of a currency: "2,5 M€".
 */
function multiplierAfter(rest: string, multipliers: Readonly<Record<string, number>>) {
  let [factor, length] = [1, 0];
  for (let match = nextWord.exec(rest); match !== null; match = nextWord.exec(rest.slice(length))) {
    const word = match[1] ?? '';
    const end = length + match[0].length;
    if (!Object.hasOwn(multipliers, word)) break;
    if (word.length === 1 && !/^\s?\p{Sc}/u.test(rest.slice(end))) break;
    factor *= multipliers[word] ?? 1;
    length = end;
  }
  return { factor, length };
}
