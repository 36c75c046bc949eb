import { parseTime } from '../schedule/parse-schedule.ts';

/** The hours of each day in which nothing is posted, by the clocks of a time zone: from "22:00" to "07:00". */
export interface QuietHours {
  from: string;
  to: string;
  /** An IANA time zone. */
  zone: string;
}

/** "22:00-07:00" and "8:00 to 9:30" as two times; null for anything else, and for hours without length. */
export function parseQuietHours(text: string): Pick<QuietHours, 'from' | 'to'> | null {
  const [from, to, ...more] = text.split(/\s*(?:-|–|—|\bto\b)\s*/u).map(parseTime);
  if (from === undefined || to === undefined || more.length > 0) return null;
  return from === null || to === null || from === to ? null : { from, to };
}

/** "22:00-07:00", as `parseQuietHours` reads it. */
export function formatQuietHours({ from, to }: Pick<QuietHours, 'from' | 'to'>): string {
  return `${from}-${to}`;
}

/**
 * When the quiet hours end in which a moment lies (both epoch milliseconds); null where it lies in none. A local time
 * that a change of the clock leaves out is moved past the gap; of one that happens twice, the first counts, so that
 * quiet hours that ended do not begin again.
 */
export function quietUntil({ from, to, zone }: QuietHours, now: number): number | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  for (const days of [-1, 0]) {
    const begin = today.add({ days });
    const end = to > from ? begin : begin.add({ days: 1 });
    const until = instantOf(end, to, zone);
    if (instantOf(begin, from, zone) <= now && now < until) return until;
  }
  return null;
}

function instantOf(date: Temporal.PlainDate, time: string, zone: string): number {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
