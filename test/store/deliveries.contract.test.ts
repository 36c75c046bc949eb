import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimPending, claimUnsure } from '../../src/store/claim-deliveries.ts';
import { addDeliveries, deliveriesOf, nextLookUpAt, nextPostAt } from '../../src/store/deliveries.ts';
import { lastSeen } from '../../src/store/last-seen.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { nextReadyAt } from './next-ready.ts';
import { anOccurrence, aSchedule, channel, terms } from './some-rows.ts';

const someTime = 1_784_000_000_000;

describe.each(storeKinds)('deliveries on $name', ({ fresh }) => {
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

  const plan = async (parts = 1, id = 's') => {
    const schedule = aSchedule(id);
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22', parts)], new Map([[id, 90_000]]), 9_000);
    return `${id}20261122`;
  };

  test('a part waits for the one before it, and continues under the first', async () => {
    const id = await plan(3);
    for (const [index, now] of [10_000, 12_000, 14_000].entries()) {
      const [claimed, ...others] = await claimPending(store, { ...terms, now });
      expect(others).toEqual([]);
      expect(claimed).toMatchObject({
        part: index,
        state: 'sending',
        attempts: 1,
        epoch: 1,
        thread: index === 0 ? null : 'm0',
      });
      const outcome = { key: `${id}p${index}`, epoch: 1, state: 'sent' as const, messageId: `m${index}` };
      expect([...(await settleDeliveries(store, [outcome], now))]).toEqual([`${id}p${index}`]);
    }
    expect((await deliveriesOf(store, id)).map(({ messageId }) => messageId)).toEqual(['m0', 'm1', 'm2']);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ id, state: 'posted', reason: null }]);
    expect(await lastSeen(store, channel, 'floods')).toMatchObject({ snapshot: '{"date":"2026-11-22"}', at: 9_000 });
    expect(await lastSeen(store, channel, 'fires')).toBeNull();
    expect(await nextReadyAt(store, ['slack'])).toBeNull();
  });

  test('one channel gets one message at a time and one a second; another is not held up', async () => {
    const other = aSchedule('o', { channel: { ...channel, channel: 'C2' } });
    const [one, two] = [aSchedule('s'), aSchedule('t')];
    for (const schedule of [one, two, other]) await addSchedule(store, schedule, 5_000);
    const all = [one, two, other].map((schedule) => anOccurrence(schedule, '2026-11-22'));
    await planOccurrences(store, all, new Map([one, two, other].map(({ id }) => [id, 90_000])), 9_000);
    const first = await claimPending(store, terms);
    expect(first.map(({ occurrence }) => occurrence).toSorted()).toEqual(['o20261122', 's20261122']);
    await settleDeliveries(
      store,
      first.map(({ key, epoch }) => ({ key, epoch, state: 'sent' as const, messageId: key })),
      10_010,
    );
    expect(await claimPending(store, { ...terms, now: 10_500 })).toEqual([]);
    expect(await claimPending(store, { ...terms, now: 11_000 })).toHaveLength(1);
  });

  test('a claim that was taken over cannot write its outcome', async () => {
    const id = await plan();
    const [mine] = await claimPending(store, terms);
    expect(await claimUnsure(store, { ...terms, owner: 'b', now: 10_999 })).toEqual([]);
    const [theirs] = await claimUnsure(store, { ...terms, owner: 'b', now: 11_000 });
    expect(theirs).toMatchObject({ state: 'ambiguous', epoch: 2, lookups: 1 });
    const key = `${id}p0`;
    expect(
      (await settleDeliveries(store, [{ key, epoch: mine?.epoch ?? 0, state: 'sent', messageId: 'mine' }], 11_001))
        .size,
    ).toBe(0);
    expect(
      (await settleDeliveries(store, [{ key, epoch: 2, state: 'reconciled', messageId: 'found' }], 11_002)).size,
    ).toBe(1);
    expect((await settleDeliveries(store, [{ key, epoch: 2, state: 'sent', messageId: 'again' }], 11_003)).size).toBe(
      0,
    );
    expect(await deliveriesOf(store, id)).toMatchObject([{ state: 'reconciled', messageId: 'found' }]);
  });

  test('what was not found at one try is looked up anew where the owner of the next one dies', async () => {
    const id = await plan();
    const key = `${id}p0`;
    await claimPending(store, terms);
    expect(await claimUnsure(store, { ...terms, now: 11_000 })).toMatchObject([{ lookups: 1 }]);
    await settleDeliveries(
      store,
      [{ key, epoch: 2, state: 'pending', readyAt: 12_000, hungUntil: null, reason: 'not-found' }],
      11_000,
    );
    expect(await claimPending(store, { ...terms, now: 12_000 })).toMatchObject([
      { attempts: 2, lookups: 0, reason: null },
    ]);
    const [unsure] = await claimUnsure(store, { ...terms, owner: 'b', now: 13_000 });
    expect(unsure).toMatchObject({ state: 'ambiguous', reason: 'owner-gone', lookups: 1 });
  });

  test('an ambiguous one that was given up is never looked up again, and its rest is skipped', async () => {
    const id = await plan(2);
    await claimPending(store, terms);
    await settleDeliveries(
      store,
      [{ key: `${id}p0`, epoch: 1, state: 'ambiguous', readyAt: 12_000, hungUntil: 190_000, reason: 'cut' }],
      11_000,
    );
    expect(await nextReadyAt(store, ['slack'])).toBe(12_000);
    const [unsure] = await claimUnsure(store, { ...terms, now: 12_000 });
    await settleDeliveries(
      store,
      [
        {
          key: `${id}p0`,
          epoch: unsure?.epoch ?? 0,
          state: 'ambiguous',
          readyAt: null,
          hungUntil: 190_000,
          reason: 'scope',
        },
      ],
      12_001,
    );
    expect(await claimUnsure(store, { ...terms, now: 99_000_000 })).toEqual([]);
    expect(await claimPending(store, { ...terms, now: 99_000_000 })).toEqual([]);
    expect(await occurrencesOf(store, 's', 5)).toMatchObject([{ state: 'ambiguous', reason: 'scope' }]);
    expect((await deliveriesOf(store, id)).map(({ state }) => state)).toEqual(['ambiguous', 'skipped']);
    expect(await lastSeen(store, channel, 'floods')).toBeNull();
  });

  test('when it was done is kept of what is done, and of nothing else', async () => {
    const id = await plan(2);
    const doneAt = async () => (await deliveriesOf(store, id)).map((delivery) => delivery.doneAt);
    const key = `${id}p0`;
    await claimPending(store, terms);
    await settleDeliveries(
      store,
      [{ key, epoch: 1, state: 'pending', readyAt: 12_000, hungUntil: null, reason: 'rate' }],
      10_100,
    );
    expect(await doneAt()).toEqual([null, null]);
    await claimPending(store, { ...terms, now: 12_000 });
    await settleDeliveries(
      store,
      [{ key, epoch: 2, state: 'ambiguous', readyAt: 13_000, hungUntil: 190_000, reason: 'cut' }],
      12_100,
    );
    expect(await doneAt()).toEqual([null, null]);
    await claimUnsure(store, { ...terms, now: 13_000 });
    await settleDeliveries(store, [{ key, epoch: 3, state: 'reconciled', messageId: 'm' }], 13_100);
    expect(await doneAt()).toEqual([13_100, null]);
  });

  test('what comes of a note or an edit changes nothing of the digest', async () => {
    const id = await plan();
    await claimPending(store, terms);
    await settleDeliveries(store, [{ key: `${id}p0`, epoch: 1, state: 'sent', messageId: 'm' }], 10_100);
    const common = { occurrence: id, part: 0, last: true, channel, dueAt: 1, message: { payload: {} }, readyAt: 1 };
    await addDeliveries(store, [
      { ...common, key: 'n1', kind: 'note', thread: 'm', messageId: null },
      { ...common, key: 'e1', kind: 'edit', thread: null, messageId: 'm' },
    ]);
    const [first] = await claimPending(store, { ...terms, now: 20_000 });
    await settleDeliveries(store, [{ key: first?.key ?? '', epoch: 1, state: 'failed', reason: 'no' }], 20_100);
    const [second] = await claimPending(store, { ...terms, now: 30_000 });
    await settleDeliveries(store, [{ key: second?.key ?? '', epoch: 1, state: 'sent', messageId: 'n' }], 30_100);
    expect([first?.key, second?.key].toSorted()).toEqual(['e1', 'n1']);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ state: 'posted', reason: null, doneAt: 10_100 }]);
  });

  test('when the next is to be posted, and when the next is to be looked up', async () => {
    const next = async () => [await nextPostAt(store, 'slack'), await nextLookUpAt(store, 'slack')];
    expect(await next()).toEqual([null, null]);
    const id = await plan(2);
    expect(await next()).toEqual([9_000, null]);
    expect([await nextPostAt(store, 'discord'), await nextLookUpAt(store, 'discord')]).toEqual([null, null]);
    await claimPending(store, terms);
    // The lease of whoever sends it ends then; the second part waits for the first.
    expect(await next()).toEqual([null, 11_000]);
    const key = `${id}p0`;
    await settleDeliveries(
      store,
      [{ key, epoch: 1, state: 'ambiguous', readyAt: 12_000, hungUntil: 190_000, reason: 'cut' }],
      10_100,
    );
    expect(await next()).toEqual([null, 12_000]);
    await claimUnsure(store, { ...terms, now: 12_500 });
    expect(await next()).toEqual([null, 13_500]);
    await settleDeliveries(
      store,
      [{ key, epoch: 2, state: 'pending', readyAt: 15_000, hungUntil: null, reason: 'not-found' }],
      13_000,
    );
    expect(await next()).toEqual([15_000, null]);
  });

  test('many outcomes of many kinds are written together', async () => {
    const schedules = Array.from({ length: 4 }, (_, index) =>
      aSchedule(`s${index}`, { channel: { ...channel, channel: `C${index}` } }),
    );
    for (const schedule of schedules) await addSchedule(store, schedule, 5_000);
    const all = schedules.map((schedule) => anOccurrence(schedule, '2026-11-22'));
    await planOccurrences(store, all, new Map(schedules.map(({ id }) => [id, 90_000])), 9_000);
    const claimed = await claimPending(store, terms);
    const keys = claimed.map(({ key }) => key).toSorted();
    const [a = '', b = '', c = '', d = ''] = keys;
    const written = await settleDeliveries(
      store,
      [
        { key: a, epoch: 1, state: 'sent', messageId: 'm' },
        { key: b, epoch: 1, state: 'pending', readyAt: someTime, hungUntil: null, reason: 'busy' },
        { key: c, epoch: 1, state: 'failed', reason: 'too long' },
        { key: d, epoch: 1, state: 'ambiguous', readyAt: 20_000, hungUntil: 190_000, reason: 'cut' },
      ],
      11_000,
    );
    expect(written.size).toBe(4);
    const states = (await Promise.all(schedules.map(({ id }) => occurrencesOf(store, id, 1)))).flat();
    expect(states.map(({ state }) => state)).toEqual(['posted', 'posting', 'failed', 'posting']);
    expect(await deliveriesOf(store, 's120261122')).toMatchObject([
      { state: 'pending', readyAt: someTime, hungUntil: null, reason: 'busy' },
    ]);
  });
});
