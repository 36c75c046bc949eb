import { isEnglish } from '../text/language.ts';
import { digitsInText } from './digits-in-text.ts';
import { englishDigits, valuesOfDigits } from './english-digits.ts';
import { fractionPhrases } from './fraction-phrases.ts';
import { english } from './lexicon-en.ts';
import type { NumberInText } from './number-in-text.ts';
import { readNumber } from './read-number.ts';

/** A number within a word or a phrase, by its length there. */
type NumberAhead = Pick<NumberInText, 'values'> & { length: number };

/**
 * A word. Hyphens and apostrophes join, and so do commas and points between digits. The ranges contain all letters, and
 * are faster than `\p{L}`.
 */
const wordPattern =
  /[$€£¥]?[\dA-Za-z\u00c0-\u1fff\u2c00-\u2dff\u3040-\uffff]+(?:(?:[’'-]|(?<=\d)[.,](?=\d))[\dA-Za-z\u00c0-\u1fff\u2c00-\u2dff\u3040-\uffff]+)*/g;
/** "one" is no number in "no one", "the one who" or "one another". */
const pronoun = /(?<=\b(?:no|any|every|each|some|this|that|which|the) )one\b|\bone(?= another\b|['’])/g;
/** A mark that ends a number: any but those that numbers contain. */
const afterNumber = /[^\p{L}\p{N}$€£¥., -]|[.,](?!\d)/u;
const { tens, dozens, hundreds, thousands, millions } = english.vague;
const vagueWords = new Set([tens, dozens, hundreds, thousands, millions].flatMap(({ alone }) => alone));
const multipliers = Object.keys(english.multipliers);
/** "5 m" is five metres, and "11 mln" is eleven million. */
const multiplierAfter = new RegExp(
  `^[ -](?:${[...multipliers, ...Object.keys(english.shortMultipliers).filter((word) => word.length > 1)].join('|')})\\b`,
);
/** What is counted by a vague word names no number: "several hundred" is not a hundred. */
const countedVaguely = new RegExp(`\\b(?:several|few|many|couple(?: of)?) (?:${multipliers.join('|')})s?\\b`, 'g');
const numberWords = new Set([...Object.keys(english.numbers), ...multipliers, ...vagueWords]);
/** Where a number may begin; nothing else is looked at more closely. */
const candidate = new RegExp(`\\d|\\b(?:${[...numberWords].join('|')})`, 'g');

/**
 * Every number of a text, in its order. Digits are read as the text's language (BCP 47) writes them, in any script;
 * number words, designations such as M1989 and fractions ("half a million") are read in English alone.
 */
export function numbersInText(text: string, language = 'en'): NumberInText[] {
  const lower = lowerCase(text);
  const plain = englishDigits(lower, language);
  const numbers = isEnglish(language) ? numbersInEnglish(plain) : digitsInText(plain, language);
  for (const number of numbers) number.text = lower.slice(number.start, number.end);
  for (const [index, number] of numbers.entries()) {
    const next = numbers[index + 1];
    if (next === undefined) continue;
    const isOneWord = next.start === number.start;
    shareThousands(number, next, isOneWord ? '-' : plain.slice(number.end, next.start));
  }
  return numbers;
}

/** The text in lower case, letter by letter, so that all stays in its place: "İ" alone would become longer. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

/**
 * In "10 to 12,000" and "2–3 million" the first number is of thousands or millions too, and in "1 to 10,000" it may be.
 * In "11, 000" a line of print has ended within the number.
 */
function shareThousands(number: NumberInText, next: NumberInText, joint: string): void {
  const [low] = number.values;
  const [high] = next.values;
  if (low === undefined || high === undefined || low >= 1000) return;
  if (/^,\s$/u.test(joint) && /^\d{3}$/.test(next.text) && Number.isInteger(low)) {
    const whole = 1000 * low + high;
    number.values = high === 0 ? [whole] : [...number.values, whole];
    return;
  }
  if (low >= high || !/^ ?(?:–|-|to|and) ?$/.test(joint)) return;
  const unit = [1e12, 1e9, 1e6, 1e3].find((one) => high % one === 0 && low * one < high);
  if (unit === undefined) return;
  const isSure = !joint.includes('and') && Number.isInteger(low) && high < 10 * low * unit;
  number.values = isSure ? [low * unit] : [...number.values, low * unit];
}

function numbersInEnglish(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  let plain = text.includes('one') ? text.replaceAll(pronoun, '———') : text;
  for (const { count, multiplier, start, end } of fractionPhrases(plain, english)) {
    const factor = english.multipliers[multiplier] ?? english.shortMultipliers[multiplier] ?? 1;
    numbers.push({ text: '', values: [Number((count * factor).toPrecision(6))], start, end });
    plain = plain.slice(0, start) + '—'.repeat(end - start) + plain.slice(end);
  }
  plain = plain.replaceAll(countedVaguely, (phrase, start: number) => {
    numbers.push({ text: '', values: [], start, end: start + phrase.length });
    return '—'.repeat(phrase.length);
  });
  const hasPhrases = numbers.length > 0;
  let end = 0;
  for (const hit of plain.matchAll(candidate)) {
    if (hit.index < end) continue;
    const { word, index } = wordAt(plain, hit.index, end);
    const found = isNumber(word) ? readWord(word, plain.slice(index)) : [];
    end = index + (found[0]?.length ?? word.length);
    for (const { values } of found) numbers.push({ text: '', values, start: index, end });
  }
  return hasPhrases ? numbers.sort((a, b) => a.start - b.start) : numbers;
}

/** The word at a place of a text, and where it starts, which is not before `from`. */
function wordAt(text: string, place: number, from: number): { word: string; index: number } {
  wordPattern.lastIndex = Math.max(from, text.lastIndexOf(' ', place) + 1);
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    if (wordPattern.lastIndex > place) return { word: match[0], index: match.index };
  }
  return { word: '', index: text.length };
}

function isNumber(word: string): boolean {
  if (/\d/.test(word) || numberWords.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 0 && numberWords.has(word.slice(0, hyphen));
}

function readWord(word: string, rest: string): NumberAhead[] {
  const isPlain = /^\d[\d,]*(?:\.\d+)?$/.test(word) && !multiplierAfter.test(rest.slice(word.length));
  if (isPlain) return [{ length: word.length, values: valuesOfDigits(word) }];
  if (vagueWords.has(word) || /^\p{L}+\d/u.test(word)) return [{ length: word.length, values: [] }];
  const phrase = rest.split(afterNumber, 1)[0]?.trim() ?? '';
  // "10-12 thousand" is two numbers of thousands.
  const ends = /^(\d[\d,.]*)-(\d[\d,.]*)$/.exec(word);
  const shared = ends === null ? null : multiplierAfter.exec(rest.slice(word.length));
  if (ends !== null && shared !== null) {
    const values = ends.slice(1).map((run) => readNumber(`${run}${shared[0].replace('-', ' ')}`, english)?.value ?? 0);
    return values.map((value) => ({ length: word.length + shared[0].length, values: [value] }));
  }
  const whole = readNumber(phrase, english);
  if (whole === null) return numbersWithin(word);
  const unit = whole.rest.replace(/^[$€£¥] ?/u, '');
  const { length } = phrase.slice(0, phrase.length - unit.length).trim();
  // In "25-mile" and "3-4" the number is not the whole word.
  if (length < word.length) return numbersWithin(word);
  // "5m" is five million or five metres, and "5b" may be a flat.
  const attached = /^[^\p{L}]*\d[mb]$/u.test(word) && length === word.length;
  return [{ length, values: attached ? [whole.value, whole.value / whole.multiplier] : [whole.value] }];
}

/**
 * The numbers that are only parts of a word ("ten-day", "170mm", "3-4"): every run of digits, or the word before the
 * hyphen.
 */
function numbersWithin(word: string): NumberAhead[] {
  const { length } = word;
  const runs = word.match(/\d[\d,]*(?:\.\d+)?/g);
  if (runs !== null) return runs.map((run) => ({ length, values: valuesOfDigits(run) }));
  const value = english.numbers[word.split('-', 1)[0] ?? ''];
  return value === undefined ? [] : [{ length, values: [value] }];
}
