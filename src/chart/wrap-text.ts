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

/** How wide the widest part of a text is that stays whole where there is room. */
export function widestPiece(text: string, size: number, isBold = false): number {
  return Math.max(0, ...(text.match(piece) ?? []).map((part) => lineWidth(part.trim(), size, isBold)));
}

/** The sign of a word that goes on in the next line. */
export const hyphen = '\u2010';
/** A letter of a script that breaks its words with a hyphen. */
const hyphenated = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]\p{M}*$/u;
/** So many letters stand together on both sides of a hyphen. */
const leastLetters = 3;

/** A word that is too long, in parts that fit: with a hyphen between letters that may have one, else without. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  const all = [...letters.segment(word)].map(({ segment }) => segment);
  const mayEndAt = (place: number) => {
    const around = all.slice(Math.max(0, place - leastLetters), place + leastLetters);
    return around.length === 2 * leastLetters && around.every((letter) => hyphenated.test(letter));
  };
  const parts: string[] = [];
  let start = 0;
  for (let place = 1; place <= all.length; place++) {
    const whole = (to: number) => all.slice(start, to).join('');
    if (place === start + 1 || fits(whole(place))) continue;
    const places = all.keys().filter((one) => one >= start + leastLetters && one < place && mayEndAt(one));
    const last = places.toArray().findLast((one) => fits(whole(one) + hyphen));
    parts.push(last === undefined ? whole(place - 1) : whole(last) + hyphen);
    start = last ?? place - 1;
    place = start;
  }
  return [...parts, all.slice(start).join('')];
}

/**
 * A text as lines that are no wider than some pixels, with every letter of it: broken at spaces and behind hyphens,
 * anywhere in scripts without spaces, and within words that are too long, with a hyphen where their script has one.
 */
export function wrapText(text: string, width: number, size: number, isBold = false): string[] {
  const fits = (line: string) => lineWidth(line, size, isBold) <= width;
  const pieces = (text.match(piece) ?? []).flatMap((part) => (fits(part) ? [part] : broken(part, fits)));
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
