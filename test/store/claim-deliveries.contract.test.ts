import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel, Platform } from '../../src/core/place/channel.ts';
import { traitsOf } from '../../src/platforms.ts';
import { claimPending, claimUnsure, type PostTerms } from '../../src/store/claim-deliveries.ts';
import { addDeliveries, type NewDelivery } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import { inTransaction, type Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { terms as onSlack } from './some-rows.ts';

const terms: PostTerms = { ...onSlack, platform: 'discord', paceMs: traitsOf('discord').paceMs };

function aDelivery(
  key: string,
  channel: string,
  over: Partial<NewDelivery> & { platform?: Platform } = {},
): NewDelivery {
  const { platform = 'discord', ...rest } = over;
  const to: Channel = { platform, place: 'P', channel };
  return {
    key,
    kind: 'post',
    occurrence: key,
    part: 0,
    last: true,
    channel: to,
    dueAt: 5_000,
    message: { payload: { text: key } },
    thread: null,
    messageId: null,
    readyAt: 5_000,
    ...rest,
  };
}

describe.each(storeKinds)('claiming deliveries on $name', ({ name, fresh }) => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const keysOf = async (over: Partial<PostTerms> = {}) =>
    (await claimPending(store, { ...terms, ...over })).map(({ key }) => key);
  const settle = (key: string, epoch: number, now: number) =>
    settleDeliveries(store, [{ key, epoch, state: 'sent', messageId: key }], now);

  test('what is ready first goes first, then what is due first, then by key', async () => {
    await addDeliveries(store, [
      aDelivery('e', 'C1', { readyAt: 7_000, dueAt: 1_000 }),
      aDelivery('d', 'C2', { readyAt: 6_000, dueAt: 4_000 }),
      aDelivery('c', 'C3', { readyAt: 6_000, dueAt: 4_000 }),
      aDelivery('y', 'C4', { readyAt: 6_000, dueAt: 3_000 }),
      aDelivery('a', 'C5', { readyAt: 10_001 }),
      aDelivery('z', 'C6', { readyAt: 10_000 }),
    ]);
    expect(await keysOf()).toEqual(['y', 'c', 'd', 'e', 'z']);
  });

  test('where not all can go, those that wait longest do', async () => {
    const times = [6_000, 9_000, 5_000, 8_000, 7_000];
    await addDeliveries(
      store,
      times.map((readyAt) => aDelivery(`r${readyAt}`, `C${readyAt}`, { readyAt })),
    );
    expect(await keysOf({ limit: 2 })).toEqual(['r5000', 'r6000']);
    expect(await keysOf({ limit: 2 })).toEqual(['r7000', 'r8000']);
  });

  test('a channel with much to post keeps its place, by its first, and sends that one alone', async () => {
    await addDeliveries(store, [
      aDelivery('hot1', 'hot', { readyAt: 5_000 }),
      aDelivery('x', 'C1', { readyAt: 6_000 }),
      aDelivery('hot2', 'hot', { readyAt: 7_000 }),
      aDelivery('y', 'C2', { readyAt: 8_000 }),
    ]);
    expect(await keysOf({ limit: 2 })).toEqual(['hot1', 'x']);
  });

  test.each(['discord', 'slack'] as const)(
    'one delivery at a time per channel on %s, whatever its kind',
    async (platform) => {
      await addDeliveries(store, [
        aDelivery('one', 'C1', { platform, readyAt: 5_000 }),
        aDelivery('two', 'C1', { platform, readyAt: 6_000, kind: 'note' }),
        aDelivery('three', 'C1', { platform, readyAt: 7_000, kind: 'edit', messageId: 'm' }),
      ]);
      const { paceMs } = traitsOf(platform);
      const claimAt = (now: number) => keysOf({ platform, paceMs, now });
      expect(await claimAt(10_000)).toEqual(['one']);
      // Long after the channel's pace: the first is still on its way.
      expect(await claimAt(500_000)).toEqual([]);
      await settle('one', 1, 500_000);
      expect(await claimAt(500_000)).toEqual(['two']);
      await settle('two', 1, 500_000);
      expect(await claimAt(500_000 + paceMs)).toEqual(['three']);
    },
  );

  // One file has one writer: there, nobody sees what another has half claimed.
  test.runIf(name === 'postgres')(
    'while another instance claims the first of a channel, nothing goes before it',
    async () => {
      await addDeliveries(store, [
        aDelivery('one', 'C1', { readyAt: 5_000 }),
        aDelivery('two', 'C1', { readyAt: 5_001 }),
        aDelivery('x', 'C2', { readyAt: 6_000 }),
      ]);
      const other = await openStore(at.place);
      await inTransaction(other, async (transaction) => {
        const first = transaction.db.selectFrom('deliveries').select('id').where('id', '=', 'one');
        await transaction.dialect.skipLocked(first).execute();
        expect(await keysOf()).toEqual(['x']);
      });
      await other.close();
    },
  );

  test.runIf(name === 'postgres')(
    'and neither does one whose call hung, nor one that was added meanwhile',
    async () => {
      await addDeliveries(store, [aDelivery('one', 'C1'), aDelivery('two', 'C1', { readyAt: 5_001 })]);
      await store.db.updateTable('deliveries').set({ hung_until: 1 }).where('id', '=', 'two').execute();
      const other = await openStore(at.place);
      await inTransaction(other, async (transaction) => {
        expect((await claimPending(transaction, { ...terms, limit: 1 })).map(({ key }) => key)).toEqual(['one']);
        await addDeliveries(store, [aDelivery('earlier', 'C1', { readyAt: 4_000 })]);
        expect(await keysOf()).toEqual([]);
      });
      expect(await keysOf()).toEqual([]);
      await settle('one', 1, 10_000);
      expect([await keysOf(), await keysOf()]).toEqual([['earlier'], []]);
      await other.close();
    },
  );

  test('one that is ambiguous does not hold its channel', async () => {
    await addDeliveries(store, [
      aDelivery('one', 'C1', { readyAt: 5_000 }),
      aDelivery('two', 'C1', { readyAt: 6_000 }),
    ]);
    await keysOf();
    await settleDeliveries(
      store,
      [{ key: 'one', epoch: 1, state: 'ambiguous', readyAt: 90_000, hungUntil: 190_000, reason: 'cut' }],
      10_000,
    );
    expect(await keysOf()).toEqual(['two']);
  });

  test('Slack’s pace is by the channel, and is kept after a post however it ended', async () => {
    await addDeliveries(store, [
      aDelivery('one', 'C1', { platform: 'slack', readyAt: 5_000 }),
      aDelivery('two', 'C1', { platform: 'slack', readyAt: 6_000 }),
      aDelivery('other', 'C2', { platform: 'slack', readyAt: 11_000 }),
    ]);
    expect(await keysOf(onSlack)).toEqual(['one']);
    await settleDeliveries(store, [{ key: 'one', epoch: 1, state: 'failed', reason: 'no' }], 10_001);
    expect(await keysOf({ ...onSlack, now: 10_999 })).toEqual([]);
    expect(await keysOf({ ...onSlack, now: 11_000 })).toEqual(['two', 'other']);
  });

  test('only those of one platform', async () => {
    await addDeliveries(store, [aDelivery('d', 'C1'), aDelivery('s', 'C1', { platform: 'slack' })]);
    expect(await keysOf({ platform: 'slack' })).toEqual(['s']);
    expect(await claimUnsure(store, { ...terms, now: 90_000, platform: 'discord' })).toEqual([]);
    expect(await keysOf({ platform: 'discord' })).toEqual(['d']);
    expect((await claimUnsure(store, { ...terms, now: 90_000, platform: 'slack' })).map(({ key }) => key)).toEqual([
      's',
    ]);
  });

  test('an ambiguous one is looked up when it is ready, by one instance at a time, and no earlier', async () => {
    await addDeliveries(store, [aDelivery('one', 'C1')]);
    await keysOf();
    await settleDeliveries(
      store,
      [{ key: 'one', epoch: 1, state: 'ambiguous', readyAt: 12_000, hungUntil: 190_000, reason: 'cut' }],
      10_000,
    );
    const lookUp = async (now: number, owner: string) =>
      (await claimUnsure(store, { ...terms, now, owner })).map(({ epoch, lookups }) => ({ epoch, lookups }));
    expect(await lookUp(11_999, 'a')).toEqual([]);
    expect(await lookUp(12_000, 'a')).toEqual([{ epoch: 2, lookups: 1 }]);
    expect(await lookUp(12_999, 'b')).toEqual([]);
    expect(await lookUp(13_000, 'b')).toEqual([{ epoch: 3, lookups: 2 }]);
  });

  test('one whose call hung goes after all others, and no more of them than asked for', async () => {
    const hung = { state: 'pending', readyAt: 5_000, hungUntil: 190_000, reason: 'not-found' } as const;
    await addDeliveries(store, [aDelivery('h1', 'C1'), aDelivery('h2', 'C2'), aDelivery('h3', 'C3')]);
    for (const claimed of await claimPending(store, terms)) {
      expect(claimed).toMatchObject({ hungUntil: terms.hungUntil, hungBefore: false });
      await settleDeliveries(store, [{ ...hung, key: claimed.key, epoch: 1 }], 10_000);
    }
    await addDeliveries(store, [
      aDelivery('busy', 'C1', { readyAt: 9_000 }),
      aDelivery('f', 'C4', { readyAt: 9_000 }),
      aDelivery('g', 'C5', { readyAt: 9_500 }),
    ]);
    expect(await keysOf({ limit: 1 })).toEqual(['busy']);
    await settle('busy', 1, 10_000);
    expect(await keysOf({ hungLimit: 0, limit: 1 })).toEqual(['f']);
    const claimed = await claimPending(store, { ...terms, hungLimit: 2 });
    expect(claimed.map(({ key, hungBefore }) => [key, hungBefore])).toEqual([
      ['g', false],
      ['h1', true],
      ['h2', true],
    ]);
    expect(await keysOf()).toEqual(['h3']);
  });

  test('what may arrive for longest is looked up last', async () => {
    await addDeliveries(store, [aDelivery('one', 'C1'), aDelivery('two', 'C2')]);
    await keysOf();
    const unsure = { state: 'ambiguous', readyAt: 12_000, reason: 'cut', epoch: 1 } as const;
    const outcomes = [
      { ...unsure, key: 'one', hungUntil: 190_000 },
      { ...unsure, key: 'two', hungUntil: 40_000 },
    ];
    await settleDeliveries(store, outcomes, 10_000);
    const next = async () => (await claimUnsure(store, { ...terms, now: 12_000, limit: 1 })).map(({ key }) => key);
    expect([await next(), await next()]).toEqual([['two'], ['one']]);
  });

  test('no more are looked up at once than asked for', async () => {
    await addDeliveries(store, [aDelivery('one', 'C1'), aDelivery('two', 'C2'), aDelivery('three', 'C3')]);
    await keysOf();
    expect(await claimUnsure(store, { ...terms, now: 90_000, limit: 2 })).toHaveLength(2);
    expect(await claimUnsure(store, { ...terms, now: 90_000, limit: 2 })).toHaveLength(1);
  });
});
