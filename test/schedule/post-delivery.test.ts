import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../src/core/place/channel.ts';
import type { PostOutcome, Publisher } from '../../src/core/posting/publisher.ts';
import { traitsOf } from '../../src/platforms.ts';
import { backOff, limits } from '../../src/schedule/limits.ts';
import { postDelivery } from '../../src/schedule/post-delivery.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aDelivery } from './support/a-delivery.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const [sqlite] = storeKinds;
const now = 1_000_000;
const slack = { platform: 'slack', place: 'T', channel: 'C' } as const;
const { sendWithinMs, hungAfterMs, lookUpAfterMs, tries } = limits;

describe('one try to send', () => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    store = await openStore(at.place);
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  /**
   * Tries once, `sinceClaimMs` after the claim, with a call that takes `callMs`. `standsStillMs` passes between the
   * call and the moment in which it is written. By the clock of the wall the claim was `wallMs` ago.
   */
  async function post(
    answer: () => Promise<PostOutcome>,
    over: Partial<Delivery> = {},
    { sinceClaimMs = 0, callMs = 0, standsStillMs = 0, wallMs = 0 } = {},
  ) {
    let monotonic = sinceClaimMs;
    let calls = 0;
    let late: boolean | undefined;
    const call = (isLate?: () => boolean) => {
      calls += 1;
      monotonic += standsStillMs;
      late = isLate?.();
      monotonic += callMs;
      return answer();
    };
    const { platform } = over.channel ?? aDelivery().channel;
    const publisher: Publisher = {
      ...publisherOf(createStandIn(platform)),
      post: (_, isLate) => call(isLate),
      edit: async (_, isLate) => {
        const outcome = await call(isLate);
        return outcome.kind === 'posted' ? { kind: 'edited' } : outcome;
      },
    };
    const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1 };
    const context = { ...contextOf(cycle, store, () => now), monotonic: () => monotonic, random: () => 1 };
    const settlement = await postDelivery(context, aDelivery(over), { wall: now - wallMs, real: 0 });
    return { calls, late, settlement };
  }
  const answers = (outcome: PostOutcome) => () => Promise.resolve(outcome);
  const cut = answers({ kind: 'ambiguous', reason: 'ECONNRESET' });
  const busy = (afterMs: number) => answers({ kind: 'later', afterMs, reason: 'rate' });
  const longest = (attempt: number) => backOff(attempt, limits, () => 1);

  test('a message that is posted', async () => {
    const { settlement } = await post(answers({ kind: 'posted', messageId: 'm1' }));
    expect(settlement).toEqual({ key: 'k0', epoch: 7, state: 'sent', messageId: 'm1' });
  });

  test('as long as the claim is fresh it is sent, and no longer', async () => {
    const posted = answers({ kind: 'posted', messageId: 'm' });
    expect(await post(posted, {}, { sinceClaimMs: sendWithinMs })).toMatchObject({ calls: 1 });
    const late = await post(posted, {}, { sinceClaimMs: sendWithinMs + 1 });
    const settlement = { state: 'pending', readyAt: now, hungUntil: null, reason: 'too-late' };
    expect(late).toMatchObject({ calls: 0, settlement });
    // A machine that slept: only the clock of the wall went on.
    expect(await post(posted, {}, { wallMs: sendWithinMs })).toMatchObject({ calls: 1 });
    expect(await post(posted, {}, { wallMs: sendWithinMs + 1 })).toMatchObject({ calls: 0, settlement });
  });

  test.each([
    ['a message', {}],
    ['an edit', { kind: 'edit', messageId: 'm9' }],
  ] as const)(
    'the publisher of %s is told whether it is too late when it writes, and then it is for now',
    async (_, over) => {
      const posted = answers({ kind: 'posted', messageId: 'm' });
      expect(await post(posted, over, { standsStillMs: sendWithinMs })).toMatchObject({ calls: 1, late: false });
      expect(await post(posted, over, { standsStillMs: sendWithinMs + 1 })).toMatchObject({ calls: 1, late: true });
      const unsent = answers({ kind: 'later', afterMs: 0, reason: 'too-late' });
      const { settlement } = await post(unsent, { ...over, attempts: tries });
      expect(settlement).toEqual({
        key: 'k0',
        epoch: 7,
        state: 'pending',
        readyAt: now,
        hungUntil: null,
        reason: 'too-late',
      });
    },
  );

  test('an ambiguous message is looked up soon; where its call hung, it may arrive for longer', async () => {
    const soon = { state: 'ambiguous', readyAt: now + lookUpAfterMs, reason: 'ECONNRESET' };
    const settled = async (callMs: number, channel: Channel) => (await post(cut, { channel }, { callMs })).settlement;
    const { broken, hung } = traitsOf('slack').takesWithinMs;
    expect(await settled(hungAfterMs - 1, slack)).toMatchObject({ ...soon, hungUntil: now + broken });
    // Since the call was made, and the clock of this test does not go on with it.
    expect(await settled(hungAfterMs, slack)).toMatchObject({ ...soon, hungUntil: now + hung - hungAfterMs });
    expect(await settled(hung + 1, slack)).toMatchObject({ ...soon, hungUntil: now });
    const { channel: discord } = aDelivery();
    expect(await settled(hungAfterMs, discord)).toMatchObject({ ...soon, hungUntil: now });
  });

  test('a call that throws may have arrived', async () => {
    const thrown = await post(() => Promise.reject(new Error('socket hang up')));
    expect(thrown.settlement).toMatchObject({ state: 'ambiguous', reason: 'socket hang up' });
  });

  test('an edit that is ambiguous is made again after a while', async () => {
    const edit = { kind: 'edit', messageId: 'm9' } as const;
    expect((await post(cut, edit)).settlement).toMatchObject({ state: 'pending', readyAt: now + longest(1) + 250 });
    expect((await post(answers({ kind: 'posted', messageId: 'x' }), edit)).settlement).toEqual({
      key: 'k0',
      epoch: 7,
      state: 'sent',
      messageId: 'm9',
    });
  });

  test('what has to wait waits as long as the platform says, and never less than the back-off', async () => {
    const readyAfter = async (afterMs: number, attempts: number) => {
      const { settlement } = await post(busy(afterMs), { attempts });
      return settlement.state === 'pending' ? settlement.readyAt - now - 250 : settlement.state;
    };
    expect(await readyAfter(60_000, 1)).toBe(60_000);
    expect(await readyAfter(0, 1)).toBe(longest(1));
    expect(await readyAfter(0, 4)).toBe(longest(4));
    expect(await readyAfter(longest(4) - 1, 4)).toBe(longest(4));
    expect(await readyAfter(0, tries - 1)).toBe(longest(tries - 1));
    expect(await readyAfter(0, tries)).toBe('failed');
  });

  test.each([
    { kind: 'blocked', reason: 'channel-gone' },
    { kind: 'refused', reason: 'too-long' },
  ] as const)('what the platform refuses has failed at once: %j', async (outcome) => {
    expect((await post(answers(outcome))).settlement).toMatchObject({ state: 'failed', reason: outcome.reason });
  });

  test('a platform that is not reached from here is tried later', async () => {
    const cycle = { place: at.place, publisher: publisherOf(createStandIn('discord')), from: 0, owner: 'one', seed: 1 };
    const context = { ...contextOf(cycle, store, () => now), random: () => 1 };
    const settlement = await postDelivery(context, aDelivery({ channel: slack }), { wall: now, real: now });
    expect(settlement).toMatchObject({ state: 'pending', reason: 'no-publisher', readyAt: now + longest(1) + 250 });
  });
});
