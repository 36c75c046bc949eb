import { expect, test } from 'vitest';
import type { Platform } from '../../src/core/place/channel.ts';
import type { Lookup, Publisher } from '../../src/core/posting/publisher.ts';
import { traitsOf } from '../../src/platforms.ts';
import { backOff, limits } from '../../src/schedule/limits.ts';
import { lookUpDelivery } from '../../src/schedule/look-up-delivery.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { aDelivery } from './support/a-delivery.ts';

const now = 10_000_000;
const { lookUpAfterMs, lookUps, tries, answerWithinMs } = limits;
const absent: Lookup = { kind: 'absent' };
const unknown: Lookup = { kind: 'unknown', reason: 'http 503', lasting: false };
const unwilling: Lookup = { kind: 'unknown', reason: 'missing_scope', lasting: true };

function contextWith(find: Publisher['find'], over = limits, clock = () => now) {
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
    clock,
    random: () => 1,
    limits: over,
    sleeps,
    sleep: async (ms: number) => void sleeps.push(ms),
  };
}

/**
 * Looks a delivery up again and again, each time when it is ready, with these answers. Returns what came of each:
 * state, reason and wait.
 */
async function lookUpAgain(first: Partial<Delivery>, answers: readonly Lookup[], over = limits) {
  let delivery = aDelivery({ state: 'ambiguous', ...first });
  let at = now;
  const outcomes: unknown[][] = [];
  for (const answer of answers) {
    delivery = { ...delivery, lookups: delivery.lookups + 1 };
    const find = () => Promise.resolve(answer);
    const settlement = await lookUpDelivery(
      contextWith(find, over, () => at),
      delivery,
    );
    const readyAt = 'readyAt' in settlement ? settlement.readyAt : undefined;
    const reason = 'reason' in settlement ? settlement.reason : null;
    outcomes.push([settlement.state, reason, typeof readyAt === 'number' ? readyAt - at : readyAt]);
    const hungUntil = 'hungUntil' in settlement ? settlement.hungUntil : null;
    delivery = { ...delivery, reason, hungUntil };
    at = readyAt ?? at;
  }
  return outcomes;
}

/** One whose call hung at Slack, which may take it for three minutes; it is looked for two seconds after the call. */
const triedAt = now - lookUpAfterMs;
const hungUntil = triedAt + 180_000;

test('it is looked for at ages that double, and is sent again when it was not there after all it may take', async () => {
  const answers = Array.from({ length: 8 }, () => absent);
  expect(await lookUpAgain({ reason: 'no-answer', triedAt, hungUntil }, answers)).toEqual([
    ...[2, 4, 8, 16, 32, 64, 52].map((seconds) => ['ambiguous', 'not-found', seconds * 1_000]),
    ['pending', 'not-found', 0],
  ]);
});

test('until when it may arrive is not forgotten where a look-up between brings nothing', async () => {
  const answers = [unknown, absent, unknown, absent];
  const soon = { triedAt, hungUntil: triedAt + 10_000 };
  expect(await lookUpAgain(soon, answers)).toEqual([
    ['ambiguous', 'http 503', backOff(1, limits, () => 1)],
    ['ambiguous', 'not-found', 4_000],
    ['ambiguous', 'http 503', backOff(3, limits, () => 1)],
    ['pending', 'not-found', 0],
  ]);
});

test.each([
  ['may not arrive any more', now, 'pending'],
  ['may arrive for a millisecond', now + 1, 'ambiguous'],
  ['certainly made no message', null, 'pending'],
] as const)('one that %s, when the look-up begins', async (_, until, state) => {
  const settlement = await lookUpDelivery(
    contextWith(async () => absent),
    aDelivery({ triedAt, hungUntil: until }),
  );
  expect(settlement).toMatchObject({ state, readyAt: until ?? now, hungUntil: until });
});

test('a look-up that began too early is not the last, though it ended when the message could not arrive any more', async () => {
  let at = now;
  const find: Publisher['find'] = async () => {
    at += 5_000;
    return absent;
  };
  const context = contextWith(find, limits, () => at);
  const settlement = await lookUpDelivery(context, aDelivery({ triedAt, hungUntil: now + 1_000 }));
  expect(settlement).toMatchObject({ state: 'ambiguous', readyAt: now + 1_000, hungUntil: now + 1_000 });
});

test('where the clock was set back after the try, it is looked for again soon', async () => {
  const later = { triedAt: now + 3_600_000, hungUntil: now + 3_600_000 };
  expect(await lookUpAgain(later, [absent])).toEqual([['ambiguous', 'not-found', lookUpAfterMs]]);
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

test('where the platform does not answer, it is asked again after longer and longer, and then reported', async () => {
  const answers = Array.from({ length: lookUps }, () => unknown);
  const waits = Array.from({ length: lookUps - 1 }, (_, index) => [
    'ambiguous',
    'http 503',
    backOff(index + 1, limits, () => 1),
  ]);
  expect(await lookUpAgain({ reason: 'cut', hungUntil }, answers)).toEqual([...waits, ['ambiguous', 'http 503', null]]);
});

test('where it will not tell until a person mends something, that is reported at once', async () => {
  expect(await lookUpAgain({ reason: 'cut', hungUntil }, [unwilling])).toEqual([['ambiguous', 'missing_scope', null]]);
});

test.each([
  ['does not answer', unknown, lookUps - 1],
  ['will not tell', unwilling, 0],
])(
  'where it %s, it is sent again once it cannot arrive, where the operator wants that and tries are left',
  async (_, answer, lookups) => {
    const repeat = { ...limits, repeatUnknown: true };
    const reason = 'reason' in answer ? answer.reason : '';
    const last = { reason: 'cut', lookups, hungUntil };
    expect(await lookUpAgain({ ...last, attempts: tries - 1 }, [answer], repeat)).toEqual([
      ['pending', reason, hungUntil - now],
    ]);
    expect(await lookUpAgain({ ...last, attempts: 1, hungUntil: now - 1 }, [answer], repeat)).toEqual([
      ['pending', reason, 0],
    ]);
    expect(await lookUpAgain({ ...last, attempts: tries }, [answer], repeat)).toEqual([['ambiguous', reason, null]]);
  },
);

test('an edit is made again without a look-up', async () => {
  const context = contextWith(() => Promise.reject(new Error('nobody looks')));
  expect(await lookUpDelivery(context, aDelivery({ kind: 'edit', messageId: 'm', hungUntil }))).toMatchObject({
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
