import { type Lexicon, lookUp } from './lexicon.ts';

/** A fraction of a multiplier within a text: "half a million", "two and a half million", "1½ million". */
export interface FractionPhrase {
  /** How many times the multiplier: 2.5. */
  count: number;
  multiplier: string;
  start: number;
  end: number;
}

const signs = '½⅓⅔¼¾⅕⅛';
const signValues = [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 1 / 8];
const hint = new RegExp(`hal[fv]|quarter|third|fifth|tenth|[${signs}]`);
const patterns = new WeakMap<Lexicon, RegExp>();

/** The fractions of a hundred, a million and their like in an English text in lower case. */
export function fractionPhrases(text: string, lexicon: Lexicon): FractionPhrase[] {
  // Most texts have none.
  if (!hint.test(text)) return [];
  const pattern = patterns.getOrInsertComputed(lexicon, patternOf);
  return [...text.matchAll(pattern)].flatMap(({ 0: phrase, index: start, groups = {} }) => {
    const count = countOf(groups, lexicon);
    if (count === undefined) return [];
    const { multiplier = '' } = groups;
    return { count, multiplier, start, end: start + phrase.length };
  });
}

/** "A third million" is no fraction, so that only halves and quarters stand without "of". */
function patternOf({ multipliers, shares, numbers, shortMultipliers }: Lexicon): RegExp {
  const long = Object.keys(multipliers).join('|');
  const short = Object.keys(shortMultipliers).join('|');
  const part = Object.keys(shares.parts).join('|');
  const many = ['an?', ...Object.keys(numbers)].join('|');
  const halves = `(?<whole>\\d+|${many})[ -]and[ -](?:a[ -]half|(?<overNumber>${many})[ -](?<overPart>${part}))`;
  const shared = `(?:(?<number>${many})[ -])?(?:(?<part>half|quarter|quarters)(?: of)?|(?<partOf>${part}) of)`;
  const sign = `(?<signWhole>\\d*) ?(?<sign>[${signs}])`;
  const words = `(?<![\\p{L}\\d.,-])(?:${halves}|${shared})[ -](?:an? )?(?<multiplier>${long})`;
  const digits = `(?<![\\d.,])${sign}[ -]?(?<multiplier>${long}|${short})`;
  return new RegExp(`(?:${words}|${digits})(?![\\p{L}\\d])`, 'gu');
}

function countOf(groups: Readonly<Record<string, string>>, { numbers, shares }: Lexicon): number | undefined {
  const { whole, overNumber, overPart, number, part, partOf, signWhole = '', sign } = groups;
  const many = (word: string | undefined) => (word === undefined || /^an?$/.test(word) ? 1 : lookUp(numbers, word));
  if (sign !== undefined) return Number(signWhole) + (signValues[signs.indexOf(sign)] ?? 0);
  if (whole === undefined) {
    const over = many(number);
    return over === undefined ? undefined : over / (lookUp(shares.parts, part ?? partOf ?? '') ?? 1);
  }
  const first = /\d/.test(whole) ? Number(whole) : many(whole);
  const more = overPart === undefined ? 1 / 2 : (many(overNumber) ?? 0) / (lookUp(shares.parts, overPart) ?? 1);
  return first === undefined ? undefined : first + more;
}
