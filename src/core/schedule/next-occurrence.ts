import { type Occurrence, type Schedule, weekdays } from './schedule.ts';

type Hours = Pick<Schedule, 'time' | 'days' | 'zone'>;
/** One planned posting of any schedule. */
export type PlannedTime = Omit<Occurrence, 'schedule'>;

/**
 * The first `n` occurrences after a moment (epoch milliseconds, exclusive), in order. Throws a RangeError for an unknown zone or time.
 * A local time that a spring gap leaves out moves past the gap; one that happens twice is the first (Temporal's `compatible`, RFC 5545).
 */
export function nextOccurrences(schedule: Hours, after: number, n: number): PlannedTime[] {
  const found: PlannedTime[] = [];
  for (const occurrence of occurrencesFrom(schedule, after)) {
    if (found.length >= n) break;
    found.push(occurrence);
  }
  return found;
}

/** The occurrences that are due in [from, to], both epoch milliseconds, in order. */
export function occurrencesBetween(schedule: Hours, from: number, to: number): PlannedTime[] {
  const found: PlannedTime[] = [];
  for (const occurrence of occurrencesFrom(schedule, from - 1)) {
    if (occurrence.dueAt > to) break;
    found.push(occurrence);
  }
  return found;
}

function* occurrencesFrom({ time, days, zone }: Hours, after: number): Generator<PlannedTime, void> {
  if (days.length === 0) return;
  const at = Temporal.PlainTime.from(time);
  // A day earlier, for a gap can move an occurrence past midnight.
  let date = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  for (; ; date = date.add({ days: 1 })) {
    const day = weekdays[date.dayOfWeek - 1];
    if (day === undefined || !days.includes(day)) continue;
    const dueAt = date.toPlainDateTime(at).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    if (dueAt > after) yield { localDate: date.toString(), dueAt };
  }
}
