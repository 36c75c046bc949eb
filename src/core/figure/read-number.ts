import { type Lexicon, lookUp } from './lexicon.ts';

/** A number at the start of a text. */
export interface NumberAtStart {
  value: number;
  /** What "million" and its like multiplied by; 1 where there was none. */
  multiplier: number;
  multiplied: boolean;
  /** What stands after the number. */
  rest: string;
}

/**
 * No report gives more significant digits than this, and with more, binary fractions would lose the width of the last.
 */
const mostDigits = 13;
const mostValue = 1e15;
const digits =
  /^(?:((?:us|ca|au|nz|hk|a|c|s)?[$€£¥₩₴₹₺₽]|usd|eur|gbp|jpy|cny|uah|rub|pln|inr) ?)?(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(\.\d+)?(?![\d,.]*\d)(\p{L}+|%)?/u;

/**
 * Reads the number at the start of `words` (lower case): digits with separators, "1.2 million", "twelve", "two hundred
 * and fifty". Null where there is none.
 */
export function readNumber(words: string, lexicon: Lexicon): NumberAtStart | null {
  return readDigits(words, lexicon) ?? readWords(words, lexicon);
}

function readDigits(words: string, lexicon: Lexicon): NumberAtStart | null {
  const match = digits.exec(words);
  if (match === null) return null;
  const [whole, currency = '', integer = '', fraction = '', attached = ''] = match;
  let rest = words.slice(whole.length).trim();
  let factor = attached === '' ? 1 : multiplierOf(attached, lexicon);
  if (attached === '%') [factor, rest] = [1, `%${rest === '' ? '' : ` ${rest}`}`];
  if (factor === undefined) return null;
  const [next = '', ...others] = rest.split(' ');
  const nextFactor = attached === '' && next.length > 1 ? multiplierOf(next, lexicon) : undefined;
  if (nextFactor !== undefined) [factor, rest] = [nextFactor, others.join(' ')];
  const decimal = integer.replaceAll(',', '') + fraction;
  const value = multiply(decimal, factor);
  if (decimal.replace('.', '').replaceAll(/^0+|0+$/gu, '').length > mostDigits || value > mostValue) return null;
  const unit = currency === '' ? rest : `${currency}${rest === '' ? '' : ` ${rest}`}`;
  return { value, multiplier: factor, multiplied: factor !== 1, rest: unit };
}

function multiplierOf(word: string, { multipliers, shortMultipliers }: Lexicon): number | undefined {
  return lookUp(multipliers, word) ?? lookUp(shortMultipliers, word);
}

/** Exact for decimal fractions: 1.15 million is 1,150,000, which binary multiplication would miss. */
function multiply(decimal: string, factor: number): number {
  return Number((Number(decimal) * factor).toPrecision(15));
}

function readWords(words: string, lexicon: Lexicon): NumberAtStart | null {
  const tokens = words.split(' ');
  // `total` is what "thousand" and above have closed off; `current` is what they may still multiply.
  let [total, current, multiplier, tokensRead] = [0, 0, 1, 0];
  let lastFactor = Infinity;
  for (const [index, token] of tokens.entries()) {
    const value = numberWord(token, lexicon);
    const factor = lookUp(lexicon.multipliers, token);
    const isArticle =
      index === 0 && lexicon.articles.includes(token) && lookUp(lexicon.multipliers, tokens[1] ?? '') !== undefined;
    const isAnd =
      token === lexicon.range.and && multiplier > 1 && canAdd(current, numberWord(tokens[index + 1] ?? '', lexicon));
    if (canAdd(current, value)) current += value ?? 0;
    else if (factor !== undefined && canMultiply(factor, current, lastFactor) && (current > 0 || total === 0)) {
      multiplier = factor;
      current = (current || 1) * factor;
      if (factor >= 1000) [total, current, lastFactor] = [total + current, 0, factor];
    } else if (!isArticle && !isAnd) break;
    tokensRead = index + 1;
  }
  if (tokensRead === 0) return null;
  const rest = tokens.slice(tokensRead).join(' ');
  return { value: total + current, multiplier, multiplied: multiplier !== 1, rest };
}

/**
 * "two" takes "hundred" and "two hundred" takes "thousand", but "three thousand" takes no "million" and "two hundred"
 * no "hundred".
 */
function canMultiply(factor: number, current: number, lastFactor: number): boolean {
  return factor < lastFactor && current < (factor < 1000 ? 100 : 1000);
}

/** "twenty" takes "one" and "two hundred" takes "fifty", but "three" takes no "four". */
function canAdd(current: number, value: number | undefined): boolean {
  if (value === undefined) return false;
  const belowHundred = current % 100;
  return belowHundred === 0 || (belowHundred >= 20 && belowHundred % 10 === 0 && value > 0 && value < 10);
}

/** The number of one word, which may be two joined by a hyphen: "twenty-five". */
function numberWord(token: string, lexicon: Lexicon): number | undefined {
  const [tens = '', ones, more] = token.split('-');
  const high = lookUp(lexicon.numbers, tens);
  if (ones === undefined || high === undefined) return ones === undefined ? high : undefined;
  const low = lookUp(lexicon.numbers, ones);
  return more === undefined && low !== undefined && high >= 20 && low < 10 && low > 0 ? high + low : undefined;
}
