import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { limits } from '../../src/schedule/limits.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { planFirstMs, startLoop } from '../../src/schedule/schedule-loop.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { splitIntoBatches } from '../../src/store/split-into-batches.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf, startsAt } from './support/cycle.ts';
import { driveLoop } from './support/drive-loop.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';
import { createVirtualTime } from './support/virtual-time.ts';

const dayMs = 86_400_000;
/** When a digest of `aSchedule` is due. */
const dueAt = startsAt - 30_000;

/** As `aSchedule`, in the store's words. */
const scheduleRow = {
  platform: 'slack',
  dossier: 'floods',
  time: '08:00',
  days: JSON.stringify(aSchedule('s').days),
  zone: 'Europe/Kyiv',
  quiet: 'line',
  late: 'latest',
  sections: '[]',
  created_by: 'U1',
  created_at: 1,
  active_since: 1,
  paused: null,
  next_at: dueAt,
} as const;

describe.each(storeKinds)('the loop: $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let fail: (name: string) => void;
  beforeEach(async () => {
    at = await fresh();
    fail = () => {};
    store = await openStore(at.place, { checkpoint: (name) => fail(name) });
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const contextWith = (publisher: Publisher, over: Partial<ScheduleContext> = {}) =>
    contextOf({ place: at.place, publisher, from: 0, owner: 'one', seed: 1, over }, store, () => startsAt);
  const good = () => publisherOf(createStandIn('slack'));

  test('where planning takes long, what is planned is posted while the rest is', async () => {
    const count = 500 * store.dialect.writers + 1;
    for (const [index, batch] of splitIntoBatches(Array.from({ length: count }), 500).entries()) {
      const rows = batch.map((_, position) => {
        const id = `s${String(index * 500 + position).padStart(5, '0')}x1`;
        return { ...scheduleRow, id, lane: JSON.stringify(['slack', 'P', id]) };
      });
      await store.db.insertInto('schedules').values(rows).execute();
    }
    const posted = Promise.withResolvers<void>();
    const publisher: Publisher = {
      ...good(),
      async post() {
        posted.resolve();
        return { kind: 'posted', messageId: 'm' };
      },
    };
    let monotonic = 0;
    let composed = 0;
    const loop = driveLoop(
      contextWith(publisher, {
        monotonic: () => monotonic,
        async compose() {
          composed += 1;
          monotonic += planFirstMs / 400;
          // The last one is of the second batch, and waits until something of the first is posted.
          if (composed === count) await posted.promise;
          return { messages: [{ payload: {} }], snapshot: '{}', claims: [], quiet: false };
        },
      }),
    );
    await loop.round();
    await loop.stop();
    expect(composed).toBe(count);
  });

  test('a tick that fails is no tick: the time of the last one stays, and the next tick plans', async () => {
    let now = startsAt;
    const context = { ...contextWith(good()), clock: () => now };
    const loop = driveLoop(context);
    await loop.round();
    expect(loop.lastTickAt()).toBe(startsAt);
    await addSchedule(store, aSchedule('ax1'), dueAt);
    fail = (name) => {
      if (name.startsWith('before insert into "occurrences"')) throw new Error('the disk is full');
    };
    now += 60_000;
    await loop.round();
    expect(loop.lastTickAt()).toBe(startsAt);
    fail = () => {};
    now += 60_000;
    await loop.round();
    expect(loop.lastTickAt()).toBe(startsAt + 120_000);
    await loop.stop();
    expect(await store.db.selectFrom('occurrences').select('state').execute()).toEqual([{ state: 'posted' }]);
  });

  test('whoever asks for a tick while one is under way shares the next, which sees what they changed', async () => {
    const composed: string[] = [];
    const gates: (() => void)[] = [];
    let ended = 0;
    const context = contextWith(good(), {
      async compose({ id }) {
        composed.push(id);
        await new Promise<void>((resolve) => gates.push(resolve));
        return { messages: [{ payload: {} }], snapshot: '{}', claims: [], quiet: false };
      },
      async afterTick() {
        ended += 1;
      },
    });
    await addSchedule(store, aSchedule('zx1'), dueAt);
    const loop = startLoop(context);
    const first = loop.tick(null);
    await expect.poll(() => composed).toEqual(['zx1']);
    // The first tick has gone past its place in the order.
    await addSchedule(store, aSchedule('ax1'), dueAt);
    const others = [loop.tick(null), loop.tick(null), loop.tick(null)];
    expect(new Set(others).size).toBe(1);
    await sleep(20);
    expect(composed).toEqual(['zx1']);
    gates[0]?.();
    await first;
    await expect.poll(() => composed).toEqual(['zx1', 'ax1']);
    await loop.afterTicks();
    expect(ended).toBe(1);
    gates[1]?.();
    await Promise.all(others);
    await loop.afterTicks();
    expect(ended).toBe(2);
    expect(composed).toHaveLength(2);
    await loop.stop();
  });

  test('no tick waits for what follows ticks, which goes on one at a time, and once for all who wait', async () => {
    const gates: (() => void)[] = [];
    let [following, most] = [0, 0];
    const context = contextWith(good(), {
      async afterTick() {
        following += 1;
        most = Math.max(most, following);
        await new Promise<void>((resolve) => gates.push(resolve));
        following -= 1;
      },
    });
    const loop = startLoop(context);
    for (let count = 0; count < 4; count++) await loop.tick(null);
    expect(loop.lastTickAt()).toBe(startsAt);
    expect(gates).toHaveLength(1);
    gates[0]?.();
    await expect.poll(() => gates.length).toBe(2);
    gates[1]?.();
    await loop.afterTicks();
    expect([gates.length, most]).toEqual([2, 1]);
    await loop.stop();
  });

  test('how long ago the last tick was is counted in real time, whatever the clock does', async () => {
    let [now, real] = [startsAt, 500];
    const loop = startLoop(contextWith(good(), { clock: () => now, monotonic: () => real }));
    expect(loop.sinceTickMs()).toBeNull();
    await loop.tick(null);
    now -= dayMs;
    real += 70_000;
    expect(loop.sinceTickMs()).toBe(70_000);
    await loop.stop();
  });

  test('what digests said ninety days ago is deleted, once a day', async () => {
    let now = startsAt;
    const loop = driveLoop({ ...contextWith(good()), clock: () => now, monotonic: () => now });
    await addSchedule(store, aSchedule('ax1'), dueAt);
    const days = async (count: number, hours = 0) => {
      now = startsAt + count * dayMs + hours * 3_600_000;
      await loop.round();
      const query = store.db.selectFrom('contents as c').innerJoin('occurrences as o', 'o.id', 'c.occurrence');
      return (await query.select('o.local_date').orderBy('o.due_at').execute()).map(({ local_date }) => local_date);
    };
    await days(0);
    await days(1);
    expect(await days(89)).toEqual(['2026-11-22', '2026-11-23', '2027-02-19']);
    expect(await days(90, 1)).toEqual(['2026-11-23', '2027-02-19', '2027-02-20']);
    // The 23rd is older than ninety days in the last hour, but the day of the last time is not over.
    expect(await days(91, 0.9)).toEqual(['2026-11-23', '2027-02-19', '2027-02-20', '2027-02-21']);
    expect(await days(91, 1)).toEqual(['2027-02-19', '2027-02-20', '2027-02-21']);
    await loop.stop();
  });

  test('by a clock that was just set, nothing is deleted and nothing that waits is given up', async () => {
    let now = startsAt;
    const busy = publisherOf(createStandIn('slack'), () => 'busy');
    const loop = driveLoop({ ...contextWith(busy), clock: () => now, monotonic: () => startsAt });
    await addSchedule(store, aSchedule('ax1'), dueAt);
    await loop.round();
    now += 365 * dayMs;
    await loop.round();
    const rows = await store.db.selectFrom('deliveries').select(['state']).where('due_at', '=', dueAt).execute();
    expect(rows).toEqual([{ state: 'pending' }]);
    expect(await store.db.selectFrom('contents').select('occurrence').execute()).not.toEqual([]);
    await loop.stop();
  });

  test('a stop waits for what is on its way, and ends as soon as that does', async () => {
    const answer = Promise.withResolvers<PostOutcome>();
    let asked = 0;
    const publisher: Publisher = {
      ...publisherOf(createStandIn('discord')),
      post() {
        asked += 1;
        return answer.promise;
      },
    };
    await addSchedule(store, aSchedule('ax2', { channel: { platform: 'discord', place: 'P', channel: 'C' } }), dueAt);
    const loop = startLoop(contextWith(publisher));
    await loop.tick(null);
    await expect.poll(() => asked).toBe(1);
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await sleep(50);
    expect(stopped).toBe(false);
    answer.resolve({ kind: 'posted', messageId: 'm' });
    await stopping;
    const states = await store.db.selectFrom('deliveries').select('state').orderBy('part').execute();
    // What came of it is written; the next part is not begun.
    expect(states).toEqual([{ state: 'sent' }, { state: 'pending' }]);
    expect(asked).toBe(1);
  });

  test('a stop waits ten seconds and no longer for a platform that does not answer', async () => {
    const time = createVirtualTime();
    let asked = 0;
    const publisher: Publisher = {
      ...good(),
      post() {
        asked += 1;
        return new Promise(() => {});
      },
    };
    await addSchedule(store, aSchedule('ax1'), dueAt);
    const never = { ...limits, answerWithinMs: 1_000_000 };
    const loop = startLoop(contextWith(publisher, { sleep: time.sleep, limits: never }));
    await loop.tick(null);
    await expect.poll(() => asked).toBe(1);
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await time.pass(9_999);
    expect(stopped).toBe(false);
    await time.pass(1);
    await stopping;
  });
});
