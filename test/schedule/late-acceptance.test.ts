import { describe, expect, test } from 'vitest';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf, startsAt } from './support/cycle.ts';
import { driveLoop } from './support/drive-loop.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

describe.each(storeKinds)('a call without an answer: $name', ({ fresh }) => {
  /**
   * Posts a digest whose first call brings nothing for `silentMs`. The platform takes that call `takenMs` after it was
   * made; null for never.
   */
  async function post(silentMs: number, takenMs: number | null) {
    const at = await fresh();
    const store = await openStore(at.place);
    await addSchedule(store, aSchedule('lx1'), startsAt - 30_000);
    const standIn = createStandIn('slack');
    const good = publisherOf(standIn);
    let now = startsAt;
    let posts = 0;
    const late: { take: () => void } = { take: () => {} };
    const publisher: Publisher = {
      ...good,
      post(posting) {
        posts += 1;
        if (posts > 1) return good.post(posting);
        const takenAt = takenMs === null ? null : now + takenMs;
        late.take = () => {
          if (takenAt === null || now < takenAt) return;
          standIn.accept(posting);
          late.take = () => {};
        };
        now += silentMs;
        return Promise.resolve({ kind: 'ambiguous', reason: 'TimeoutError' });
      },
    };
    const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1 };
    const loop = driveLoop(contextOf(cycle, store, () => now));
    for (let second = 0; second < 300; second++) {
      late.take();
      await loop.round();
      now += 1_000;
    }
    const [occurrence] = await occurrencesOf(store, 'lx1', 1);
    await loop.stop();
    await store.close();
    await at.drop();
    return {
      posts,
      messages: standIn.messages.length,
      state: occurrence?.state,
      lateMs: (occurrence?.doneAt ?? 0) - startsAt,
    };
  }

  test.each([10_000, 60_000, 150_000, 180_000])(
    'Slack takes it %i ms after it was sent: it is there once',
    async (takenMs) => {
      expect(await post(10_000, takenMs)).toMatchObject({ posts: 1, messages: 1, state: 'posted' });
    },
  );

  test('Slack never takes it: it is sent again soon after the three minutes', async () => {
    const never = await post(10_000, null);
    expect(never).toMatchObject({ posts: 2, messages: 1, state: 'posted' });
    expect(never.lateMs).toBeGreaterThanOrEqual(180_000);
    expect(never.lateMs).toBeLessThan(190_000);
  });

  test('a connection that broke at once is not waited for so long', async () => {
    const cut = await post(100, null);
    expect(cut).toMatchObject({ posts: 2, messages: 1, state: 'posted' });
    expect(cut.lateMs).toBeLessThan(60_000);
  });
});
