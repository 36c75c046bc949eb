import { expect, test } from 'vitest';
import { runPool } from '../../src/schedule/run-pool.ts';

/** A pool over items that end when the test says so, and what it claimed. */
function poolOf(items: string[], concurrency: number, slow = 0) {
  const waiting = [...items];
  const asked: number[] = [];
  const open = new Map<string, () => void>();
  /** What makes each item slow, in the order in which they began. */
  const slowing: (() => void)[] = [];
  let pauses: (() => void)[] = [];
  let problem: Error | null = null;
  const ended = runPool<string>({
    concurrency,
    slow,
    async claim(most) {
      asked.push(most);
      if (problem !== null) throw problem;
      return waiting.splice(0, most);
    },
    work: (item) => new Promise((resolve) => open.set(item, resolve)),
    untilSlow: (signal) =>
      new Promise((resolve, reject) => {
        slowing.push(resolve);
        signal.addEventListener('abort', reject, { once: true });
      }),
    pause: (signal) =>
      new Promise((resolve, reject) => {
        pauses.push(resolve);
        signal.addEventListener('abort', reject, { once: true });
      }),
  });
  return {
    ended,
    asked,
    waiting,
    working: () => [...open.keys()],
    async end(...names: string[]) {
      for (const name of names) {
        open.get(name)?.();
        open.delete(name);
      }
      await turns();
    },
    /** Whoever is worked on now counts as slow. */
    async beSlow() {
      for (const slowOne of slowing.splice(0)) slowOne();
      await turns();
    },
    async pass() {
      for (const pause of pauses) pause();
      pauses = [];
      await turns();
    },
    fail: (error: Error) => {
      problem = error;
    },
  };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('works on as many at once as it may, and on no more', async () => {
  const pool = poolOf(['a', 'b', 'c', 'd', 'e'], 3);
  await turns();
  expect(pool.working()).toEqual(['a', 'b', 'c']);
  await pool.pass();
  expect(pool.working()).toEqual(['a', 'b', 'c']);
  await pool.end('b');
  expect(pool.working()).toEqual(['a', 'c', 'd']);
  await pool.end('a', 'c');
  expect(pool.working()).toEqual(['d', 'e']);
  await pool.end('d', 'e');
  expect(await pool.ended).toBe(5);
  expect(Math.max(...pool.asked)).toBe(3);
});

test('a slow item takes one place; what comes later is worked on while it goes on', async () => {
  const pool = poolOf(['slow'], 2);
  await turns();
  pool.waiting.push('later');
  expect(pool.working()).toEqual(['slow']);
  await pool.pass();
  expect(pool.working()).toEqual(['slow', 'later']);
  await pool.end('later');
  pool.waiting.push('last');
  await pool.pass();
  expect(pool.working()).toEqual(['slow', 'last']);
  await pool.end('slow', 'last');
  expect(await pool.ended).toBe(3);
});

test('a slow item gives its place to the next, as long as there are places for slow ones', async () => {
  const pool = poolOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 2, 3);
  await turns();
  expect(pool.working()).toEqual(['a', 'b']);
  await pool.beSlow();
  expect(pool.working()).toEqual(['a', 'b', 'c', 'd']);
  // One more place for a slow one: the other of the two keeps its own.
  await pool.beSlow();
  expect(pool.working()).toEqual(['a', 'b', 'c', 'd', 'e']);
  await pool.beSlow();
  expect(pool.working()).toEqual(['a', 'b', 'c', 'd', 'e']);
  // A slow place that becomes free is for the one that waited longest for it.
  await pool.end('a');
  expect(pool.working()).toEqual(['b', 'c', 'd', 'e', 'f']);
  await pool.end('b', 'c', 'd', 'e');
  expect(pool.working()).toEqual(['f', 'g']);
  await pool.end('f', 'g');
  expect(await pool.ended).toBe(7);
});

test('a pool whose items are all slow ends only when they do', async () => {
  const pool = poolOf(['a', 'b'], 1, 2);
  let ended = false;
  const waited = pool.ended.then(() => (ended = true));
  await turns();
  await pool.beSlow();
  await pool.beSlow();
  await pool.pass();
  expect([pool.working(), ended]).toEqual([['a', 'b'], false]);
  await pool.end('a', 'b');
  await waited;
  expect(await pool.ended).toBe(2);
});

test('ends where there is nothing to do', async () => {
  expect(await poolOf([], 2).ended).toBe(0);
});

test('tells a claim’s problem once everything begun is done, and claims no more', async () => {
  const pool = poolOf(['a', 'b', 'c'], 2);
  await turns();
  pool.fail(new Error('the store is gone'));
  let told = false;
  const rejected = expect(pool.ended.finally(() => (told = true))).rejects.toThrow('the store is gone');
  await pool.end('a');
  expect(told).toBe(false);
  const claims = pool.asked.length;
  await pool.pass();
  expect(pool.asked).toHaveLength(claims);
  await pool.end('b');
  await rejected;
});
