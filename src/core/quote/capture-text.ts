import { plainLetters } from '../text/plain-letters.ts';
import { quotationMarks } from '../text/quotation-marks.ts';
import { asQuoted } from './as-quoted.ts';
import { type CodePoints, codePoints, type Range } from './code-points.ts';
import { type Rewritten, rewrite } from './rewrite.ts';

/** The text of a capture, in which quotes are found. */
export interface CaptureText {
  text: string;
  points: CodePoints;
  /** Every place of a quote, letter by letter. */
  find(quote: string): Range[];
  /** Every place of words that differ from a quote only in quotation marks, dashes, spaces, capitals or encoding. */
  findSimilar(quote: string): Range[];
  /** What stands at a place, as a quote writes it. */
  quoteAt(place: Range): string;
}

/** Every quotation mark and apostrophe. */
const marks = new Set(`${[...quotationMarks].flat().join('')}‛\`´`);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Prepares the text of a capture for finding quotes. */
export function captureText(text: string): CaptureText {
  const points = codePoints(text);
  let quoted: Rewritten | undefined;
  let plain: Rewritten | undefined;
  return {
    text,
    points,
    find: (quote) => {
      quoted ??= asQuoted(text);
      return placesIn(quoted, quote, points);
    },
    findSimilar: (quote) => {
      plain ??= withPlainSigns(text);
      return placesIn(plain, withPlainSigns(quote).text, points);
    },
    quoteAt: (place) => asQuoted(points.slice(...place)).text,
  };
}

function placesIn({ text, originOf }: Rewritten, part: string, points: CodePoints): Range[] {
  const found: Range[] = [];
  if (part === '') return found;
  for (let unit = text.indexOf(part); unit >= 0; unit = text.indexOf(part, unit + 1)) {
    found.push(points.rangeOfUnits(...originOf(unit, unit + part.length)));
  }
  return found;
}

/** A text without spaces, and with one form of each letter, dash and quotation mark. */
function withPlainSigns(text: string): Rewritten {
  const pieces = graphemes.segment(text)[Symbol.iterator]();
  return rewrite(
    text,
    pieces.map(({ segment: piece, index }) => {
      return { index, piece, by: marks.has(piece) ? '"' : plainLetters(piece).trim() };
    }),
  );
}
