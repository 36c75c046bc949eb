import type { Claim } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import { fold } from '../text/fold.ts';
import { isAscii } from '../text/is-ascii.ts';
import { wordsOf } from '../text/words-of.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** Words of plain Latin letters are found much quicker than a segmenter finds them. */
const plainWord = /[a-z0-9]+/g;

/**
 * Whether a claim's quote says more than its statement: it has a word that the statement does not have, whatever its
 * capitals and accents. A quote in another language always does.
 */
export function quoteSaysMore({ quote, statement }: Pick<Claim, 'quote' | 'statement'>): boolean {
  const isPlain = isAscii(quote) && isAscii(statement);
  const stated = new Set(words(statement, isPlain));
  return words(quote, isPlain).some((word) => !stated.has(word));
}

function words(text: string, isPlain: boolean): readonly string[] {
  return isPlain ? (text.toLowerCase().match(plainWord) ?? []) : wordsOf(text, segmenter);
}

/**
 * Whether a claim's statement gives its value: each of its numbers, or a relative amount as it is worded. What is no
 * number the statement tells in its own words.
 */
export function statementHoldsValue(
  { value, statement }: Pick<Claim, 'value' | 'statement'>,
  language: string,
): boolean {
  switch (value?.kind) {
    case 'figure':
      return holdsFigure(statement, value.figure, language);
    case 'parts':
      return value.parts.every(({ figure }) => holdsFigure(statement, figure, language));
    case 'relative':
      return fold(statement).includes(fold(value.text));
    default:
      return true;
  }
}

function holdsFigure(statement: string, { text, number, upper }: Figure, language: string): boolean {
  if (fold(statement).includes(fold(text))) return true;
  const stated = new Set(numbersInText(statement, language).flatMap(({ values }) => values));
  return stated.has(number) && (upper === null || stated.has(upper));
}
