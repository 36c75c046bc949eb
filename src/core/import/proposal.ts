import type { z } from 'zod';
import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { SourceRecord } from '../dossier/source-record.ts';
import type { Refusal } from './table.ts';

export type ClaimInput = z.input<typeof ClaimRecord>;
export type SourceInput = Omit<z.input<typeof SourceRecord>, 'claims'>;

/** What one row would add to a dossier: claims of one source, or a source without claims. */
export interface Proposal {
  row: number;
  /** The column that a key of the record comes from, for whoever reads why a row is refused. */
  columns: Readonly<Record<string, string>>;
  sourceId: string;
  source: SourceInput;
  claims: readonly ClaimInput[];
}

export type RefusedRow = { ok: false } & Refusal;
export type RowOutcome = { ok: true; proposal: Proposal } | RefusedRow;

/** A row that is refused, as an outcome. */
export function refuse(row: number, column: string | null, why: string): RefusedRow {
  return { ok: false, row, column, why };
}
