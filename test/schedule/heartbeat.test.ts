import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { type RunningSchedule, startSchedule } from '../../src/schedule/start-schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

/** node-cron itself drives the tick here. The test turns only its timers and its clock. */
let at: FreshPlace;
let store: Store;
let schedule: RunningSchedule;
const warned: string[] = [];

beforeEach(async () => {
  const [sqlite] = storeKinds;
  if (sqlite === undefined) throw new Error('there is always SQLite');
  at = await sqlite.fresh();
  store = await openStore(at.place);
  warned.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(async () => {
  await schedule.stop();
  vi.useRealTimers();
  await store.close();
  await at.drop();
});

/** Starts at a moment, and notes when each tick had planned. */
async function startAt(moment: string, more: Partial<ScheduleContext> = {}): Promise<string[]> {
  vi.setSystemTime(moment);
  const ticks: string[] = [];
  const sleep = (_ms: number, signal?: AbortSignal) =>
    new Promise<void>((_, reject) => {
      if (signal?.aborted === true) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  const log = { info: () => {}, warn: (_: object, message: string) => void warned.push(message), error: console.error };
  const over = {
    sleep,
    log,
    async afterTick() {
      ticks.push(new Date(Date.now()).toISOString().slice(11, 19));
    },
    ...more,
  };
  const publisher = publisherOf(createStandIn('slack'));
  const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1, over };
  schedule = startSchedule(contextOf(cycle, store, () => Date.now()));
  await pass(0);
  expect(ticks).toHaveLength(1);
  return ticks;
}

/** Turns the clock on by one second after the other, and lets what each set off come to its end. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second <= seconds; second++) {
    await vi.advanceTimersByTimeAsync(second === 0 ? 0 : 1_000);
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

test('it ticks at once and then on every minute', async () => {
  const ticks = await startAt('2026-11-22T06:00:20Z');
  await pass(39);
  expect(ticks).toEqual(['06:00:20']);
  await pass(1);
  for (let minute = 0; minute < 3; minute++) await pass(60);
  expect(ticks).toEqual(['06:00:20', '06:01:00', '06:02:00', '06:03:00', '06:04:00']);
  expect(schedule.lag().beganMs).toBe(0);
});

test('a tick that takes five minutes keeps the others from piling up, and the next minute is kept', async () => {
  const slow = Promise.withResolvers<null>();
  const composedAt: string[] = [];
  // The tick before the minute in which it is due composes it.
  await addSchedule(store, aSchedule('ax1', { time: '08:02' }), Date.parse('2026-11-22T06:02:00Z'));
  const ticks = await startAt('2026-11-22T06:00:20Z', {
    compose() {
      composedAt.push(new Date(Date.now()).toISOString().slice(11, 19));
      return slow.promise;
    },
  });
  await pass(40);
  for (let minute = 0; minute < 5; minute++) await pass(60);
  expect(composedAt).toEqual(['06:01:00']);
  expect(ticks).toEqual(['06:00:20']);
  expect(warned.length).toBeGreaterThan(0);
  slow.resolve(null);
  await pass(10);
  expect(ticks).toHaveLength(2);
  await pass(50);
  expect(ticks.slice(2)).toEqual(['06:07:00']);
});

test('a minute that came while the process was busy is ticked late, and the lag is seen', async () => {
  const ticks = await startAt('2026-11-22T06:00:20Z');
  await pass(30);
  vi.setSystemTime('2026-11-22T06:01:25Z');
  await pass(10);
  expect(ticks).toEqual(['06:00:20', '06:01:35']);
  expect(schedule.lag().beganMs).toBe(35_000);
  await pass(25);
  expect(ticks).toEqual(['06:00:20', '06:01:35', '06:02:00']);
});

test('it goes on from one hour into the next, and from one day into the next', async () => {
  const ticks = await startAt('2026-11-22T23:58:20Z');
  await pass(40);
  for (let minute = 0; minute < 3; minute++) await pass(60);
  expect(ticks).toEqual(['23:58:20', '23:59:00', '00:00:00', '00:01:00', '00:02:00']);
  expect(schedule.lag().beganMs).toBe(0);
  expect(warned).toEqual([]);
});

test.each([
  ['back by an hour', '2026-11-22T05:01:30Z', ['05:01:31', '05:02:00', '05:03:00']],
  ['back by some minutes', '2026-11-22T05:55:30Z', ['05:55:31', '05:56:00', '05:57:00']],
  ['ahead by a year', '2027-11-22T06:01:30Z', ['06:01:31', '06:02:00', '06:03:00']],
  ['ahead by two seconds', '2026-11-22T06:01:32Z', ['06:01:33', '06:02:00', '06:03:00']],
])('where the clock is set %s, it ticks at once, and then on every minute', async (_, to, expected) => {
  let setBy = 0;
  const ticks = await startAt('2026-11-22T06:00:20Z', { monotonic: () => Date.now() - setBy });
  await pass(70);
  expect(ticks).toEqual(['06:00:20', '06:01:00']);
  setBy += Date.parse(to) - Date.now();
  vi.setSystemTime(to);
  await pass(1);
  await pass(60 - Number(expected[0]?.slice(6)));
  await pass(60);
  expect(ticks.slice(2)).toEqual(expected);
  expect(warned).toContain('the clock was set, or the machine slept');
});

test('once it is stopped, nothing ticks any more', async () => {
  const ticks = await startAt('2026-11-22T06:00:20Z');
  await pass(40);
  expect(ticks).toHaveLength(2);
  await schedule.stop();
  for (let minute = 0; minute < 5; minute++) await pass(60);
  await schedule.tick();
  expect(ticks).toHaveLength(2);
});
