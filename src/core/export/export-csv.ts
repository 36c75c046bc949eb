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
  'speakers',
  'bodies',
  'takenBackBy',
  'unsupportedBy',
  'relativeTo',
  'unverified',
] as const;

type Cell = string | number | boolean | null;

/** Without it, spreadsheets on Windows read the file in the machine's own code page. */
const byteOrderMark = '\ufeff';

/**
 * The claims as CSV with a header (RFC 4180: commas, CRLF, quotes doubled), after a byte order mark. An apostrophe is
 * put before a cell that a spreadsheet would run as a formula.
 */
export function exportCsv(dossier: Dossier, w: Words): string {
  const rows = [...dossier.claims.values()].map((claim) => {
    const row = claimRow(claim, dossier, w);
    const { chain, at, value, event, correctedBy, speakers, bodies, unsupportedBy, ...rest } = row;
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
      relativeTo: value?.relativeTo ?? null,
      event: event?.id ?? null,
      eventWhen: event?.when ?? null,
      correctedBy: correctedBy.join(' '),
      speakers: speakers.join(' '),
      bodies: bodies.join(' '),
      unsupportedBy: unsupportedBy.join(' '),
    };
    return columns.map((column) => writeCell(cells[column]));
  });
  const lines = [columns.join(','), ...rows.map((row) => row.join(','))];
  return byteOrderMark + lines.map((line) => `${line}\r\n`).join('');
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
