import { expect, test } from 'vitest';
import { nextOccurrences, occurrencesBetween } from '../../../src/core/schedule/next-occurrence.ts';
import { type Weekday, weekdays } from '../../../src/core/schedule/schedule.ts';

/** A daily schedule at a local time that a transition leaves out or repeats. */
interface Caught {
  zone: string;
  time: string;
  /** The local date of that time. */
  date: Temporal.PlainDate;
  gap: boolean;
}

/**
 * One schedule for each transition from 2026 to 2030 of each zone that `Intl.supportedValuesOf('timeZone')` lists, at
 * the middle of the local time that is left out or comes twice. How many there are depends on the zone data of this
 * Node.
 */
function caughtSchedules(): Caught[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const caught: Caught[] = [];
    let at = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`);
    for (;;) {
      const next = at.getTimeZoneTransition('next');
      if (next === null || next.year > 2030) return caught;
      const before = next.subtract({ nanoseconds: 1 });
      const shiftMinutes = (next.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
      const middle = next.toPlainDateTime().subtract({ minutes: Math.round(shiftMinutes / 2) });
      const within = shiftMinutes > 0 ? middle : next.toPlainDateTime().add({ minutes: Math.round(-shiftMinutes / 2) });
      caught.push({
        zone,
        time: within.toPlainTime().toString().slice(0, 5),
        date: within.toPlainDate(),
        gap: shiftMinutes > 0,
      });
      at = next;
    }
  });
}

const caught = caughtSchedules();

/** The occurrences from ten days before to ten days after, asked for one after another, as the ticks do. */
function dates({ zone, time, date }: Caught, days: readonly Weekday[]): string[] {
  const found: string[] = [];
  let after = date.subtract({ days: 10 }).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  const end = date.add({ days: 11 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
  const all = occurrencesBetween({ time, days, zone }, after + 1, end).map(({ localDate }) => localDate);
  for (;;) {
    const [next] = nextOccurrences({ time, days, zone }, after, 1);
    if (next === undefined || next.dueAt > end) break;
    found.push(next.localDate);
    after = next.dueAt;
  }
  expect(all, 'all at once and one by one').toEqual(found);
  return found;
}

function wanted(date: Temporal.PlainDate, days: readonly Weekday[]): string[] {
  return Array.from({ length: 20 }, (_, index) => date.add({ days: index - 9 }))
    .filter(({ dayOfWeek }) => days.some((day) => weekdays[dayOfWeek - 1] === day))
    .map(String);
}

test('there are more than a thousand of them, half of them in a gap', () => {
  expect(caught.length).toBeGreaterThanOrEqual(1_000);
  expect(caught.filter(({ gap }) => gap).length).toBeGreaterThan(caught.length / 2 - 20);
});

test('each daily one posts once per local date', () => {
  for (const one of caught) expect(dates(one, weekdays), JSON.stringify(one)).toEqual(wanted(one.date, weekdays));
});

test('so does each on weekdays only', () => {
  const days = weekdays.slice(0, 5);
  for (const one of caught) expect(dates(one, days), JSON.stringify(one)).toEqual(wanted(one.date, days));
});

test('and each weekly one, on the transition’s own day', () => {
  for (const one of caught) {
    const day = weekdays[one.date.dayOfWeek - 1];
    const days = day === undefined ? [] : [day];
    expect(dates(one, days), JSON.stringify(one)).toEqual(wanted(one.date, days));
  }
});

test('a time in the gap moves past it; one that comes twice is the first', () => {
  const due = (time: string, zone: string, from: string) => {
    const [next] = nextOccurrences({ time, days: weekdays, zone }, Date.parse(from), 1);
    return next === undefined ? null : { ...next, dueAt: new Date(next.dueAt).toISOString() };
  };
  expect(due('02:30', 'America/New_York', '2026-03-08T05:00:00Z')).toEqual({
    localDate: '2026-03-08',
    dueAt: '2026-03-08T07:30:00.000Z',
  });
  expect(due('01:30', 'Europe/London', '2026-10-24T23:00:00Z')).toEqual({
    localDate: '2026-10-25',
    dueAt: '2026-10-25T00:30:00.000Z',
  });
  expect(due('01:30', 'America/New_York', '2026-11-01T04:00:00Z')).toEqual({
    localDate: '2026-11-01',
    dueAt: '2026-11-01T05:30:00.000Z',
  });
});

test('a time in a gap that reaches over midnight moves to the next day, and keeps its own date', () => {
  // On Saturday 28 March 2026 in Nuuk the clock goes from 23:00 to midnight, and 23:30 does not exist.
  const saturday = { localDate: '2026-03-28', dueAt: Date.parse('2026-03-29T00:30-01:00') };
  const schedule = { time: '23:30', days: ['sat'], zone: 'America/Nuuk' } as const;
  const tenPastMidnight = Date.parse('2026-03-29T00:10-01:00');
  expect(nextOccurrences(schedule, tenPastMidnight, 1)).toEqual([saturday]);
  expect(occurrencesBetween(schedule, tenPastMidnight, saturday.dueAt)).toEqual([saturday]);
  expect(nextOccurrences(schedule, saturday.dueAt, 1)).toMatchObject([{ localDate: '2026-04-04' }]);
});

test('occurrences at both ends of a stretch of time belong to it', () => {
  const schedule = { time: '08:00', days: weekdays, zone: 'UTC' };
  const [first, second] = ['2031-03-04T08:00Z', '2031-03-05T08:00Z'].map((text) => Date.parse(text));
  if (first === undefined || second === undefined) throw new Error('two moments');
  const dates = (from: number, to: number) => occurrencesBetween(schedule, from, to).map(({ localDate }) => localDate);
  expect(dates(first, second)).toEqual(['2031-03-04', '2031-03-05']);
  expect(dates(first + 1, second - 1)).toEqual([]);
  expect(nextOccurrences(schedule, first, 2).map(({ dueAt }) => dueAt - first)).toEqual([86_400_000, 172_800_000]);
  expect(nextOccurrences({ ...schedule, days: [] }, first, 1)).toEqual([]);
});
