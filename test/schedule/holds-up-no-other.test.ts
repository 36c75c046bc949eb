import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Platform } from '../../src/core/place/channel.ts';
import type { PostOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { traitsOf } from '../../src/platforms.ts';
import { limits } from '../../src/schedule/limits.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { startLoop } from '../../src/schedule/schedule-loop.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { type StoreKind, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { realTime } from './support/real-time.ts';

/** Longer than any test: what hangs for this time ends only when the test says so. */
const foreverMs = 1_000_000_000;

/** A publisher that notes whom it posted to; a channel named `bad…` is left to `bad`. */
function publisherTo(platform: Platform, events: string[], bad: Partial<Publisher> = {}): Publisher {
  const good: Publisher = {
    platform,
    traits: traitsOf(platform),
    render: () => [],
    async post({ channel: { channel } }) {
      events.push(channel);
      return { kind: 'posted', messageId: `m${channel}` };
    },
    find: async () => ({ kind: 'absent' }),
    edit: async () => ({ kind: 'edited' }),
    directTo: async () => null,
  };
  return {
    ...good,
    post: (posting) => (posting.channel.channel.startsWith('bad') && bad.post ? bad.post : good.post)(posting),
    find: (channel, ...rest) =>
      (channel.channel.startsWith('bad') && bad.find ? bad.find : good.find)(channel, ...rest),
  };
}

/** A loop on a store, in real time but with short rests, and what adds digests that are due now. */
async function running(kind: StoreKind, publisher: Publisher, over: Partial<ScheduleContext> = {}) {
  const at = await kind.fresh();
  const store = await openStore(at.place);
  const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1, over: { ...realTime, ...over } };
  const context = contextOf(cycle, store, realTime.clock);
  const loop = startLoop(context, (ms, signal) => context.sleep(Math.min(ms, 20), signal));
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  return {
    store,
    loop,
    /** To Slack, or to Discord for the channel `there`. */
    async due(...channels: string[]) {
      const time = new Date(minute).toISOString().slice(11, 16);
      for (const channel of channels) {
        const to = { platform: channel === 'there' ? 'discord' : 'slack', place: 'P', channel } as const;
        await addSchedule(store, aSchedule(`${channel}x1`, { channel: to, time, zone: 'UTC' }), minute);
      }
      await loop.tick(null);
    },
    async close() {
      await loop.stop();
      await store.close();
      await at.drop();
    },
  };
}

describe.each(storeKinds)('what is slow holds up nothing that comes later: $name', (kind) => {
  const slow = { ...limits, answerWithinMs: foreverMs, lookUpAfterMs: 0 };

  test('a post without an answer', async () => {
    const events: string[] = [];
    const answer = Promise.withResolvers<PostOutcome>();
    const post = () => {
      events.push('asked');
      return answer.promise;
    };
    const one = await running(kind, publisherTo('slack', events, { post }), { limits: slow });
    await one.due('bad');
    await expect.poll(() => events).toEqual(['asked']);
    await one.due('good');
    await expect.poll(() => events).toEqual(['asked', 'good']);
    answer.resolve({ kind: 'posted', messageId: 'm' });
    await one.close();
  });

  test('a look-up without an answer', async () => {
    const events: string[] = [];
    const answer = Promise.withResolvers<{ kind: 'found'; messageId: string }>();
    const find = () => {
      events.push('asked');
      return answer.promise;
    };
    const post = async () => ({ kind: 'ambiguous' as const, reason: 'cut' });
    const one = await running(kind, publisherTo('slack', events, { post, find }), { limits: slow });
    await one.due('bad');
    await expect.poll(() => events).toEqual(['asked']);
    await one.due('good');
    await expect.poll(() => events).toEqual(['asked', 'good']);
    answer.resolve({ kind: 'found', messageId: 'm' });
    await one.close();
  });

  test('somebody who is told without an answer: only for a while, even where there is one place', async () => {
    const events: string[] = [];
    const notify = () => {
      events.push('told');
      return new Promise<never>(() => {});
    };
    const post = async () => ({ kind: 'refused' as const, reason: 'too long' });
    const giveUp = Promise.withResolvers<void>();
    const one = await running(kind, publisherTo('slack', events, { post }), {
      notify,
      sleep: (ms, signal) => (ms === foreverMs ? giveUp.promise : realTime.sleep(ms, signal)),
      limits: { ...slow, concurrency: 1 },
    });
    await one.due('bad');
    await expect.poll(() => events).toEqual(['told']);
    await one.due('good');
    giveUp.resolve();
    await expect.poll(() => events).toEqual(['told', 'good']);
    await one.close();
  });

  test('many digests that take long to compose: whoever waits for the event loop has a turn after each', async () => {
    const events: string[] = [];
    let monotonic = 0;
    const one = await running(kind, publisherTo('slack', []), {
      monotonic: () => monotonic,
      compose(_schedule, { id }) {
        events.push('composed');
        monotonic += 20;
        return { messages: [{ payload: { text: id } }], snapshot: '{}', claims: [], quiet: false };
      },
    });
    let ended = false;
    const wait = () => {
      events.push('other');
      if (!ended) setImmediate(wait);
    };
    setImmediate(wait);
    await one.due(...Array.from({ length: 20 }, (_, index) => `many${index}`));
    ended = true;
    expect(events.filter((event) => event === 'composed')).toHaveLength(20);
    expect(events.join(' ')).not.toContain('composed composed');
    await one.close();
  });

  test('a platform that is not reached yet: its digests wait for it, and are late rather than lost', async () => {
    const events: string[] = [];
    const publishers = new Map([['slack' as Platform, publisherTo('slack', events)]]);
    const one = await running(kind, publisherTo('slack', events), { publishers });
    await one.due('there');
    await one.due('here');
    await expect.poll(() => events).toEqual(['here']);
    expect(await occurrencesOf(one.store, 'therex1', 5)).toEqual([]);
    publishers.set('discord', publisherTo('discord', events));
    await one.loop.tick(null);
    await expect.poll(() => events).toEqual(['here', 'there']);
    await sleep(50);
    expect(events).toEqual(['here', 'there']);
    await one.close();
  });
});
