import type { Refusal, Table, TableRow } from '../core/import/table.ts';
import { limits, UnreadableTable } from './limits.ts';

/** A table of cells, the first row of which is the header. Empty rows are no rows. Throws an UnreadableTable. */
export function tableOf(records: readonly (readonly string[])[]): Table {
  const [header, ...rest] = records;
  if (header === undefined || header.every((name) => name.trim() === ''))
    throw new UnreadableTable('the table is empty; its first row names the columns');
  if (rest.length > limits.rows)
    throw new UnreadableTable(
      `the table has more than ${limits.rows.toLocaleString('en')} rows, which is the most; keep the rows of this story`,
    );
  const columns = header.map((name) => name.trim());
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) < index);
  if (twice !== undefined) throw new UnreadableTable(`two columns are named "${twice}"; give each its own name`);
  const rows: TableRow[] = [];
  const refused: Refusal[] = [];
  for (const [index, record] of rest.entries()) {
    const row = index + 2;
    const length = record.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (length === 0) continue;
    if (record.reduce((sum, cell) => sum + cell.length, 0) > limits.rowLength)
      throw new UnreadableTable(`row ${row} has more than ${limits.rowLength.toLocaleString('en')} characters`);
    if (length > columns.length) {
      const why = `the row has ${length} cells, and the header ${columns.length}; a cell with the separator in it needs quotation marks`;
      refused.push({ row, column: null, why });
      continue;
    }
    rows.push({ row, cells: new Map(columns.map((column, place) => [column, record[place]?.trim() ?? ''])) });
  }
  return { columns: columns.filter((name) => name !== ''), rows, refused };
}
