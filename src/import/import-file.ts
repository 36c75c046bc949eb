import { acledColumns, readAcled } from '../core/import/acled.ts';
import { databaseColumns, readAutoArchiver, sheetColumns } from '../core/import/auto-archiver.ts';
import { readClaimReviews, reviewColumns } from '../core/import/claim-review.ts';
import { readClaims, type Target } from '../core/import/claims-table.ts';
import { guessMapping } from '../core/import/guess-mapping.ts';
import { Mapping, ShapeMapping } from '../core/import/mapping.ts';
import type { RowOutcome } from '../core/import/proposal.ts';
import { readReviews } from '../core/import/read-reviews.ts';
import { missingColumns, type Table } from '../core/import/table.ts';
import { readUcdp, ucdpColumns } from '../core/import/ucdp.ts';
import { decodeTable, type Encoding } from './decode-table.ts';
import { UnreadableTable } from './limits.ts';
import { readBytes } from './read-bytes.ts';
import { readCsv } from './read-csv.ts';
import { holdAgainst, readMapping } from './read-mapping.ts';
import { isArchive, readWorkbook } from './read-workbook.ts';

/** The shapes of other people's data that are known. */
export const shapes = ['csv', 'auto-archiver', 'claimreview', 'acled', 'ucdp'] as const;
export type Shape = (typeof shapes)[number];

/** A file that is brought in, and how it is to be read. */
export interface TableFile {
  path: string;
  shape: Shape;
  /** The file of the mapping; null where none is given. */
  mapping: string | null;
  encoding: Encoding;
}

/** Reads a file row by row for a dossier. Throws an UnreadableTable where the file as a whole cannot be read. */
export async function readTableFile(
  { path, shape, mapping, encoding }: TableFile,
  target: Target,
): Promise<RowOutcome[]> {
  if (shape === 'claimreview') {
    const reviews = readReviews(parseJson(decodeTable(readBytes(path), encoding)));
    if (reviews.length === 0)
      throw new UnreadableTable(
        'there is no ClaimReview in the file; it is JSON-LD of schema.org, or what Google answers',
      );
    return readClaimReviews(reviews, shapeMapping(mapping, reviewColumns), target);
  }
  const table = await readTable(path, encoding);
  const outcomes = readRows(table, shape, mapping, target);
  return [...table.refused.map((refusal): RowOutcome => ({ ok: false, ...refusal })), ...outcomes];
}

/** A mapping for a file, guessed from its header. Throws an UnreadableTable. */
export async function guessFor(path: string, encoding: Encoding, { directory }: Target): Promise<string> {
  return guessMapping(await readTable(path, encoding), directory);
}

async function readTable(path: string, encoding: Encoding): Promise<Table> {
  const bytes = readBytes(path);
  return isArchive(bytes) ? readWorkbook(bytes) : readCsv(decodeTable(bytes, encoding));
}

function readRows(
  table: Table,
  shape: Exclude<Shape, 'claimreview'>,
  mapping: string | null,
  target: Target,
): RowOutcome[] {
  switch (shape) {
    case 'csv': {
      if (mapping === null)
        throw new UnreadableTable('a table of claims needs a mapping; --map new prints one to begin with');
      const read = readMapping(mapping, Mapping);
      holdAgainst(read, table.columns);
      return readClaims(table, read, target);
    }
    case 'auto-archiver':
      if (mapping !== null) throw new UnreadableTable('auto-archiver needs no mapping; its columns are known');
      if (missingColumns(table, databaseColumns).length > 0) requireColumns(table, sheetColumns, shape);
      return readAutoArchiver(table, target);
    case 'acled':
      requireColumns(table, acledColumns, shape);
      return readAcled(table, shapeMapping(mapping, table.columns), target);
    case 'ucdp':
      requireColumns(table, ucdpColumns, shape);
      return readUcdp(table, shapeMapping(mapping, table.columns), target);
    default:
      return shape satisfies never;
  }
}

function shapeMapping(path: string | null, columns: readonly string[]): ShapeMapping {
  if (path === null) return {};
  const mapping = readMapping(path, ShapeMapping);
  holdAgainst(mapping, columns);
  return mapping;
}

function requireColumns(table: Table, wanted: readonly string[], shape: Shape): void {
  const missing = missingColumns(table, wanted);
  if (missing.length > 0)
    throw new UnreadableTable(`the table is not of the shape ${shape}: it has no column ${missing.join(', ')}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableTable('the file is not JSON; ClaimReview is JSON-LD');
  }
}
