import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type HeldLease, holdLease } from '../../src/schedule/hold-lease.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { createVirtualTime, type VirtualTime } from './support/virtual-time.ts';

const [sqlite] = storeKinds;
const secondMs = 1_000;

describe('who holds a lease, in time that the test turns', () => {
  let at: FreshPlace;
  let time: VirtualTime;
  let events: string[];
  let warnings: string[];
  const opened: Store[] = [];
  const held: HeldLease[] = [];
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    time = createVirtualTime(1_000_000);
    events = [];
    warnings = [];
  });
  afterEach(async () => {
    const stopped = Promise.allSettled(held.splice(0).map((lease) => lease.stop()));
    await time.pass(20 * secondMs);
    await stopped;
    for (const store of opened.splice(0)) await store.close();
    await at.drop();
  });

  /** What becomes of one instance's next writes to the store. */
  type Write = 'works' | 'fails' | 'is slow' | 'hangs';

  /** An instance that wants the lease, and notes when it gains and loses it. Its writes to the store can be broken. */
  async function enter(owner: string, onGained: () => void | Promise<void> = () => {}) {
    let writes: Write[] = [];
    const checkpoint = async (name: string) => {
      if (name !== 'before insert into "leases"') return;
      const next = writes.length > 1 ? writes.shift() : writes[0];
      if (next === 'fails') throw new Error('the store is gone');
      if (next === 'is slow') await time.sleep(7 * secondMs);
      if (next === 'hangs') await new Promise(() => {});
    };
    const store = await openStore(at.place, { checkpoint });
    opened.push(store);
    const log = { info: () => {}, warn: (_: object, message: string) => void warnings.push(message), error: () => {} };
    const context = { store, owner, clock: time.now, monotonic: time.now, sleep: time.sleep, log };
    const note = (what: string) => events.push(`${owner} ${what} ${(time.now() - 1_000_000) / secondMs}`);
    const lease = holdLease(context, {
      name: 'gateway',
      onGained({ epoch }) {
        note(`gained ${epoch}`);
        return onGained();
      },
      onLost: () => void note('lost'),
    });
    held.push(lease);
    await time.pass(0);
    return {
      lease,
      /** From now on; the last one stays. */
      writes: (...next: Write[]) => {
        writes = next;
      },
    };
  }

  test('the first one keeps it, however long, and the other gets it at its next try once it is given up', async () => {
    const one = await enter('one');
    const two = await enter('two');
    await time.pass(600 * secondMs);
    expect(events).toEqual(['one gained 1 0']);
    expect([one.lease.held(), two.lease.held()]).toEqual([true, false]);
    const stopped = one.lease.stop();
    await time.pass(1);
    await stopped;
    await time.pass(4 * secondMs);
    expect(events.map((event) => event.split(' ', 2).join(' '))).toEqual(['one gained', 'one lost', 'two gained']);
    expect([one.lease.held(), two.lease.held()]).toEqual([false, true]);
    // It was given up, and not lost.
    expect(warnings).toEqual([]);
  });

  test.each<[string, Write[]]>([
    ['does not answer any more', ['hangs']],
    ['fails', ['fails']],
    ['fails three times and then does not answer', ['fails', 'fails', 'fails', 'hangs']],
    ['does not answer and then fails', ['hangs', 'fails']],
  ])('a holder whose store %s has ended its work before another can have the lease', async (_, broken) => {
    const one = await enter('one');
    await time.pass(40 * secondMs);
    one.writes(...broken);
    await enter('two');
    await time.pass(60 * secondMs);
    const [, lost, gained] = events;
    expect(events).toHaveLength(3);
    expect(lost).toMatch(/^one lost/u);
    expect(gained).toMatch(/^two gained 2/u);
    // It was renewed for the last time at 40 seconds, for twenty.
    const lostAt = Number(lost?.split(' ').at(-1));
    expect(lostAt).toBeLessThan(60);
    expect(Number(gained?.split(' ').at(-1))).toBeLessThanOrEqual(64);
  });

  test.each<[string, Write[]]>([
    ['fails once', ['fails', 'works']],
    ['fails twice', ['fails', 'fails', 'works']],
    ['takes seven seconds once', ['is slow', 'works']],
  ])('a store that %s takes nothing from its holder', async (_, broken) => {
    const one = await enter('one');
    await enter('two');
    await time.pass(40 * secondMs);
    one.writes(...broken);
    await time.pass(120 * secondMs);
    expect(events).toEqual(['one gained 1 0']);
  });

  test('a holder that finds the lease with another lets go at once, however much of its own time is left', async () => {
    await enter('one');
    await time.pass(40 * secondMs);
    const [store] = opened;
    await store?.db
      .updateTable('leases')
      .set({ owner: 'other', epoch: 2, until: time.now() + 20 * secondMs })
      .execute();
    await time.pass(4 * secondMs);
    expect(events).toEqual(['one gained 1 0', 'one lost 44']);
    expect(warnings).toEqual(['a lease was lost']);
  });

  test('a beginning that does not end keeps the lease from nothing', async () => {
    await enter('one', () => new Promise(() => {}));
    await enter('two');
    await time.pass(120 * secondMs);
    expect(events).toEqual(['one gained 1 0']);
  });

  test('a beginning that fails is logged, and the lease is held', async () => {
    const one = await enter('one', () => Promise.reject(new Error('no gateway')));
    await time.pass(30 * secondMs);
    expect(one.lease.held()).toBe(true);
  });

  test('one that never had it has nothing to lose', async () => {
    await enter('one');
    const two = await enter('two');
    two.writes('fails');
    await time.pass(60 * secondMs);
    const stopped = two.lease.stop();
    await time.pass(1);
    await stopped;
    expect(events).toEqual(['one gained 1 0']);
  });
});

const faster = 10;

/** A process that wants the lease, and what it printed so far. */
function start(place: unknown, owner: string): { child: ChildProcess; lines(): string[] } {
  const args = JSON.stringify({ place, owner, faster });
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'support/lease-child.ts'), args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout.on('data', (data) => (printed += data));
  return { child, lines: () => printed.split('\n').slice(0, -1) };
}

describe.each(storeKinds)('processes that want a lease: $name', ({ fresh }) => {
  test('when its holder is killed or sleeps another gets it, and who wakes lets go', async () => {
    const at = await fresh();
    await (await openStore(at.place)).close();
    const one = start(at.place, 'one');
    await expect.poll(one.lines).toEqual(['one gained 1']);
    const two = start(at.place, 'two');
    one.child.kill('SIGKILL');
    await expect.poll(two.lines).toEqual(['two gained 2']);
    two.child.kill('SIGSTOP');
    const three = start(at.place, 'three');
    await expect.poll(three.lines).toEqual(['three gained 3']);
    two.child.kill('SIGCONT');
    await expect.poll(() => two.lines().slice(0, 2)).toEqual(['two gained 2', 'two lost']);
    for (const { child } of [two, three]) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    await at.drop();
  });
});
