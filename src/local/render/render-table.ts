import type { Phrase } from '../../core/message/inline.ts';
import { phraseCells } from './phrase-cells.ts';
import { cells, pad, type Row, relook, widthOf } from './row.ts';
import { longestWord, wrap, wrapBehind } from './wrap.ts';

/** The least columns for a cell of several words; narrower ones are hard to read. */
const readable = 12;
const gap = 2;

interface Table {
  header: readonly Row[];
  rows: readonly (readonly Row[])[];
}

/** A table in columns fitted to the width; where no column could keep its longest word whole, each row as "label: value" lines. */
export function renderTable(columns: readonly Phrase[], rows: readonly (readonly Phrase[])[], width: number): Row[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const table: Table = {
    header: cellsOf(columns, count).map((label) => relook(label, 'strong')),
    rows: rows.map((row) => cellsOf(row, count)),
  };
  const widths = fitColumns(table, count, width);
  return widths === null ? stack(table, width) : layOut(table, widths);
}

function cellsOf(phrases: readonly Phrase[], count: number): Row[] {
  return Array.from({ length: count }, (_, column) => phraseCells(phrases[column] ?? []));
}

/** The widths of the columns, or null where they do not fit. What is left over goes to the columns that want more, in proportion. */
function fitColumns({ header, rows }: Table, count: number, width: number): number[] | null {
  const columns = Array.from({ length: count }, (_, column) => [header, ...rows].map((row) => row[column] ?? []));
  const wanted = columns.map((column) => Math.max(1, ...column.map(widthOf)));
  const least = columns.map((column, index) => {
    return Math.max(...column.map(longestWord), Math.min(readable, wanted[index] ?? 0));
  });
  const free = width - gap * (count - 1) - sum(least);
  if (free < 0) return null;
  const more = wanted.map((want, index) => want - (least[index] ?? 0));
  const share = Math.min(1, free / Math.max(1, sum(more)));
  return least.map((columns, index) => columns + Math.floor((more[index] ?? 0) * share));
}

function layOut({ header, rows }: Table, widths: readonly number[]): Row[] {
  const head = header.some((label) => label.length > 0) ? [...line(header, widths), rule(widths)] : [];
  const lines = rows.map((row) => line(row, widths));
  const airy = lines.some((row) => row.length > 1);
  return [...head, ...lines.flatMap((row, index) => (airy && index > 0 ? [[], ...row] : row))];
}

function line(row: readonly Row[], widths: readonly number[]): Row[] {
  const columns = row.map((cell, column) => wrap(cell, widths[column] ?? 1));
  const height = Math.max(1, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, index) => {
    return columns.flatMap((column, at) => {
      const padded = pad(column[index] ?? [], widths[at] ?? 1);
      return at === 0 ? padded : [...cells(' '.repeat(gap)), ...padded];
    });
  });
}

function rule(widths: readonly number[]): Row {
  return cells(widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap)), 'dim');
}

function stack({ header, rows }: Table, width: number): Row[] {
  if (rows.length === 0) return header.flatMap((label) => wrap(label, width));
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [[]] : []),
    ...row.flatMap((cell, at) => stackCell(header[at] ?? [], cell, width)),
  ]);
}

function stackCell(label: Row, cell: Row, width: number): Row[] {
  const value = cell.length > 0 ? cell : cells('–');
  const text = label.length > 0 ? [...label, ...cells(': ', 'dim'), ...value] : value;
  return wrapBehind([], text, width, cells('  '));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
