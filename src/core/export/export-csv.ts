import type { Dossier } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { claimsTable } from './claims-table.ts';
import { byteOrderMark, writeCsv } from './write-csv.ts';

/** The claims as CSV, after a byte order mark, for spreadsheets. */
export function exportCsv(dossier: Dossier, w: Words): string {
  const { fields, rows } = claimsTable(dossier, w);
  return `${byteOrderMark}${writeCsv(
    fields.map(({ name }) => name),
    rows,
  )}`;
}
