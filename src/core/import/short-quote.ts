import { countWords } from '../text/count-words.ts';
import { unspacedLetter } from '../text/is-within-word.ts';
import { withinMarks } from '../text/quotation-marks.ts';

const mostWords = 15;
const fewestWords = 5;

/** The words to be quoted of a text, and whether they are all of it. */
export interface ShortQuote {
  quote: string;
  isWhole: boolean;
}

/**
 * A text of somebody else as a quote: the whole of it, or its beginning of at most fifteen words, up to the last clause
 * that ends there. Null where the text is long and its words are not parted by spaces.
 */
export function shortQuote(text: string): ShortQuote | null {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const inner = withinMarks(line)?.inner.trim() ?? line;
  if (inner === '') return null;
  if (countWords(inner) <= mostWords) return { quote: inner, isWhole: true };
  if (unspacedLetter.test(inner)) return null;
  let words = inner.split(' ');
  while (countWords(words.join(' ')) > mostWords) words = words.slice(0, -1);
  const ends = words.flatMap((word, index) =>
    /[,;:.!?–—]$/u.test(word) && index + 1 >= fewestWords ? [index + 1] : [],
  );
  const kept = words.slice(0, ends.at(-1) ?? words.length);
  return { quote: kept.join(' ').replace(/[\s,;:–—]+$/u, ''), isWhole: false };
}

/** The quote of a row that has no words: its coded cells by their columns, in the order given: "fatalities: 12". */
export function codedQuote(cells: readonly (readonly [column: string, cell: string])[]): string {
  return cells.map(([column, cell]) => `${column}: ${cell}`).join('; ');
}
