import type { Phrase } from '../../core/message/inline.ts';
import { glyphsOf, withLook } from './glyph.ts';
import { type Line, padLine, widthOf } from './line.ts';
import { phraseGlyphs } from './phrase-glyphs.ts';
import { longestWord, wrap, wrapBehind } from './wrap.ts';

/** The least width of a column that holds several words; narrower ones are hard to read. */
const readableWidth = 12;
/** Columns of the terminal between two columns of the table. */
const gap = 2;

/** What a table cell holds, before it is broken into lines. */
type Cell = Line;

interface Table {
  header: readonly Cell[];
  rows: readonly (readonly Cell[])[];
}

/**
 * A table in columns fitted to the width. Where the columns could not keep their longest words whole, each row becomes
 * lines of "label: value".
 */
export function renderTable(columns: readonly Phrase[], rows: readonly (readonly Phrase[])[], width: number): Line[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const table: Table = {
    header: cellsOf(columns, count).map((label) => withLook(label, 'strong')),
    rows: rows.map((row) => cellsOf(row, count)),
  };
  const widths = fitColumns(table, count, width);
  return widths === null ? stackRows(table, width) : layOut(table, widths);
}

function cellsOf(phrases: readonly Phrase[], count: number): Cell[] {
  return Array.from({ length: count }, (_, column) => phraseGlyphs(phrases[column] ?? []));
}

/**
 * The widths of the columns; null where they do not fit. Spare width goes to the columns that want it, in proportion.
 */
function fitColumns({ header, rows }: Table, count: number, width: number): number[] | null {
  const columns = Array.from({ length: count }, (_, column) => [header, ...rows].map((row) => row[column] ?? []));
  const wanted = columns.map((column) => Math.max(1, ...column.map(widthOf)));
  const least = columns.map((column, index) =>
    Math.max(...column.map(longestWord), Math.min(readableWidth, wanted[index] ?? 0)),
  );
  const spare = width - gap * (count - 1) - sum(least);
  if (spare < 0) return null;
  const wantedMore = wanted.map((want, index) => want - (least[index] ?? 0));
  const share = Math.min(1, spare / Math.max(1, sum(wantedMore)));
  return least.map((leastWidth, index) => leastWidth + Math.floor((wantedMore[index] ?? 0) * share));
}

function layOut({ header, rows }: Table, widths: readonly number[]): Line[] {
  const hasLabels = header.some((label) => label.length > 0);
  const head = hasLabels ? [...linesOfRow(header, widths), rule(widths)] : [];
  const body = rows.map((row) => linesOfRow(row, widths));
  const spaced = body.some((lines) => lines.length > 1);
  return [...head, ...body.flatMap((lines, index) => (spaced && index > 0 ? [[], ...lines] : lines))];
}

function linesOfRow(row: readonly Cell[], widths: readonly number[]): Line[] {
  const wrapped = row.map((cell, column) => wrap(cell, widths[column] ?? 1));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    wrapped.flatMap((lines, column) => {
      const padded = padLine(lines[index] ?? [], widths[column] ?? 1);
      return column === 0 ? padded : [...glyphsOf(' '.repeat(gap)), ...padded];
    }),
  );
}

function rule(widths: readonly number[]): Line {
  return glyphsOf(widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap)), 'dim');
}

function stackRows({ header, rows }: Table, width: number): Line[] {
  if (rows.length === 0) return header.flatMap((label) => wrap(label, width));
  return rows.flatMap((row, index) => {
    const lines = row.flatMap((cell, column) => stackCell(header[column] ?? [], cell, width));
    return index > 0 ? [[], ...lines] : lines;
  });
}

function stackCell(label: Cell, cell: Cell, width: number): Line[] {
  const value = cell.length > 0 ? cell : glyphsOf('–');
  const text = label.length > 0 ? [...label, ...glyphsOf(': ', 'dim'), ...value] : value;
  return wrapBehind([], text, width, glyphsOf('  '));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
