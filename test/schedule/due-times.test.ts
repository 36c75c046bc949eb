import { expect, test } from 'vitest';
import { createDueTimes, longestGapMs } from '../../src/schedule/due-times.ts';
import type { DueSchedule } from '../../src/store/schedules.ts';
import { aSchedule } from '../store/some-rows.ts';

const hourMs = 3_600_000;
/** A Sunday; 08:00 in Kyiv is 06:00 in UTC. */
const sunday = Date.parse('2026-11-22T06:00:00Z');
const by = sunday + 2 * hourMs;

const daily = { ...aSchedule('s'), nextAt: sunday, activeSince: 0 };
const withHours = (over: Partial<DueSchedule>) => ({ ...daily, ...over });
const instants = (times: readonly { dueAt: number }[]) => times.map(({ dueAt }) => (dueAt - sunday) / hourMs);

test('schedules of the same hours are due at the same times', () => {
  const times = createDueTimes();
  expect(times.due(daily, by)).toEqual([{ localDate: '2026-11-22', dueAt: sunday }]);
  expect(times.due(withHours({ id: 't' }), by)).toBe(times.due(daily, by));
  expect((times.next(daily, by) - sunday) / hourMs).toBe(24);
});

test.each([
  ['another time', { time: '09:00' }, [1], 25],
  ['another zone', { zone: 'UTC' }, [2], 26],
  ['other days', { days: ['mon'] }, [], 24],
  ['fewer days', { days: ['sun'] }, [0], 168],
  ['an earlier next time', { nextAt: sunday - 24 * hourMs }, [-24, 0], 24],
  ['a later next time', { nextAt: sunday + 1 }, [], 24],
  ['an earlier beginning', { nextAt: sunday - 24 * hourMs, activeSince: sunday - 24 * hourMs }, [-24, 0], 24],
  ['a later beginning', { nextAt: sunday - 24 * hourMs, activeSince: sunday - 24 * hourMs + 1 }, [0], 24],
] as const)('those of %s at others', (_, over, due, next) => {
  const times = createDueTimes();
  times.due(daily, by);
  times.next(daily, by);
  const other = withHours(over);
  expect(instants(times.due(other, by))).toEqual(due);
  expect((times.next(other, by) - sunday) / hourMs).toBe(next);
});

test('what was due more than forty days ago is left out', () => {
  const old = withHours({ zone: 'UTC', nextAt: sunday - 400 * 24 * hourMs });
  const firstOf = (moment: number) => instants(createDueTimes().due(old, moment))[0];
  // At eight o'clock in UTC.
  expect(firstOf(by)).toBe(2 - longestGapMs / hourMs);
  expect(firstOf(by + 1)).toBe(2 - longestGapMs / hourMs + 24);
  expect(longestGapMs).toBe(40 * 24 * hourMs);
});

test('from a moment on it is due at that very moment, or at the next', () => {
  const times = createDueTimes();
  const from = (moment: number) => (times.from(daily, moment) - sunday) / hourMs;
  expect([from(sunday - 1), from(sunday), from(sunday + 1)]).toEqual([0, 0, 24]);
});
