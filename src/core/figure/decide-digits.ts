import { englishDigits, isUndecided, valuesOfDigits } from './english-digits.ts';
import { myriad, valueOfMyriad } from './myriads.ts';
import { numbersInText } from './numbers-in-text.ts';

/** Where a figure stands: the language of its source (BCP 47), and its quote. */
export interface Beside {
  language: string;
  quote: string;
}

/** A text with its digits in English writing; or why it has none. */
type Decided = { text: string } | { why: string };

const threeDecimals =
  /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]*\d)(?! ?(?:hundred|thousand|million|billion|bn|%|per))/gi;
const format = new Intl.NumberFormat('en', { maximumFractionDigits: 13 });

/**
 * Writes a figure's digits as English does: "11.000" of a German source is 11,000, and "1.1万" is 11,000. Where the
 * language does not say whether "11.300" is a whole number or has decimals, the quote does if it holds one of the two.
 */
export function decideDigits(text: string, { language, quote }: Beside): Decided {
  let english = englishDigits(text, language);
  // Most figures have neither three decimals nor a unit such as 万.
  if (!/\d\.\d{3}|[\u4e00-\uffff]/.test(english)) return { text: english };
  for (const { 0: run, index } of english.matchAll(threeDecimals)) {
    const [decimal, whole = decimal] = valuesOfDigits(run);
    const quoted = numbersInText(quote, language).flatMap(({ values }) => (values.length === 1 ? values : []));
    const isWhole = quoted.includes(whole);
    if (isWhole === quoted.includes(decimal))
      return { why: twoReadings(text.slice(index, index + run.length), whole, decimal) };
    if (isWhole) english = `${english.slice(0, index)}${run.replace('.', ',')}${english.slice(index + run.length)}`;
  }
  return { text: english.replaceAll(myriad, (found) => format.format(valueOfMyriad(found))) };
}

/** What is to be written is no question in any language: 11300 or 11.3, and 1125 or 1.1250. */
function twoReadings(run: string, whole: number, decimal: number): string {
  const short = String(decimal);
  const plain = isUndecided(short) ? `${short}0` : short;
  return `"${run}" may be ${format.format(whole)} or ${format.format(decimal)}; write ${whole} or ${plain}`;
}
