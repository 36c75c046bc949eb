import { type Occurrence, type Schedule, weekdays } from './schedule.ts';

type LocalTimes = Pick<Schedule, 'time' | 'days' | 'zone'>;
/** One planned posting, of whichever schedule. */
export type PlannedTime = Omit<Occurrence, 'schedule'>;

/**
 * The first `n` occurrences after a moment (epoch milliseconds, exclusive), in order. Throws a RangeError for an
 * unknown zone or time. A local time that a change of the clock leaves out is moved past the gap; of one that happens
 * twice, the first counts (Temporal's `compatible`, as RFC 5545 has it).
 */
export function nextOccurrences(schedule: LocalTimes, after: number, n: number): PlannedTime[] {
  const found: PlannedTime[] = [];
  for (const occurrence of occurrencesAfter(schedule, after)) {
    if (found.length >= n) break;
    found.push(occurrence);
  }
  return found;
}

/** The occurrences that are due from one moment to another (epoch milliseconds, both inclusive), in order. */
export function occurrencesBetween(schedule: LocalTimes, from: number, to: number): PlannedTime[] {
  const found: PlannedTime[] = [];
  for (const occurrence of occurrencesAfter(schedule, from - 1)) {
    if (occurrence.dueAt > to) break;
    found.push(occurrence);
  }
  return found;
}

function* occurrencesAfter({ time, days, zone }: LocalTimes, after: number): Generator<PlannedTime, void> {
  if (days.length === 0) return;
  const at = Temporal.PlainTime.from(time);
  // It starts a day earlier, because a gap can move an occurrence past midnight.
  let date = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  for (; ; date = date.add({ days: 1 })) {
    const day = weekdays[date.dayOfWeek - 1];
    if (day === undefined || !days.includes(day)) continue;
    const dueAt = date.toPlainDateTime(at).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    if (dueAt > after) yield { localDate: date.toString(), dueAt };
  }
}
