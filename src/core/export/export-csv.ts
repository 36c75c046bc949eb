import type { Dossier } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { claimRow } from './claim-row.ts';

const columns = [
  'id',
  'source',
  'publisher',
  'origin',
  'chain',
  'statement',
  'quote',
  'start',
  'end',
  'modality',
  'question',
  'scope',
  'value',
  'low',
  'high',
  'asOf',
  'said',
  'event',
  'eventWhen',
  'rank',
  'corrects',
  'note',
  'wording',
  'circular',
  'reason',
  'asOfBasis',
  'saidBasis',
  'eventBasis',
  'correctedBy',
  'standing',
  'published',
  'chainComplete',
  'lowOpen',
  'highOpen',
] as const;

type Cell = string | number | boolean | null;

/**
 * The claims as CSV with a header (RFC 4180: commas, CRLF, quotes doubled). An apostrophe is put before a cell that a
 * spreadsheet would run as a formula, also by a full-width sign.
 */
export function exportCsv(dossier: Dossier, w: Words): string {
  const rows = [...dossier.claims.values()].map((claim) => {
    const { chain, at, value, event, correctedBy, ...rest } = claimRow(claim, dossier, w);
    const cells: Readonly<Record<(typeof columns)[number], Cell>> = {
      ...rest,
      chain: chain.join(' ← '),
      start: at?.[0] ?? null,
      end: at?.[1] ?? null,
      value: value?.text ?? null,
      low: value?.low ?? null,
      high: value?.high ?? null,
      lowOpen: value?.lowOpen ?? null,
      highOpen: value?.highOpen ?? null,
      event: event?.id ?? null,
      eventWhen: event?.when ?? null,
      correctedBy: correctedBy.join(' '),
    };
    return columns.map((column) => writeCell(cells[column]));
  });
  return [columns.join(','), ...rows.map((row) => row.join(','))].map((line) => `${line}\r\n`).join('');
}

function writeCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
