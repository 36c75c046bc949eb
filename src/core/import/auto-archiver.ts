import { type ArchivedPage, type ReadPage, readDatabaseRow, readSheetRow } from './archived-page.ts';
import type { Target } from './claims-table.ts';
import { stableId } from './make-id.ts';
import { type RowOutcome, refuse } from './proposal.ts';
import { publisherOfAddress } from './publisher-of-address.ts';
import { readDate } from './read-date.ts';
import { cellReader, type Table } from './table.ts';

/** The header of auto-archiver's csv_db, and the two columns that each of its sheets has. */
export const databaseColumns = ['status', 'metadata', 'media'] as const;
export const sheetColumns = ['link', 'archive status'] as const;

/**
 * Reads what Bellingcat's auto-archiver wrote: the file of its csv_db, or its Google sheet saved as CSV, with the names
 * that its manifest gives the columns. Each archived row becomes a source without claims: the archiver says that a page
 * was there, and not what it says.
 */
export function readAutoArchiver(table: Table, target: Target): RowOutcome[] {
  const cell = cellReader(table);
  const isDatabase = table.columns.some((column) => column.toLowerCase() === 'metadata');
  return table.rows.map((row) => {
    const page = isDatabase
      ? readDatabaseRow((column) => cell(row, column))
      : readSheetRow((column) => cell(row, column));
    return page.ok ? outcomeOf(row.row, page, target) : refuse(row.row, page.column, page.why);
  });
}

function outcomeOf(row: number, page: Extract<ReadPage, { ok: true }>, target: Target): RowOutcome {
  const { url, title, uploaded } = page.page;
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol))
    return refuse(row, page.columns.url ?? null, `"${url}" is no http or https address`);
  const published = uploaded === null ? null : readDate(uploaded, 'iso');
  if (published?.ok === false) return refuse(row, page.columns.published ?? null, published.why);
  const known = [...target.files.sources].find(([, source]) => source.url === url);
  const sourceId = known?.[0] ?? stableId(address.hostname.replace(/^www\./, ''), [url]);
  const publisher = known?.[1].publisher ?? target.directory.findOrAdd(publisherOfAddress(address)).id;
  const date = published?.date ?? null;
  return {
    ok: true,
    proposal: {
      row,
      columns: page.columns,
      sourceId,
      source: {
        publisher,
        title,
        language: 'und',
        url,
        published:
          date === null
            ? null
            : {
                edtf: typeof date === 'string' ? date : date.edtf,
                basis: `auto-archiver's time of the upload, ${uploaded}`,
              },
        capture: null,
        note: noteOf(page.page),
      },
      claims: [],
    },
  };
}

/** What the archiver kept, in one line. */
function noteOf({ archives, archivedOn, hash, hasText }: ArchivedPage): string {
  const [first, ...others] = archives;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const parts = [
    first === undefined
      ? 'archived by auto-archiver, without an address'
      : `archived by auto-archiver at ${first}${more}`,
    archivedOn === null ? '' : `on ${archivedOn}`,
    hash === null ? '' : `hash ${hash}`,
    hasText ? 'its text stands in the table, to be taken in with npm run capture' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
