import { styleText } from 'node:util';
import { type Glyph, glyphsOf, type Look } from './glyph.ts';

/** One line of the terminal. */
export type Line = readonly Glyph[];

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

/** The columns that a line takes. */
export function widthOf(line: Line): number {
  return line.reduce((sum, glyph) => sum + glyph.width, 0);
}

/** A line with spaces behind it, up to a width. */
export function padLine(line: Line, width: number): Line {
  return [...line, ...glyphsOf(' '.repeat(Math.max(0, width - widthOf(line))))];
}

/** The line as text, without spaces at its end. */
export function writeLine(line: Line, colour: boolean): string {
  const end = line.findLastIndex((glyph) => glyph.text !== ' ') + 1;
  const runs: { text: string; look: Look }[] = [];
  for (const { text, look } of line.slice(0, end)) {
    const run = runs.at(-1);
    if (run?.look === look) run.text += text;
    else runs.push({ text, look });
  }
  if (!colour) return runs.map((run) => run.text).join('');
  return runs.map(({ text, look }) => styleText([...formats[look]], text, { validateStream: false })).join('');
}
