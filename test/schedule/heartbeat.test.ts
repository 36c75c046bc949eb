import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { type RunningSchedule, startSchedule } from '../../src/schedule/start-schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
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

/** Starts at a moment, and notes when each tick was. */
async function startAt(moment: string, afterTick: ScheduleContext['afterTick'] = async () => {}): Promise<string[]> {
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
    afterTick() {
      ticks.push(new Date(Date.now()).toISOString().slice(11, 19));
      return afterTick();
    },
  };
  const publisher = publisherOf(createStandIn('slack'));
  const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1, over };
  schedule = startSchedule(contextOf(cycle, store, () => Date.now()));
  await pass(0);
  expect(ticks).toHaveLength(1);
  return ticks;
}

/** Turns the clock on, and lets what it set off come to its end. */
async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1_000);
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
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
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  let count = 0;
  const ticks = await startAt('2026-11-22T06:00:20Z', () => (count++ === 1 ? slow : Promise.resolve()));
  await pass(40);
  for (let minute = 0; minute < 5; minute++) await pass(60);
  expect(ticks).toEqual(['06:00:20', '06:01:00']);
  expect(warned.length).toBeGreaterThan(0);
  release();
  await pass(10);
  expect(ticks).toEqual(['06:00:20', '06:01:00']);
  await pass(50);
  expect(ticks).toEqual(['06:00:20', '06:01:00', '06:07:00']);
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

test('once it is stopped, nothing ticks any more', async () => {
  const ticks = await startAt('2026-11-22T06:00:20Z');
  await pass(40);
  expect(ticks).toHaveLength(2);
  await schedule.stop();
  for (let minute = 0; minute < 5; minute++) await pass(60);
  await schedule.tick();
  expect(ticks).toHaveLength(2);
});
