import { months } from './months.ts';

/** What stands at the axes of pictures. */
export const axes = {
  /** Beside what is counted, where figures are too far apart for an even axis; from a line on, where 0 is before it. */
  growing: (times: string, from: string | null): string =>
    `${from === null ? '' : `from ${from} on, `}each line is ${times} times the one before it`,
  /** A month on an axis, by its number from one on: "Oct 2024". */
  month: (year: number, month: number): string => `${(months[month - 1] ?? '').slice(0, 3)} ${year}`,
  /** A day on an axis: "7 Feb". */
  day: (day: number, month: number): string => `${day} ${(months[month - 1] ?? '').slice(0, 3)}`,
  /** The same where the axis has other years too: "7 Feb 2025". */
  dayOfYear: (year: number, month: number, day: number): string => `${day} ${axes.month(year, month)}`,
};
