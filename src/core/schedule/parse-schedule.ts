import { type Weekday, weekdays } from './schedule.ts';

/**
 * The days that "daily", "weekdays" or a list such as "mon,thu" or "Mondays and Thursdays" names, in the order of the
 * week. Null where the list is empty or names something else.
 */
export function parseDays(text: string): Weekday[] | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'daily') return [...weekdays];
  if (typed === 'weekdays') return weekdays.slice(0, 5);
  const names = typed.split(/[\s,]+/u).filter((name) => name !== '' && name !== 'and');
  const days = weekdays.filter((day) => names.some((name) => name === day || isLongName(name, day)));
  const known = names.every((name) => weekdays.some((day) => name === day || isLongName(name, day)));
  return names.length > 0 && known ? days : null;
}

function isLongName(name: string, day: Weekday): boolean {
  return longNames[day].some((long) => name === long || name === `${long}s`);
}

const longNames: Readonly<Record<Weekday, readonly string[]>> = {
  mon: ['monday'],
  tue: ['tues', 'tuesday'],
  wed: ['weds', 'wednesday'],
  thu: ['thur', 'thurs', 'thursday'],
  fri: ['friday'],
  sat: ['saturday'],
  sun: ['sunday'],
};

/** "daily", "weekdays" or "mon,thu", as `parseDays` reads it. */
export function formatDays(days: readonly Weekday[]): string {
  const sorted = weekdays.filter((day) => days.includes(day));
  if (sorted.length === weekdays.length) return 'daily';
  return sorted.join() === weekdays.slice(0, 5).join() ? 'weekdays' : sorted.join(',');
}

/** "8:05" and "08:05" as "08:05"; null for what is no time of a 24-hour day. */
export function parseTime(text: string): string | null {
  const match = /^(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)$/u.exec(text.trim());
  return match?.groups === undefined ? null : `${match.groups.hour?.padStart(2, '0')}:${match.groups.minute}`;
}

/**
 * A time zone as IANA spells it: "europe/kyiv" as "Europe/Kyiv". Null for what this Node knows no zone by; an offset is
 * no zone.
 */
export function parseZone(text: string): string | null {
  const typed = text.trim();
  const listed = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === typed.toLowerCase());
  if (listed !== undefined) return listed;
  if (!/^[a-z]/iu.test(typed)) return null;
  try {
    // The list has only one name of each zone, but Temporal knows the others too, such as "Europe/Kiev" for
    // "Europe/Kyiv".
    const zone = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed).timeZoneId;
    return zone.includes('/') || zone === 'UTC' ? zone : null;
  } catch {
    return null;
  }
}
