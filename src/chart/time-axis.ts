import type { Span } from '../core/message/picture.ts';
import { pictures } from '../core/words/en/pictures.ts';
import type { Tick } from './axis-marks.ts';

/** Days (since 1970-01-01) as places along an axis. */
export interface TimeAxis {
  /** The place where a day begins, in pixels. */
  place: (day: number) => number;
  ticks: readonly Tick[];
}

const mostTicks = 5;
const epoch = Temporal.PlainDate.from('1970-01-01');

/** An axis from one pixel to another on which every known end of some spans has its place, with room for open ends. */
export function timeAxis(spans: readonly Span[], from: number, to: number): TimeAxis {
  const days = spans.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
  const first = days.reduce((least, day) => Math.min(least, day), days[0] ?? 0);
  const last = days.reduce((most, day) => Math.max(most, day), days[0] ?? 0) + 1;
  const spread = Math.max(last - first, 7);
  const isOpen = { before: spans.some((span) => span.first === null), after: spans.some((span) => span.last === null) };
  const start = first - spread * (isOpen.before ? 0.2 : 0.03);
  const end = first + spread + spread * (isOpen.after ? 0.2 : 0.03);
  const place = (day: number) => from + ((day - start) / (end - start)) * (to - from);
  return { place, ticks: ticksBetween(start, end).map(({ day, text }) => ({ at: place(day), text })) };
}

function ticksBetween(start: number, end: number): { day: number; text: string }[] {
  const span = end - start;
  if (span <= 45)
    return datesFrom(start, end, { days: stepOf(span, [1, 2, 5, 7, 10]) }, ({ day, month }) =>
      pictures.day(day, month),
    );
  if (span <= 1_100)
    return datesFrom(start, end, { months: stepOf(span / 30.4, [1, 2, 3, 6, 12]) }, ({ year, month }) =>
      pictures.month(year, month),
    );
  const years = span / 365.25;
  const unit = 10 ** Math.floor(Math.log10(years / mostTicks));
  const step = Math.max(1, Math.round(stepOf(years, [unit, 2 * unit, 5 * unit, 10 * unit])));
  return datesFrom(start, end, { years: step }, ({ year }) => String(year));
}

function stepOf(span: number, steps: readonly number[]): number {
  return steps.find((step) => span / step <= mostTicks) ?? steps.at(-1) ?? 1;
}

/** The dates of a calendar that lie a step apart, from the first whole one on. */
function datesFrom(
  start: number,
  end: number,
  step: { days: number } | { months: number } | { years: number },
  write: (date: Temporal.PlainDate) => string,
): { day: number; text: string }[] {
  const from = epoch.add({ days: Math.floor(start) });
  const begin =
    'years' in step
      ? from.with({ year: Math.floor(from.year / step.years) * step.years, month: 1, day: 1 })
      : 'months' in step
        ? from.with({ month: 1, day: 1 })
        : from;
  const ticks: { day: number; text: string }[] = [];
  for (let index = 0; ; index++) {
    const date = begin.add(times(step, index));
    const day = epoch.until(date).days;
    if (day > end) return ticks;
    if (day >= start) ticks.push({ day, text: write(date) });
  }
}

function times(step: { days: number } | { months: number } | { years: number }, by: number): Temporal.DurationLike {
  if ('years' in step) return { years: step.years * by };
  return 'months' in step ? { months: step.months * by } : { days: step.days * by };
}
