import { expect, test } from 'vitest';
import type { Platform } from '../../src/core/place/channel.ts';
import type { Lookup, Publisher } from '../../src/core/posting/publisher.ts';
import { traitsOf } from '../../src/platforms.ts';
import { backOff, limits } from '../../src/schedule/limits.ts';
import { lookUpDelivery } from '../../src/schedule/look-up-delivery.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { aDelivery } from './support/a-delivery.ts';

const now = 10_000_000;
const { graceMs, lookUps, tries, answerWithinMs } = limits;
const { hungMs } = traitsOf('slack');
const absent: Lookup = { kind: 'absent' };
const unknown: Lookup = { kind: 'unknown', reason: 'missing_scope' };

function contextWith(find: Publisher['find'], over = limits) {
  const publisher: Publisher = {
    platform: 'discord',
    traits: traitsOf('discord'),
    render: () => [],
    post: () => Promise.reject(new Error('a look-up posts nothing')),
    find,
    edit: async () => ({ kind: 'edited' }),
    directTo: async () => null,
  };
  const publishers = new Map<Platform, Publisher>([
    ['discord', publisher],
    ['slack', { ...publisher, platform: 'slack', traits: traitsOf('slack') }],
  ]);
  const sleeps: number[] = [];
  return {
    publishers,
    clock: () => now,
    random: () => 1,
    limits: over,
    sleeps,
    sleep: async (ms: number) => void sleeps.push(ms),
  };
}

/** Looks a delivery up again and again, with these answers, and returns what came of each: state, reason and wait. */
async function lookUpAgain(first: Partial<Delivery>, answers: readonly Lookup[], over = limits) {
  let delivery = aDelivery({ state: 'ambiguous', ...first });
  const outcomes: unknown[][] = [];
  for (const answer of answers) {
    delivery = { ...delivery, lookups: delivery.lookups + 1 };
    const settlement = await lookUpDelivery(
      contextWith(() => Promise.resolve(answer), over),
      delivery,
    );
    const readyAt = 'readyAt' in settlement ? settlement.readyAt : undefined;
    const reason = 'reason' in settlement ? settlement.reason : null;
    outcomes.push([settlement.state, reason, typeof readyAt === 'number' ? readyAt - now : readyAt]);
    delivery = { ...delivery, reason };
  }
  return outcomes;
}

const slack = { platform: 'slack', place: 'T', channel: 'C' } as const;

test.each(['ECONNRESET', 'owner-gone', '500'])(
  'after %s it is sent again only when two look-ups did not find it',
  async (reason) => {
    expect(await lookUpAgain({ reason }, [absent, absent])).toEqual([
      ['ambiguous', 'not-found', graceMs],
      ['pending', 'not-found', 0],
    ]);
  },
);

test('after a call that hung at Slack, only when three did not, the last of them much later', async () => {
  expect(await lookUpAgain({ reason: 'no-answer', channel: slack }, [absent, absent, absent])).toEqual([
    ['ambiguous', 'not-found-yet', graceMs],
    ['ambiguous', 'not-found', hungMs],
    ['pending', 'not-found', 0],
  ]);
});

test('that the call hung is not forgotten where a look-up between brings nothing', async () => {
  const answers = [unknown, absent, unknown, absent, absent];
  expect(await lookUpAgain({ reason: 'no-answer', channel: slack }, answers)).toEqual([
    ['ambiguous', 'no-answer', backOff(1, limits, () => 1)],
    ['ambiguous', 'not-found-yet', graceMs],
    ['ambiguous', 'not-found-yet', backOff(3, limits, () => 1)],
    ['ambiguous', 'not-found', hungMs],
    ['pending', 'not-found', 0],
  ]);
});

test('where the platform makes one message of two calls, a call that hung waits no longer', async () => {
  expect(await lookUpAgain({ reason: 'no-answer' }, [absent, absent])).toEqual([
    ['ambiguous', 'not-found', graceMs],
    ['pending', 'not-found', 0],
  ]);
});

test('what is found was posted', async () => {
  const context = contextWith(async () => ({ kind: 'found', messageId: 'm1' }));
  expect(await lookUpDelivery(context, aDelivery({ reason: 'not-found' }))).toEqual({
    key: 'k0',
    epoch: 7,
    state: 'reconciled',
    messageId: 'm1',
  });
});

test('after the last try it is given up, and not sent again', async () => {
  expect(await lookUpAgain({ reason: 'not-found', attempts: tries - 1 }, [absent])).toEqual([
    ['pending', 'not-found', 0],
  ]);
  expect(await lookUpAgain({ reason: 'not-found', attempts: tries }, [absent])).toEqual([
    ['failed', 'not-found', undefined],
  ]);
});

test('where the platform does not say, it is asked again after longer and longer, and then reported', async () => {
  const answers = Array.from({ length: lookUps }, () => unknown);
  const waits = Array.from({ length: lookUps - 1 }, (_, index) => [
    'ambiguous',
    'missing_scope',
    backOff(index + 1, limits, () => 1),
  ]);
  expect(await lookUpAgain({ reason: 'cut' }, answers)).toEqual([...waits, ['ambiguous', 'missing_scope', null]]);
});

test('or sent again, where the operator wants that and tries are left', async () => {
  const repeat = { ...limits, repeatUnknown: true };
  const last = { reason: 'cut', lookups: lookUps - 1 };
  expect(await lookUpAgain({ ...last, attempts: tries - 1 }, [unknown], repeat)).toEqual([
    ['pending', 'missing_scope', graceMs],
  ]);
  expect(await lookUpAgain({ ...last, attempts: tries }, [unknown], repeat)).toEqual([
    ['ambiguous', 'missing_scope', null],
  ]);
});

test('an edit is made again without a look-up', async () => {
  const context = contextWith(() => Promise.reject(new Error('nobody looks')));
  expect(await lookUpDelivery(context, aDelivery({ kind: 'edit', messageId: 'm' }))).toMatchObject({
    state: 'pending',
    readyAt: now,
  });
});

test('it looks in its own channel and thread, from an hour before the try', async () => {
  const asked: unknown[][] = [];
  const find: Publisher['find'] = async (...args) => {
    asked.push(args);
    return absent;
  };
  await lookUpDelivery(contextWith(find), aDelivery({ thread: 'm0', triedAt: now - 5_000 }));
  await lookUpDelivery(contextWith(find), aDelivery({ triedAt: null }));
  // The clock was set back after the try.
  await lookUpDelivery(contextWith(find), aDelivery({ triedAt: now + 5_000 }));
  const { channel } = aDelivery();
  expect(asked).toEqual([
    [channel, 'k0', 'm0', now - 5_000 - 3_600_000],
    [channel, 'k0', null, now - 3_600_000],
    [channel, 'k0', null, now - 3_600_000],
  ]);
});

test.each([
  ['throws', () => Promise.reject(new Error('rate-limited')), 'rate-limited'],
  ['does not answer', () => new Promise<never>(() => {}), 'no-answer'],
])('a look-up that %s says nothing', async (_, find, reason) => {
  const context = contextWith(find);
  expect(await lookUpDelivery(context, aDelivery({ lookups: 1, reason: 'cut' }))).toMatchObject({
    state: 'ambiguous',
    reason,
  });
  expect(context.sleeps).toEqual([answerWithinMs]);
});

test('nor does one of a platform that is not reached from here', async () => {
  const context = { ...contextWith(async () => absent), publishers: new Map() };
  expect(await lookUpDelivery(context, aDelivery({ lookups: 1 }))).toMatchObject({ reason: 'no-publisher' });
});
