import type { MomentRecord } from '../dossier/moment-record.ts';
import { edtfOfDate } from '../time/edtf-of-date.ts';
import { parseMoment } from '../time/moment.ts';

/** How a table writes days in numbers. */
export const dateOrders = ['iso', 'day/month/year', 'month/day/year'] as const;
export type DateOrder = (typeof dateOrders)[number];

export type ReadDate = { ok: true; date: Exclude<MomentRecord, string> | string } | { ok: false; why: string };

const timestamp = /^(?<day>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/;
const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/**
 * Reads a date of a table: EDTF, a timestamp (ISO 8601), of which the day is kept as it is written, "4 March 2031", or
 * numbers in the order that the mapping names. Whatever is not EDTF keeps the table's own text as its basis.
 */
export function readDate(text: string, order: DateOrder): ReadDate {
  if (parseMoment(text).ok) return { ok: true, date: text };
  const basis = `the table says '${text}'`;
  const day = timestamp.exec(text)?.groups?.day;
  if (day !== undefined && parseMoment(day).ok) return { ok: true, date: { edtf: day, basis } };
  const read = edtfOfDate(text);
  const [only, other] = read;
  if (only === undefined) return { ok: false, why: `"${text}" is no date; write it as 2031-03-04, or as 4 March 2031` };
  if (other === undefined && !isOutOfOrder(text, order)) return { ok: true, date: { edtf: only, basis } };
  if (order === 'iso') return { ok: false, why: whichOrder(text, read) };
  const chosen = inOrder(text, order, read);
  return chosen === null
    ? { ok: false, why: `"${text}" is no date in the order ${order} that the mapping names` }
    : { ok: true, date: { edtf: chosen, basis } };
}

/** True where the numbers of a date can only be read in the other order than the mapping's. */
function isOutOfOrder(text: string, order: DateOrder): boolean {
  if (order === 'iso' || !numbers.test(text)) return false;
  return inOrder(text, order, edtfOfDate(text)) === null;
}

function inOrder(text: string, order: DateOrder, read: readonly string[]): string | null {
  const [, one = '', two = '', year = ''] = numbers.exec(text) ?? [];
  const [day, month] = order === 'day/month/year' ? [one, two] : [two, one];
  const wanted = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return read.includes(wanted) ? wanted : null;
}

function whichOrder(text: string, read: readonly string[]): string {
  return `"${text}" may be ${read.join(' or ')}; write "dates: day/month/year" or "dates: month/day/year" into the mapping`;
}
