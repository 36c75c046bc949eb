import { expect, test } from 'vitest';
import { keepDelivering } from '../../src/schedule/keep-delivering.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { openStore } from '../../src/store/open-store.ts';
import { storeKinds } from '../store/each-store.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';
import { createVirtualTime } from './support/virtual-time.ts';

const [sqlite] = storeKinds;

/** Delivers in time that the test turns, and notes when each round was. */
async function delivering(nextAt: () => number | null, round: () => Promise<void> = async () => {}) {
  if (sqlite === undefined) throw new Error('there is always SQLite');
  const at = await sqlite.fresh();
  const store = await openStore(at.place);
  const time = createVirtualTime();
  const stop = new AbortController();
  const logged: string[] = [];
  const over: Partial<ScheduleContext> = {
    stop: stop.signal,
    log: { info: () => {}, warn: () => {}, error: (_, message) => logged.push(message) },
  };
  const publisher = publisherOf(createStandIn('slack'));
  const context = contextOf({ place: at.place, publisher, from: 0, owner: 'one', seed: 1, over }, store, time.now);
  const rounds: number[] = [];
  const kept = keepDelivering(context, {
    async round() {
      rounds.push(time.now());
      await round();
      return 0;
    },
    nextAt: async () => nextAt(),
    rest: time.sleep,
  });
  return {
    rounds,
    logged,
    wake: kept.wake,
    pass: time.pass,
    async stop() {
      stop.abort();
      await kept.ended;
      await store.close();
      await at.drop();
    },
  };
}

test('where nothing waits there is a round every five seconds', async () => {
  const one = await delivering(() => null);
  await one.pass(10_000);
  expect(one.rounds).toEqual([0, 5_000, 10_000]);
  await one.stop();
});

test('where something waits the next round is when that is ready', async () => {
  const ready = [1_200, 1_200, 9_000, 20_000];
  let done = 0;
  const one = await delivering(() => ready[done++] ?? null);
  await one.pass(6_300);
  // At 1200 it was not ready after all, or waits for its channel: again after the shortest rest. Then the longest.
  expect(one.rounds).toEqual([0, 1_200, 1_300, 6_300]);
  await one.stop();
});

test('who is woken begins a round at once', async () => {
  const one = await delivering(() => null);
  await one.pass(1_000);
  one.wake();
  await one.pass(4_999);
  expect(one.rounds).toEqual([0, 1_000]);
  await one.pass(1);
  expect(one.rounds).toEqual([0, 1_000, 6_000]);
  await one.stop();
});

test('who is woken in the middle of a round begins the next one after it', async () => {
  const gate = Promise.withResolvers<void>();
  let first = true;
  const one = await delivering(
    () => null,
    () => {
      if (!first) return Promise.resolve();
      first = false;
      return gate.promise;
    },
  );
  await one.pass(1_000);
  one.wake();
  await one.pass(1_000);
  expect(one.rounds).toEqual([0]);
  gate.resolve();
  await one.pass(0);
  expect(one.rounds).toEqual([0, 2_000]);
  await one.stop();
});

test('a round that fails is logged, and the next one comes', async () => {
  const one = await delivering(
    () => null,
    () => Promise.reject(new Error('the store is gone')),
  );
  await one.pass(5_000);
  expect(one.rounds).toEqual([0, 5_000]);
  expect(one.logged[0]).toBe('delivery was interrupted; it goes on in a moment');
  await one.stop();
});

test('once it is told to stop there is no further round', async () => {
  const one = await delivering(() => null);
  await one.pass(0);
  await one.stop();
  one.wake();
  await one.pass(60_000);
  expect(one.rounds).toEqual([0]);
});
