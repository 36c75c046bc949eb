import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { ping } from '../../src/store/ping.ts';
import { shareTurns } from '../../src/store/share-turns.ts';
import { storeKinds } from './each-store.ts';

let now: number;
beforeEach(() => {
  now = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

/** Counts the turns of the event loop from now on. */
function countTurns() {
  let turns = 0;
  let next = setImmediate(count);
  function count(): void {
    turns += 1;
    next = setImmediate(count);
  }
  return { turns: () => turns, stop: () => clearImmediate(next) };
}

/** After each of these queries, which take so long, how many turns there were. */
async function turnsAfter(...tookMs: number[]): Promise<number[]> {
  const wrapper = shareTurns();
  const counter = countTurns();
  const seen: number[] = [];
  for (const ms of tookMs) {
    await wrapper('select 1', async () => {
      now += ms;
    });
    seen.push(counter.turns());
  }
  counter.stop();
  return seen;
}

test('quick queries go on in one turn', async () => {
  expect(await turnsAfter(...Array.from({ length: 50 }, () => 0.1))).toEqual(Array.from({ length: 50 }, () => 0));
});

test('after ten milliseconds of queries others have a turn, and then it begins anew', async () => {
  expect(await turnsAfter(4, 4, 2, 1, 4, 4, 4, 50, 50)).toEqual([0, 0, 0, 1, 1, 1, 2, 3, 4]);
});

test('what a query gives, or how it fails, stays as it is', async () => {
  const wrapper = shareTurns();
  expect(await wrapper('select 7', async () => 7)).toBe(7);
  await expect(wrapper('oops', () => Promise.reject(new Error('no such table')))).rejects.toThrow('no such table');
});

test('a loop over queries of SQLite lets others have their turns', async () => {
  const [sqlite] = storeKinds;
  if (sqlite === undefined) throw new Error('there is always SQLite');
  const at = await sqlite.fresh();
  const store = await openStore(at.place);
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1;
    return now;
  });
  const counter = countTurns();
  for (let query = 0; query < 100; query++) await ping(store);
  expect(counter.turns()).toBeGreaterThan(2);
  counter.stop();
  await store.close();
  await at.drop();
});
