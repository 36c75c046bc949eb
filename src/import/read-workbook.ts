import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import type { Table } from '../core/import/table.ts';
import { limits, UnreadableTable } from './limits.ts';
import { tableOf } from './table-of.ts';

const noWorkbook = 'the file is a damaged spreadsheet, or none; save it as .xlsx or as CSV (UTF-8)';

/** True for the first bytes of a ZIP archive, which an .xlsx file is. */
export function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

/**
 * Reads the first sheet of an .xlsx file. Dates become days (ISO 8601). Throws an UnreadableTable for what is none, for
 * one that grows beyond the limit when it is unpacked, and for formulas, whose results nobody can be sure of.
 */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  refuseFormulas(unpackSheets(bytes));
  const data = new Uint8Array(bytes).buffer;
  try {
    const rows = await readSheet(data, 1, { trim: true });
    return tableOf(rows.map((row) => row.map(textOf)));
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable(noWorkbook);
  }
}

/** The sheets, after looking at how long all parts say that they are. */
function unpackSheets(bytes: Buffer): Record<string, Uint8Array> {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
    // what says less than it has does not fit into its own length, and fails here
    if (total <= limits.unpackedBytes)
      return unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/.*\.xml$/.test(name) });
  } catch {
    throw new UnreadableTable(noWorkbook);
  }
  const [most, size] = [limits.unpackedBytes, total].map((length) => `${Math.ceil(length / 1_000_000)} MB`);
  throw new UnreadableTable(`the spreadsheet has ${size} when it is unpacked, and at most ${most} are read`);
}

function refuseFormulas(sheets: Readonly<Record<string, Uint8Array>>): void {
  for (const sheet of Object.values(sheets)) {
    const at = Buffer.from(sheet)
      .toString('utf8')
      .match(/<c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<f[\s/>]/);
    if (at !== null)
      throw new UnreadableTable(
        `the cell ${at[1]} is a formula; save the table with its values alone, as CSV for example`,
      );
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
