import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Platform } from '../../src/core/place/channel.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import type { ScheduleDeps } from '../../src/schedule/deps.ts';
import { limits } from '../../src/schedule/limits.ts';
import { startSchedule } from '../../src/schedule/start-schedule.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { type StoreKind, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { depsOf } from './support/cycle.ts';
import { realTime } from './support/real-time.ts';

const never = () => new Promise<never>(() => {});

/** A publisher that notes whom it posted to; a channel named `bad…` is left to `bad`. */
function publisherTo(platform: Platform, posted: string[], bad: Partial<Publisher> = {}): Publisher {
  const good: Publisher = {
    platform,
    render: () => [],
    async post({ channel: { channel } }) {
      posted.push(channel);
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

/** A schedule that runs in real time on one store, and to which digests that are due now can be added: to Slack, or to Discord's `there`. */
async function running(kind: StoreKind, publisher: Publisher, over: Partial<ScheduleDeps> = {}) {
  const at = await kind.fresh();
  const store = await openStore(at.place);
  const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1, over: { ...realTime, ...over } };
  const schedule = startSchedule(depsOf(cycle, store, realTime.clock));
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  return {
    store,
    schedule,
    async due(...channels: string[]) {
      const time = new Date(minute).toISOString().slice(11, 16);
      for (const channel of channels) {
        const to = { platform: channel === 'there' ? 'discord' : 'slack', place: 'P', channel } as const;
        await addSchedule(store, aSchedule(`${channel}x1`, { channel: to, time, zone: 'UTC' }), minute);
      }
      await schedule.tick();
    },
    async close() {
      await schedule.stop();
      await store.close();
      await at.drop();
    },
  };
}

const soon = { timeout: 3_000, interval: 25 };

describe.each(storeKinds)('what is slow holds up nothing that comes later: $name', (kind) => {
  const quick = { ...limits, answerWithinMs: 6_000 };

  test('a post without an answer', async () => {
    const posted: string[] = [];
    let asked = 0;
    const post = () => {
      asked += 1;
      return never();
    };
    const one = await running(kind, publisherTo('slack', posted, { post }), { limits: quick });
    await one.due('bad');
    await expect.poll(() => asked, soon).toBe(1);
    await one.due('good');
    await expect.poll(() => posted, soon).toEqual(['good']);
    await one.close();
  });

  test('a look-up without an answer', async () => {
    const posted: string[] = [];
    let asked = 0;
    const find = () => {
      asked += 1;
      return never();
    };
    const post = async () => ({ kind: 'ambiguous' as const, reason: 'cut' });
    const one = await running(kind, publisherTo('slack', posted, { post, find }), {
      limits: { ...quick, lookUpAfterMs: 0 },
    });
    await one.due('bad');
    await expect.poll(() => asked, { timeout: 8_000 }).toBe(1);
    await one.due('good');
    await expect.poll(() => posted, soon).toEqual(['good']);
    await one.close();
  });

  test('a schedule’s maker who is told without an answer', async () => {
    const posted: string[] = [];
    let told = 0;
    const tell = () => {
      told += 1;
      return never();
    };
    const post = async () => ({ kind: 'refused' as const, reason: 'too long' });
    const one = await running(kind, publisherTo('slack', posted, { post }), {
      tell,
      limits: { ...limits, answerWithinMs: 500, atOnce: 1 },
    });
    await one.due('bad');
    await expect.poll(() => told, soon).toBe(1);
    await one.due('good');
    await expect.poll(() => posted, soon).toEqual(['good']);
    await one.close();
  });

  test('many digests that take long to compose: whoever waits for an answer comes in between', async () => {
    const posted: string[] = [];
    const one = await running(kind, publisherTo('slack', posted), {
      compose(_schedule, { id }) {
        for (const end = performance.now() + 20; performance.now() < end; );
        return { parts: [{ payload: { text: id } }], snapshot: '{}', claims: [], quiet: false };
      },
    });
    const ids = Array.from({ length: 40 }, (_, index) => `many${index}`);
    let longest = 0;
    let before = performance.now();
    const looking = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 5);
    await one.due(...ids);
    await expect.poll(() => posted.length, { timeout: 10_000 }).toBe(ids.length);
    clearInterval(looking);
    expect(longest).toBeLessThan(400);
    await one.close();
  });

  test('a platform that is not reached yet: its digests wait for it, and are late rather than lost', async () => {
    const posted: string[] = [];
    const publishers = new Map([['slack' as Platform, publisherTo('slack', posted)]]);
    const one = await running(kind, publisherTo('slack', posted), { publishers });
    await one.due('there');
    await one.due('here');
    await expect.poll(() => posted, soon).toEqual(['here']);
    expect(await occurrencesOf(one.store, 'therex1', 5)).toEqual([]);
    publishers.set('discord', publisherTo('discord', posted));
    await one.schedule.tick();
    await expect.poll(() => posted, soon).toEqual(['here', 'there']);
    await sleep(50);
    await one.close();
  });
});
