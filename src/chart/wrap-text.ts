import { textWidth } from '../core/text/text-width.ts';
import { drawnWidth } from './drawn-width.ts';

/** How much wider the letters of DejaVu Sans are than those that `textWidth` measures, at most. */
const wider = { normal: 1.11, bold: 1.25 };
const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}`;
/** What stays together: a word with the hyphen behind it, a letter of a script without spaces, or spaces. */
const piece = new RegExp(
  String.raw`[^\S\u00a0]+|[${unspaced}]\p{P}*|(?:[^\s${unspaced}\-–—/]|\u00a0)*[\-–—/]+|(?:[^\s${unspaced}\-–—/]|\u00a0)+`,
  'gu',
);
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How wide a line is at most, in pixels: in the fonts that come with the project, and roughly in any other. */
export function lineWidth(text: string, size: number, isBold = false): number {
  const usual = textWidth(text) * (isBold ? wider.bold : wider.normal);
  return Math.max(usual, drawnWidth(text, isBold)) * size;
}

/**
 * A text as lines that are no wider than some pixels, with every letter of it: broken at spaces and behind hyphens,
 * anywhere in scripts without spaces, and within words that are too long.
 */
export function wrapText(text: string, width: number, size: number, isBold = false): string[] {
  const fits = (line: string) => lineWidth(line, size, isBold) <= width;
  const pieces = (text.match(piece) ?? []).flatMap((part) =>
    fits(part) ? [part] : [...letters.segment(part)].map(({ segment }) => segment),
  );
  const lines: string[] = [];
  let line = '';
  for (const part of pieces) {
    if (line === '' || fits((line + part).trimEnd())) line += part;
    else {
      lines.push(line.trim());
      line = part;
    }
  }
  return [...lines, line.trim()].filter((one) => one !== '').map(directed);
}

const fromRight = /^\P{L}*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
const rightToLeftMark = '\u200f';

/** A line that begins from the right keeps its punctuation at its own ends, in every viewer. */
function directed(line: string): string {
  return fromRight.test(line) ? rightToLeftMark + line + rightToLeftMark : line;
}
