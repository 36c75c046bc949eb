import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { limits } from '../../src/schedule/limits.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf, startsAt } from './support/cycle.ts';
import { driveLoop } from './support/drive-loop.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

/** When a digest of `aSchedule` is due. */
const dueAt = startsAt - 30_000;

describe.each(storeKinds)('posting what is ready: $name', ({ fresh }) => {
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

  test('no more messages are on their way at once than a pool may have, for each writer of the database', async () => {
    let [sending, most] = [0, 0];
    const release = Promise.withResolvers<void>();
    const publisher: Publisher = {
      ...good(),
      async post(): Promise<PostOutcome> {
        sending += 1;
        most = Math.max(most, sending);
        await release.promise;
        sending -= 1;
        return { kind: 'posted', messageId: 'm' };
      },
    };
    for (let index = 0; index < 12; index++) {
      const channel = { platform: 'slack', place: 'P', channel: `C${index}` } as const;
      await addSchedule(store, aSchedule(`s${index}x1`, { channel }), dueAt);
    }
    const loop = driveLoop(contextWith(publisher, { limits: { ...limits, concurrency: 2 } }));
    const round = loop.round();
    // Of two writers that claim at the same moment one may find nothing left over, and looks again later.
    await expect.poll(() => sending).toBeGreaterThanOrEqual(2);
    await sleep(50);
    release.resolve();
    await round;
    expect(most).toBeGreaterThanOrEqual(2);
    expect(most).toBeLessThanOrEqual(2 * store.dialect.writers);
    await loop.stop();
    const sent = await store.db.selectFrom('deliveries').select('state').where('state', '=', 'sent').execute();
    expect(sent).toHaveLength(12);
  });

  test('the time that a claim itself takes counts: a claim that came too late is not sent', async () => {
    const standIn = createStandIn('slack');
    let monotonic = 0;
    fail = (name) => {
      if (name === 'before update "deliveries" set') monotonic += limits.sendWithinMs + 1;
    };
    await addSchedule(store, aSchedule('ax1'), dueAt);
    let now = startsAt;
    const context = contextWith(publisherOf(standIn), { monotonic: () => monotonic, clock: () => now });
    const loop = driveLoop(context);
    await loop.round();
    expect(standIn.messages).toEqual([]);
    fail = () => {};
    now += 5_000;
    await loop.round();
    await loop.stop();
    expect(standIn.messages).toHaveLength(1);
  });

  test('an outcome that comes after another process found another message is no post, but a double', async () => {
    const answer = Promise.withResolvers<PostOutcome>();
    const asked = Promise.withResolvers<void>();
    const publisher: Publisher = {
      ...good(),
      post() {
        asked.resolve();
        return answer.promise;
      },
    };
    const counted: string[] = [];
    await addSchedule(store, aSchedule('ax1'), dueAt);
    const loop = driveLoop(contextWith(publisher, { count: (event) => void counted.push(event) }));
    const round = loop.round();
    await asked.promise;
    const takenOver = { state: 'reconciled', epoch: 2, message_id: 'theirs' } as const;
    await store.db.updateTable('deliveries').set(takenOver).execute();
    answer.resolve({ kind: 'posted', messageId: 'mine' });
    await round;
    await loop.stop();
    expect(counted).toEqual(['due', 'doubled']);
    expect(await store.db.selectFrom('deliveries').select('message_id').execute()).toEqual([{ message_id: 'theirs' }]);
  });
});
