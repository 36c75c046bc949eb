import type { Moment } from '../../time/moment.ts';
import { months } from './months.ts';

const datePattern = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/;

/** What a date such as "2031-03-04~" consists of. */
interface DateParts {
  year: string;
  month: number | null;
  day: number | null;
  mark: string;
}

/**
 * An uncertain date as people read it: "late October 2024", "by 7 February 2025", "about 4 March 2031". A date that has
 * no such form stays EDTF.
 */
export function dateText({ edtf }: Pick<Moment, 'edtf'>): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return singleText(start);
  if (isOpen(start) && isOpen(end)) return 'at an unknown date';
  if (isOpen(start)) return `by ${singleText(end)}`;
  if (isOpen(end)) return `${singleText(start)} or later`;
  return thirdOfMonth(start, end) ?? rangeText(start, end);
}

/** The date as part of a sentence: "on 7 February 2025", "in late October 2024", "between 3 and 9 March 2031". */
export function dateInSentence(moment: Pick<Moment, 'edtf'>): string {
  const [start = '', end] = moment.edtf.split('/');
  const text = dateText(moment);
  if (end !== undefined) {
    if (isOpen(start) || isOpen(end)) return text;
    if (thirdOfMonth(start, end) !== null) return `in ${text}`;
    return `between ${betweenText(start, end)}`;
  }
  const parts = partsOf(start);
  if (parts === null) return decadeOf(start) === null ? text : `in ${text}`;
  if (parts.mark !== '') return text;
  return parts.day === null ? `in ${text}` : `on ${text}`;
}

function isOpen(end: string): boolean {
  return end === '..' || end === '';
}

function partsOf(text: string): DateParts | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, mark = ''] = match;
  return { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day), mark };
}

function singleText(text: string): string {
  const parts = partsOf(text);
  if (parts === null) return decadeOf(text) ?? text;
  const plain = [parts.day, parts.month === null ? null : months[parts.month - 1], parts.year]
    .filter((x) => x !== null)
    .join(' ');
  const marks: Record<string, string> = {
    '': plain,
    '~': `about ${plain}`,
    '?': `perhaps ${plain}`,
    '%': `perhaps about ${plain}`,
  };
  return marks[parts.mark] ?? text;
}

function decadeOf(text: string): string | null {
  return /^\d{3}X$/.test(text) ? `the ${text.slice(0, 3)}0s` : null;
}

/** The record writes early, mid and late in a month as the days 1–10, 11–20 and 21 to its end. */
function thirdOfMonth(start: string, end: string): string | null {
  const [a, b] = [partsOf(start), partsOf(end)];
  if (a === null || b === null || a.month === null || a.day === null || b.day === null || a.mark + b.mark !== '')
    return null;
  if (a.year !== b.year || a.month !== b.month) return null;
  const last = Temporal.PlainYearMonth.from({ year: Number(a.year), month: a.month }).daysInMonth;
  const thirds: [number, number, string][] = [
    [1, 10, 'early'],
    [11, 20, 'mid'],
    [21, last, 'late'],
  ];
  const third = thirds.find(([from, to]) => a.day === from && b.day === to);
  if (third === undefined) return null;
  const name = `${months[a.month - 1]} ${a.year}`;
  return third[2] === 'mid' ? `mid-${name}` : `${third[2]} ${name}`;
}

function rangeText(start: string, end: string): string {
  return joinRange(start, end, '–', ' – ');
}

function betweenText(start: string, end: string): string {
  return joinRange(start, end, ' and ', ' and ');
}

/** Both ends, with what they share written once: "3–9 March 2031", "7 January – 30 June 2025". */
function joinRange(start: string, end: string, betweenDays: string, betweenDates: string): string {
  const [a, b] = [partsOf(start), partsOf(end)];
  const exact =
    a !== null && b !== null && a.mark + b.mark === '' && a.year === b.year && a.month !== null && b.month !== null;
  if (!exact || (a.day === null) !== (b.day === null)) return `${singleText(start)}${betweenDates}${singleText(end)}`;
  const [from, to] = [months[(a.month ?? 1) - 1], months[(b.month ?? 1) - 1]];
  if (a.day === null) return `${from}${betweenDates}${to} ${a.year}`;
  if (a.month === b.month) return `${a.day}${betweenDays}${b.day} ${to} ${a.year}`;
  return `${a.day} ${from}${betweenDates}${b.day} ${to} ${a.year}`;
}
