import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Mark, MarkedRun } from '../../core/review/marked-text.ts';

type Style = Parameters<typeof styleText>[0];

/** A stretch of text in one look. */
export interface Piece {
  text: string;
  style: Style | null;
}
/** One line of the terminal. */
export type TextLine = readonly Piece[];

/** The look of each mark; the first one of a run counts. Without colour, signs stand around quote and what is left. */
const looks: readonly (readonly [Mark, Style])[] = [
  ['figure', ['bold', 'yellow']],
  ['speaker', ['bold', 'cyan']],
  ['date', ['bold', 'magenta']],
  ['quote', ['bold', 'inverse']],
  ['claimed', 'green'],
  ['left-out', ['dim', 'strikethrough']],
  ['left', 'underline'],
];
const signs: readonly (readonly [Mark, string, string])[] = [
  ['quote', '▸', '◂'],
  ['left', '‹', '›'],
];

/** Runs of the text as pieces: what is within the quote stays marked as the quote. */
export function piecesOf(runs: readonly MarkedRun[], colour: boolean): Piece[] {
  return runs.flatMap(({ text, marks }, index) => {
    if (!colour)
      return [
        { text: withSigns(text, marks, runs[index - 1]?.marks ?? [], runs[index + 1]?.marks ?? []), style: null },
      ];
    const own = looks.filter(([mark]) => marks.includes(mark));
    const [first] = own;
    const isQuoted = marks.includes('quote') && first?.[0] !== 'quote';
    return [
      { text, style: first === undefined ? null : isQuoted ? ['inverse' as const, ...[first[1]].flat()] : first[1] },
    ];
  });
}

function withSigns(text: string, marks: readonly Mark[], before: readonly Mark[], after: readonly Mark[]): string {
  return signs.reduce((shown, [mark, open, close]) => {
    if (!marks.includes(mark)) return shown;
    return `${before.includes(mark) ? '' : open}${shown}${after.includes(mark) ? '' : close}`;
  }, text);
}

/** Pieces in lines of at most so many columns. Line breaks of the text stay; what is hidden is shown as code. */
export function wrapPieces(pieces: readonly Piece[], width: number): TextLine[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const breakLine = () => {
    lines.push([]);
    used = 0;
  };
  for (const { text, style } of pieces) {
    for (const word of text.split(/(\r?\n|[ \t]+)/u)) {
      if (word === '') continue;
      if (/^\r?\n$/u.test(word)) {
        breakLine();
        continue;
      }
      for (const part of cutToWidth(showHidden(word.replaceAll('\t', ' ')), width)) {
        const columns = stringWidth(part);
        if (used > 0 && used + columns > width) breakLine();
        if (used === 0 && part.trim() === '') continue;
        lines.at(-1)?.push({ text: part, style });
        used += columns;
      }
    }
  }
  return lines;
}

/** A word that is wider than a line in parts that are not. */
function cutToWidth(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const parts = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = parts.at(-1) ?? '';
    if (stringWidth(last + segment) > width) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

/** Two columns of lines, or one above the other where the window is narrow. */
export function layBeside(left: readonly TextLine[], right: readonly TextLine[], width: number): TextLine[] {
  if (!isWide(width)) return [...left, [], ...right];
  const column = columnWidth(width);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const own = left[row] ?? [];
    const space = column - own.reduce((sum, { text }) => sum + stringWidth(text), 0);
    return [...own, { text: `${' '.repeat(space)} │ `, style: null }, ...(right[row] ?? [])];
  });
}

/** Whether two columns have room. */
function isWide(width: number): boolean {
  return width >= 110;
}

/** The columns of one of two columns; of a narrow window, all but a few. */
export function columnWidth(width: number): number {
  return isWide(width) ? Math.floor((width - 3) / 2) : Math.max(20, Math.min(width, 100));
}

/** Lines as text for the terminal. */
export function writeLines(lines: readonly TextLine[], colour: boolean): string {
  const write = ({ text, style }: Piece) =>
    colour && style !== null ? styleText(style, text, { validateStream: false }) : text;
  return lines.map((line) => line.map(write).join('').trimEnd()).join('\n');
}

/** One line of our own words or of a person's, made inert. */
export function plainLine(text: string, style: Style | null = null): Piece[] {
  return [{ text: showHidden(text), style }];
}
