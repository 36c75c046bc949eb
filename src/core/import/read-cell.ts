import { suggestion } from '../checks/did-you-mean.ts';
import { listSome } from '../text/list-some.ts';
import { nearest } from '../text/nearest.ts';
import type { Cell } from './mapping.ts';
import type { TableRow } from './table.ts';

/** What a mapping makes of a row's cell; null where it says nothing. */
export type ReadCell = { ok: true; text: string | null } | { ok: false; column: string; why: string };

/** Reads a key of the record from a row, as the mapping says. A key that is not mapped says nothing. */
export function readCell({ cells }: TableRow, cell: Cell | undefined): ReadCell {
  if (cell === undefined) return { ok: true, text: null };
  if (typeof cell === 'string') return { ok: true, text: cells.get(cell) || null };
  if ('always' in cell) return { ok: true, text: cell.always || null };
  const { column, means, otherwise } = cell;
  const text = cells.get(column) ?? '';
  if (means !== undefined && Object.hasOwn(means, text)) return { ok: true, text: means[text] ?? null };
  if (text === '') return { ok: true, text: null };
  if (means === undefined) return { ok: true, text };
  if (otherwise !== undefined) return { ok: true, text: otherwise };
  const known = Object.keys(means);
  const hint = suggestion(nearest(text, known)) || `; it knows ${listSome(known)}`;
  return { ok: false, column, why: `the mapping does not say what "${text}" means${hint}` };
}

/** The column that a key is read from; null where it is always the same, or not mapped. */
export function columnOf(cell: Cell | { column: string } | undefined): string | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return cell;
  return 'column' in cell ? cell.column : null;
}
