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

/** The claims as CSV (RFC 4180: commas, CRLF, quotes doubled), with a header. A cell that a spreadsheet would run as a formula starts with an apostrophe. */
export function exportCsv(dossier: Dossier, w: Words): string {
  const rows = [...dossier.claims.values()].map((claim) => {
    const { chain, at, value, event, correctedBy, ...rest } = claimRow(claim, dossier, w);
    const flat: Record<string, string | number | boolean | null | readonly string[]> = {
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
    return columns.map((column) => cell(flat[column]));
  });
  return [columns.join(','), ...rows.map((row) => row.join(','))].map((line) => `${line}\r\n`).join('');
}

function cell(value: string | number | boolean | null | undefined | readonly string[]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
