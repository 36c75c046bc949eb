/** One row of a table. The header is row 1, as spreadsheets count. */
export interface TableRow {
  row: number;
  /** Its cells by the column's name, without spaces at their ends; an empty cell is an empty text. */
  cells: ReadonlyMap<string, string>;
}

/** A table as somebody else made it. */
export interface Table {
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Rows that do not fit the header. */
  refused: readonly Refusal[];
}

/** A row that does not become part of the dossier, and what would be right. */
export interface Refusal {
  row: number;
  /** The column in which the reason lies; null where it is the row as a whole. */
  column: string | null;
  why: string;
}

/** Reads cells by names that others gave their columns, whatever their capitals; an empty text where there is none. */
export function cellReader({ columns }: Table): (row: TableRow, column: string) => string {
  const byName = new Map(columns.map((column) => [column.toLowerCase(), column]));
  return ({ cells }, column) => cells.get(byName.get(column) ?? '') ?? '';
}

/** The names, in lower case, that a table's header lacks. */
export function missingColumns({ columns }: Table, wanted: readonly string[]): string[] {
  const there = new Set(columns.map((column) => column.toLowerCase()));
  return wanted.filter((column) => !there.has(column));
}
