import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { showHidden } from '../../core/message/show-hidden.ts';

/** How a piece of text looks where colour is on; its meaning never depends on it. */
export type Look = 'plain' | 'strong' | 'emphasis' | 'dim' | 'example' | 'link' | 'info' | 'warning' | 'error';

/** One character as people count them (a grapheme), or one that was written out, and the columns that it takes. */
export interface Cell {
  text: string;
  width: number;
  look: Look;
}
/** One line of the terminal. */
export type Row = readonly Cell[];

const formats = {
  plain: [],
  strong: ['bold'],
  emphasis: ['italic'],
  dim: ['dim'],
  example: ['cyan'],
  link: ['underline'],
  info: ['bold', 'blue'],
  warning: ['bold', 'yellow'],
  error: ['bold', 'red'],
} as const satisfies Record<Look, readonly string[]>;

const graphemes = new Intl.Segmenter();
const shown = /(\\u\{[0-9A-F]{1,6}\})/;
/** Printable ASCII: each character is one grapheme of one column, and needs no looking up. */
const plain = /^[ -~]*$/;

/** A text as cells, with everything hidden in it shown; what was written out stays in one cell. */
export function cells(text: string, look: Look = 'plain'): Cell[] {
  if (plain.test(text) && !shown.test(text)) return Array.from(text, (letter) => ({ text: letter, width: 1, look }));
  return showHidden(text)
    .split(shown)
    .flatMap((piece) => (shown.test(piece) ? [piece] : Array.from(graphemes.segment(piece), ({ segment }) => segment)))
    .map((grapheme) => ({ text: grapheme, width: stringWidth(grapheme), look }));
}

/** The columns that a row takes. */
export function widthOf(row: Row): number {
  return row.reduce((sum, cell) => sum + cell.width, 0);
}

/** A row with spaces behind it, up to a width. */
export function pad(row: Row, width: number): Row {
  return [...row, ...cells(' '.repeat(Math.max(0, width - widthOf(row))))];
}

/** The same cells in one look; with `only`, just those that have that look now. */
export function relook(row: Row, look: Look, only?: Look): Cell[] {
  return row.map((cell) => (only === undefined || cell.look === only ? { ...cell, look } : cell));
}

/** The row as text, without white space at its end. */
export function paint(row: Row, colour: boolean): string {
  const end = row.findLastIndex((cell) => cell.text !== ' ') + 1;
  const runs: { text: string; look: Look }[] = [];
  for (const { text, look } of row.slice(0, end)) {
    const run = runs.at(-1);
    if (run?.look === look) run.text += text;
    else runs.push({ text, look });
  }
  if (!colour) return runs.map((run) => run.text).join('');
  return runs.map(({ text, look }) => styleText([...formats[look]], text, { validateStream: false })).join('');
}
