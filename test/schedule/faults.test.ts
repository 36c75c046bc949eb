import { describe, expect, test } from 'vitest';
import type { Channel, Platform } from '../../src/core/place/channel.ts';
import type { PostOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { traitsOf } from '../../src/platforms.ts';
import { limits } from '../../src/schedule/limits.ts';
import type { Notice, ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import { type StoreKind, storeKinds } from '../store/each-store.ts';
import { nextReadyAt } from '../store/next-ready.ts';
import { aSchedule } from '../store/some-rows.ts';
import { compare } from './support/crash.ts';
import { contextOf, prepare, runCycle, scenarioOf, startsAt } from './support/cycle.ts';
import { driveLoop } from './support/drive-loop.ts';
import { seeded } from './support/seeded.ts';
import { createStandIn, faults, publisherOf, quicker } from './support/stand-in.ts';

const grounds = storeKinds.flatMap((store) =>
  (['slack', 'discord'] as const).map((platform) => ({ store, platform, name: store.name })),
);

describe.each(grounds)('what a network does: $name, $platform', ({ store, platform }) => {
  test.each([...faults, 'all of them'] as const)('%s: nothing missed, nothing doubled', async (fault) => {
    for (const seed of [1, 2, 3]) {
      const random = seeded(seed);
      const scenario = scenarioOf(seed, platform);
      const at = await store.fresh();
      const standIn = createStandIn(platform);
      const next = () =>
        random() < 0.5
          ? 'none'
          : fault === 'all of them'
            ? (faults[Math.floor(random() * faults.length)] ?? 'none')
            : fault;
      await prepare(at.place, scenario);
      await runCycle({
        place: at.place,
        publisher: publisherOf(standIn, next),
        from: 0,
        owner: 'one',
        seed,
        second: 0.5,
      });
      expect(compare(standIn, scenario.expected), `seed ${seed}`).toEqual([]);
      await at.drop();
    }
  });

  test('two instances at once share the work', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const scenario = scenarioOf(seed, platform);
      const at = await store.fresh();
      const standIn = createStandIn(platform);
      await prepare(at.place, scenario);
      const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 2));
      const publisher = quicker(publisherOf(standIn, () => 'none', slow));
      const began = performance.now();
      const clock = () => startsAt + Math.round(performance.now() - began);
      const cycle = { place: at.place, publisher, from: 0, seed, clock };
      await Promise.all(['one', 'two', 'three'].map((owner) => runCycle({ ...cycle, owner })));
      expect(compare(standIn, scenario.expected), `seed ${seed}`).toEqual([]);
      await at.drop();
    }
  });

  test('an owner that sleeps past its lease, before it sends, sends nothing any more', async () => {
    const scenario = scenarioOf(3, platform);
    const at = await store.fresh();
    const standIn = createStandIn(platform);
    await prepare(at.place, scenario);
    const cycle = { place: at.place, publisher: publisherOf(standIn), seed: 3 };
    let slept = 0;
    const checkpoint = async (name: string) => {
      if (name !== 'before send' || slept > 0) return;
      slept = 600_000;
      await runCycle({ ...cycle, from: 100_000, owner: 'awake' });
    };
    await runCycle({ ...cycle, from: 0, owner: 'asleep', checkpoint, over: { monotonic: () => slept } });
    expect(slept).toBe(600_000);
    expect(compare(standIn, scenario.expected)).toEqual([]);
    await at.drop();
  });
});

/** A loop over one schedule that is due now, with a digest of `parts` parts, and what its creator was told. */
async function oneDigest(
  store: StoreKind,
  publisher: Publisher,
  over: Partial<ScheduleContext> = {},
  parts = 1,
  others: Channel[] = [],
) {
  const at = await store.fresh();
  const opened = await openStore(at.place);
  const channels: Channel[] = [{ platform: publisher.platform, place: 'P', channel: 'C1' }, ...others];
  for (const [index, channel] of channels.entries()) {
    await addSchedule(opened, aSchedule(`s${index}x${parts}`, { channel }), startsAt - 30_000);
  }
  const told: Notice[] = [];
  let now = startsAt;
  const notify = (_schedule: unknown, notice: Notice) => void told.push(notice);
  const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1, over: { notify, ...over } };
  const loop = driveLoop(contextOf(cycle, opened, () => now));
  const run = async () => {
    for (let round = 0; round < 60; round++) {
      await loop.round();
      const next = await nextReadyAt(opened, [publisher.platform]);
      if (next === null) return;
      now = Math.max(now + 1_000, next);
    }
  };
  const close = async () => {
    await loop.stop();
    await opened.close();
    await at.drop();
  };
  return { run, told, store: opened, close, id: `s0x${parts}`, loop };
}

