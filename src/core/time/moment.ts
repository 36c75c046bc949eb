import edtf, { type EdtfDate } from 'edtf';
import { BoundedMap } from '../memory/bounded-map.ts';
import { edtfOfDate } from './edtf-of-date.ts';

/** From one day to another, both included, in days since 1970-01-01. An end that is not known is infinite. */
export interface Days {
  first: number;
  last: number;
}

/** Alike for the same days, and for no others. */
export function daysKey({ first, last }: Days): string {
  return `${first}/${last}`;
}

/** An uncertain date: what was written (EDTF, ISO 8601-2), the days that it may mean, and what it was resolved from. */
export interface Moment extends Days {
  edtf: string;
  basis: string | null;
}

export type MomentResult = { ok: true; moment: Moment } | { ok: false; reason: string };

const millisecondsPerDay = 86_400_000;
const approximate = /[~%]$/;
/**
 * The forms that are taken, because people can be shown them: a mark at the end, and an unknown digit only in a decade.
 */
const takenForms = /^(-?\d{4}(-\d\d){0,2}[?~%]?|\d{3}X|Y-?\d+(E\d+)?)$/;
const unknownDigits = /^-?(?=.*X)[\dX]{4}(-[\dX]{2}){0,2}[?~%]?$/;
const misplacedMark = /^[?~%]?-?[\dX]{4}[?~%]?(-[?~%]?[\dX]{2}[?~%]?){0,2}$/;
const leapDay = /^\D*(\d{4})[~?%]?-[~?%]?02[~?%]?-[~?%]?29/;
const season = /^-?\d{4}-(2[1-9]|3\d|4[01])([?~%]|$)/;

/**
 * The days that `~` adds to each side, by the precision of the date. The `edtf` package does not widen approximate
 * dates.
 */
const approximationDays = { day: 3, month: 15, year: 183 } as const;

/**
 * Reads an EDTF date or interval (ISO 8601-2). Refused with a reason: what is not EDTF, times of day, sets, seasons
 * (their bounds differ by hemisphere), significant digits, marks that are not at the end, unknown digits other than a
 * decade's, and intervals that end before they start.
 */
export function parseMoment(text: string, basis: string | null = null): MomentResult {
  if (!text.includes('/')) {
    const moment = parsedDates.getOrMake(text, parseDate);
    if (moment === null) return refuseDate(text, text);
    return { ok: true, moment: basis === null ? moment : { ...moment, basis } };
  }
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0 && edtfOfDate(text).length === 0)
    return refuse(text, 'an interval has two ends, such as 2031-03-04/2031-03-06');
  const [start, end] = [parseEnd(from), parseEnd(to)];
  if (more.length > 0 || start === null || end === null) return refuseDate(text, start === null ? from : to);
  const [first, last] = [start.first, end.last];
  if (first > last) return refuse(text, 'it ends before it starts');
  return { ok: true, moment: { edtf: text, basis, first, last } };
}

function parseEnd(text: string): Days | null {
  const isOpen = text === '..' || text === '';
  return isOpen ? { first: -Infinity, last: Infinity } : parsedDates.getOrMake(text, parseDate);
}

/** The `edtf` package needs up to a millisecond for a date, and a dataset repeats its dates: equal ones are one. */
export const parsedDates = new BoundedMap<string, Moment | null>({
  entries: 20_000,
  bytes: { most: 4_000_000, sizeOf: (_, text) => 2 * text.length + 150 },
});

/** Refuses what is no EDTF, with the EDTF of a date that is written in another way. */
function refuseDate(text: string, end: string): MomentResult {
  const asEdtf = edtfOfDate(text);
  if (asEdtf.length === 0) return refuse(text, hintFor(end));
  return refuse(text, `write it as EDTF: ${asEdtf.join(' or ')}${asEdtf.length > 1 ? ', whichever is meant' : ''}`);
}

function parseDate(text: string): Moment | null {
  if (!takenForms.test(text)) return null;
  const parsed = tryEdtf(text);
  if (parsed === null || (parsed.type !== 'Date' && parsed.type !== 'Year')) return null;
  // The package gives NaN for years that no calendar reaches, and makes 1 March of a 29 February that does not exist.
  if (!Number.isFinite(parsed.min + parsed.max) || isMissingLeapDay(text)) return null;
  const first = Math.floor(parsed.min / millisecondsPerDay);
  const last = Math.floor(parsed.max / millisecondsPerDay);
  if (!approximate.test(text)) return { edtf: text, basis: null, first, last };
  const days = last - first + 1;
  const extra = days === 1 ? approximationDays.day : days <= 31 ? approximationDays.month : approximationDays.year;
  return { edtf: text, basis: null, first: first - extra, last: last + extra };
}

function isMissingLeapDay(text: string): boolean {
  const [, digits] = leapDay.exec(text) ?? [];
  const year = Number(digits);
  return digits !== undefined && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

function tryEdtf(text: string): EdtfDate | null {
  try {
    return edtf(text);
  } catch {
    return null;
  }
}

function hintFor(text: string): string {
  if (season.test(text)) return 'seasons are not used; write the months, such as 2031-03/2031-05';
  if (text.includes('T')) return 'write the day alone, such as 2031-03-04';
  if (isMissingLeapDay(text)) return 'that year has no 29 February';
  if (/^-?\d{5,}$/.test(text)) return 'a year has four digits; one of more is written with a Y, such as Y20311';
  if (/^Y?-?\d+(E\d+)?S\d+$/.test(text))
    return 'significant digits are not used; write the first and the last year that it may be, such as 1900/1999';
  if (unknownDigits.test(text))
    return 'only a decade has a digit that is not known, such as 203X; write what is known, such as 2031, or from when to when, such as 2031-01/2031-09';
  if (misplacedMark.test(text) && /[?~%]/.test(text))
    return `a mark stands at the end, and is of the whole date; write ${text.replaceAll(/[?~%]/g, '')}${/[?~%]/.exec(text)}`;
  return 'write it as EDTF: 2031, 2031-03, 2031-03-04, 2031-03-04~ or 2031-03-04/2031-03-06';
}

function refuse(text: string, why: string): MomentResult {
  return { ok: false, reason: `"${text}" is not a date that can be read: ${why}` };
}

/** Any day up to the last of a moment, in its own words: "2031-03/2031-05" as "../2031-05". */
export function upTo({ edtf, last }: Moment): Moment {
  return { edtf: `../${edtf.split('/').at(-1)}`, basis: null, first: -Infinity, last };
}

/**
 * True where the days are those on which something may lie, not those that it took: "about", "perhaps", an open end.
 */
export function isUncertain({ edtf, first, last }: Moment): boolean {
  return /[~?%]/.test(edtf) || first === -Infinity || last === Infinity;
}
