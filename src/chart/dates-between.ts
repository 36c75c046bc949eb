import { axes } from '../core/words/en/axes.ts';

const mostTicks = 5;
const epoch = Temporal.PlainDate.from('1970-01-01');

type Step = { unit: 'days' | 'months' | 'years'; by: number };

/**
 * The round dates from one day (since 1970-01-01) to another, as an axis of so many days in all names them; where it
 * has other times too, each with its year.
 */
export function datesBetween(
  start: number,
  end: number,
  whole: number,
  hasOtherTimes = false,
): { day: number; text: string }[] {
  const step = stepFor(whole);
  const begin = roundDate(epoch.add({ days: Math.floor(start) }), step);
  const ticks: { day: number; text: string }[] = [];
  for (let index = 0; ; index++) {
    const date = begin.add({ [step.unit]: step.by * index });
    const day = epoch.until(date).days;
    if (day > end) return ticks;
    if (day >= start) ticks.push({ day, text: textOf(date, step, hasOtherTimes) });
  }
}

/** The year of a day, as an axis names it. */
export function yearOf(day: number): string {
  return String(epoch.add({ days: day }).year);
}

function stepFor(whole: number): Step {
  if (whole <= 45) return { unit: 'days', by: stepOf(whole, [1, 2, 5, 7, 10]) };
  if (whole <= 1_100) return { unit: 'months', by: stepOf(whole / 30.4, [1, 2, 3, 6, 12]) };
  const years = whole / 365.25;
  const unit = 10 ** Math.floor(Math.log10(years / mostTicks));
  return { unit: 'years', by: Math.max(1, Math.round(stepOf(years, [unit, 2 * unit, 5 * unit, 10 * unit]))) };
}

function stepOf(span: number, steps: readonly number[]): number {
  return steps.find((step) => span / step <= mostTicks) ?? steps.at(-1) ?? 1;
}

/** The last round date that is no later. */
function roundDate(date: Temporal.PlainDate, { unit, by }: Step): Temporal.PlainDate {
  switch (unit) {
    case 'days':
      return date;
    case 'months':
      return date.with({ month: 1, day: 1 });
    case 'years':
      return date.with({ year: Math.floor(date.year / by) * by, month: 1, day: 1 });
    default:
      return unit satisfies never;
  }
}

function textOf({ year, month, day }: Temporal.PlainDate, { unit }: Step, hasOtherTimes: boolean): string {
  switch (unit) {
    case 'days':
      return hasOtherTimes ? axes.dayOfYear(year, month, day) : axes.day(day, month);
    case 'months':
      return axes.month(year, month);
    case 'years':
      return String(year);
    default:
      return unit satisfies never;
  }
}
