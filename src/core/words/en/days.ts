import { formatDays } from '../../schedule/parse-schedule.ts';
import { type Weekday, weekdays } from '../../schedule/schedule.ts';

const names: Readonly<Record<Weekday, { plural: string; short: string }>> = {
  mon: { plural: 'Mondays', short: 'Mon' },
  tue: { plural: 'Tuesdays', short: 'Tue' },
  wed: { plural: 'Wednesdays', short: 'Wed' },
  thu: { plural: 'Thursdays', short: 'Thu' },
  fri: { plural: 'Fridays', short: 'Fri' },
  sat: { plural: 'Saturdays', short: 'Sat' },
  sun: { plural: 'Sundays', short: 'Sun' },
};

/** "daily", "weekdays" or "Mondays and Thursdays". */
export function daysText(days: readonly Weekday[]): string {
  const plurals = listed(days).map((day) => names[day].plural);
  const [last = ''] = plurals.slice(-1);
  return wordFor(days) ?? (plurals.length < 2 ? last : `${plurals.slice(0, -1).join(', ')} and ${last}`);
}

/** "daily", "weekdays" or "Mon, Thu". */
export function shortDaysText(days: readonly Weekday[]): string {
  return (
    wordFor(days) ??
    listed(days)
      .map((day) => names[day].short)
      .join(', ')
  );
}

function wordFor(days: readonly Weekday[]): string | null {
  const word = formatDays(days);
  return word === 'daily' || word === 'weekdays' ? word : null;
}

function listed(days: readonly Weekday[]): Weekday[] {
  return weekdays.filter((day) => days.includes(day));
}
