import { english } from '../figure/lexicon-en.ts';
import { readNumber } from '../figure/read-number.ts';

/** A number that stands in a text. */
export interface NumberInText {
  /** In lower case. */
  text: string;
  /** What it may mean: "5m" is 5 or 5,000,000. Empty where only the writing counts: M1989, dozens. */
  values: readonly number[];
}

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
const vagueWords = new Set([english.vague.dozens, english.vague.hundreds, english.vague.thousands]);
/** Without "m", "k" and "bn", which are multipliers only after digits. */
const multipliers = Object.keys(english.multipliers).filter((word) => word.length > 2);
const multiplierAfter = new RegExp(`^ (?:${multipliers.join('|')})\\b`);
const numberWords = new Set([...Object.keys(english.numbers), ...multipliers, ...vagueWords]);
/** Where a number may begin; nothing else is looked at more closely. */
const candidate = new RegExp(`\\d|\\b(?:${[...numberWords].join('|')})`, 'g');

/** Every number of a text: digits, designations such as M1989, and number words. */
export function numbersInText(text: string): NumberInText[] {
  const lower = text.toLowerCase();
  const plain = lower.includes('one') ? lower.replaceAll(pronoun, '—') : lower;
  const numbers: NumberInText[] = [];
  let end = 0;
  for (const hit of plain.matchAll(candidate)) {
    if (hit.index < end) continue;
    const { word, index } = wordAt(plain, hit.index, end);
    const found = isNumber(word) ? readWord(word, plain.slice(index)) : [];
    numbers.push(...found);
    end = index + (found[0]?.text.length ?? word.length);
  }
  return numbers;
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

function readWord(word: string, rest: string): NumberInText[] {
  const plainDigits = /^\d[\d,]*(?:\.\d+)?$/.test(word) && !multiplierAfter.test(rest.slice(word.length));
  if (plainDigits) return [{ text: word, values: [Number(word.replaceAll(',', ''))] }];
  if (vagueWords.has(word) || /^\p{L}+\d/u.test(word)) return [{ text: word, values: [] }];
  const phrase = rest.split(afterNumber, 1)[0]?.trim() ?? '';
  const whole = readNumber(phrase, english);
  if (whole === null) return numbersWithin(word);
  const unit = whole.rest.replace(/^[$€£¥] ?/u, '');
  const text = phrase.slice(0, phrase.length - unit.length).trim();
  // In "25-mile" and "3-4" the number is not the whole word.
  if (text.length < word.length) return numbersWithin(word);
  // "5m" is five million or five metres.
  const attached = text === word && whole.multiplied && /\d/.test(word);
  return [{ text, values: attached ? [whole.value, whole.value / whole.multiplier] : [whole.value] }];
}

/**
 * The numbers that are only parts of a word ("ten-day", "170mm", "3-4"): every run of digits, or the word before the
 * hyphen.
 */
function numbersWithin(word: string): NumberInText[] {
  const runs = word.match(/\d[\d,]*(?:\.\d+)?/g);
  if (runs !== null) return runs.map((run) => ({ text: word, values: [Number(run.replaceAll(',', ''))] }));
  const value = english.numbers[word.split('-', 1)[0] ?? ''];
  return value === undefined ? [] : [{ text: word, values: [value] }];
}