function answering(platform: Platform, post: Publisher['post'], lookup: Publisher['find']): Publisher {
  return {
    platform,
    traits: traitsOf(platform),
    render: () => [],
    post,
    find: lookup,
    edit: async () => ({ kind: 'edited' }),
    directTo: async () => null,
  };
}

describe.each(storeKinds)('what a platform says: $name', (kind) => {
  test.each([false, true])(
    'where it does not say what arrived: reported once, and repeated only if asked (%s)',
    async (repeatUnknown) => {
      let posts = 0;
      const publisher = answering(
        'slack',
        async (): Promise<PostOutcome> =>
          posts++ === 0 ? { kind: 'ambiguous', reason: 'cut' } : { kind: 'posted', messageId: 'm' },
        async () => ({ kind: 'unknown', reason: 'missing_scope', lasting: true }),
      );
      const one = await oneDigest(kind, publisher, { limits: { ...limits, repeatUnknown } }, 2);
      await one.run();
      expect(posts).toBe(repeatUnknown ? 3 : 1);
      expect(one.told).toMatchObject(repeatUnknown ? [] : [{ kind: 'unknown', reason: 'missing_scope' }]);
      expect(await occurrencesOf(one.store, one.id, 1)).toMatchObject([
        { state: repeatUnknown ? 'posted' : 'ambiguous' },
      ]);
      await one.close();
    },
  );

  test('blocked: the channel’s schedules pause with the reason, and say so', async () => {
    let posts = 0;
    const publisher = answering(
      'slack',
      async () => {
        posts += 1;
        return { kind: 'blocked', reason: 'channel-gone' };
      },
      async () => ({ kind: 'absent' }),
    );
    const one = await oneDigest(kind, publisher, {}, 3);
    await one.run();
    expect(posts).toBe(1);
    expect((await scheduleOf(one.store, one.id))?.paused).toBe('channel-gone');
    expect(one.told).toEqual([{ kind: 'paused', reason: 'channel-gone' }]);
    expect(await occurrencesOf(one.store, one.id, 1)).toMatchObject([{ state: 'failed', reason: 'channel-gone' }]);
    await one.close();
  });

  test.each([
    [{ kind: 'refused', reason: 'msg_too_long' }, 1],
    [{ kind: 'later', afterMs: 100, reason: 'rate' }, limits.tries],
  ] as const)('%j: given up after so many tries, and told', async (outcome, tries) => {
    let posts = 0;
    const publisher = answering(
      'discord',
      async () => {
        posts += 1;
        return outcome;
      },
      async () => ({ kind: 'absent' }),
    );
    const one = await oneDigest(kind, publisher);
    await one.run();
    expect(posts).toBe(tries);
    expect(one.told).toMatchObject([{ kind: 'failed', reason: outcome.reason }]);
    expect(await occurrencesOf(one.store, one.id, 1)).toMatchObject([{ state: 'failed', reason: outcome.reason }]);
    await one.close();
  });

  test('a channel that does not answer holds up no other', async () => {
    const posted: string[] = [];
    const answer = Promise.withResolvers<PostOutcome>();
    const publisher = answering(
      'slack',
      async ({ channel }) => {
        if (channel.channel === 'C1') return answer.promise;
        posted.push(channel.channel);
        return { kind: 'posted', messageId: 'm' };
      },
      async () => ({ kind: 'absent' }),
    );
    const others = Array.from({ length: 40 }, (_, index) => ({
      platform: 'slack' as const,
      place: 'P',
      channel: `D${index}`,
    }));
    const one = await oneDigest(kind, publisher, { limits: { ...limits, concurrency: 8 } }, 1, others);
    const round = one.loop.round();
    // Sleeps never end here: the call hangs until the others are posted.
    await expect.poll(() => posted).toHaveLength(40);
    answer.resolve({ kind: 'posted', messageId: 'm' });
    await round;
    await one.close();
  });
});
