export type Cell = string | number | boolean | null;

/** Without it, spreadsheets on Windows read a file in the machine's own code page. */
export const byteOrderMark = '\ufeff';

/**
 * CSV with a header (RFC 4180: commas, CRLF, quotes doubled). An apostrophe is put before a cell that a spreadsheet
 * would run as a formula.
 */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => writeCell(row[column])).join(','))];
  return lines.map((line) => `${line}\r\n`).join('');
}

function writeCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = isFormula(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * True for what a spreadsheet may run: a text that starts with a sign of a formula in any width, also behind spaces and
 * characters that nobody sees, or with a control character. A negative number is none.
 */
function isFormula(text: string): boolean {
  const signs = /^[\s\p{Default_Ignorable_Code_Point}\p{C}]*[=+\-\u2212@]/u;
  return /^\p{Cc}/u.test(text) || (signs.test(text.normalize('NFKC')) && !/^-\d+(\.\d+)?$/.test(text));
}
