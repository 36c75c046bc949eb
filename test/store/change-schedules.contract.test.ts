import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pauseChannel, pauseSchedule, removeSchedule } from '../../src/store/change-schedules.ts';
import { laneOf } from '../../src/store/channel-columns.ts';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { addDeliveries, deliveriesOf } from '../../src/store/deliveries.ts';
import { dropPending } from '../../src/store/drop-pending.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import { inTransaction, type Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel, terms } from './some-rows.ts';

describe.each(storeKinds)('pausing and removing schedules on $name', ({ fresh }) => {
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

  test('a pause and a removal drop what waits; what is on its way is left', async () => {
    const id = await plan();
    await pauseSchedule(store, 's', 9_500);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ id, state: 'skipped', reason: 'paused' }]);
    const other = await plan(1, 't');
    await claimPending(store, terms);
    expect(await pauseChannel(store, JSON.stringify(['slack', 'T1', 'C1']), 'token-revoked', 9_600)).toHaveLength(1);
    expect(await occurrencesOf(store, 't', 1)).toMatchObject([{ id: other, state: 'posting' }]);
  });

  test('a pause leaves a digest of which a part is on its way: it is posted to its end', async () => {
    const id = await plan(2);
    await claimPending(store, terms);
    await pauseSchedule(store, 's', 10_100);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ state: 'posting', reason: null }]);
    await settleDeliveries(store, [{ key: `${id}p0`, epoch: 1, state: 'sent', messageId: 'm' }], 10_200);
    expect(await claimPending(store, { ...terms, now: 20_000 })).toMatchObject([{ part: 1, thread: 'm' }]);
  });

  test('a pause drops what is left of a digest of which a part was posted, and no note or edit', async () => {
    const id = await plan(2);
    await claimPending(store, terms);
    await settleDeliveries(store, [{ key: `${id}p0`, epoch: 1, state: 'sent', messageId: 'm' }], 10_200);
    const note = {
      key: 'n1',
      kind: 'note' as const,
      occurrence: id,
      part: 0,
      last: true,
      channel,
      dueAt: 10_000,
      message: { payload: {} },
      thread: 'm',
      messageId: null,
      readyAt: 10_000,
    };
    await addDeliveries(store, [note]);
    await pauseSchedule(store, 's', 10_300);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ state: 'skipped', reason: 'paused', doneAt: 10_300 }]);
    const states = (await deliveriesOf(store, id)).map(({ key, state, reason }) => [key, state, reason]);
    expect(states).toEqual([
      [`${id}p0`, 'sent', null],
      [`${id}p1`, 'skipped', 'paused'],
      ['n1', 'pending', null],
    ]);
  });

  test.each([
    ['a pause', (at: number) => pauseSchedule(store, 's', at), 'paused'],
    ['a removal', (at: number) => removeSchedule(store, 's', at), 'removed'],
    ['a blocked channel', (at: number) => pauseChannel(store, laneOf(channel), 'not-allowed', at), 'not-allowed'],
  ] as const)('%s drops every part that waits', async (_, stop, reason) => {
    const id = await plan(3);
    const other = aSchedule('o', { channel: { ...channel, channel: 'C2' } });
    await addSchedule(store, other, 5_000);
    await planOccurrences(store, [anOccurrence(other, '2026-11-22')], new Map([['o', 90_000]]), 9_000);
    await stop(9_500);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ state: 'skipped', reason, doneAt: 9_500 }]);
    expect((await deliveriesOf(store, id)).map(({ state, reason: why }) => [state, why])).toEqual(
      Array.from({ length: 3 }, () => ['skipped', reason]),
    );
    expect(await claimPending(store, { ...terms, now: 99_000 })).toMatchObject([{ occurrence: 'o20261122' }]);
  });

  test('a blocked channel pauses what runs there, and leaves what somebody paused as it is', async () => {
    await addSchedule(store, aSchedule('a'), 5_000);
    await addSchedule(store, aSchedule('b'), 5_000);
    await addSchedule(store, aSchedule('c', { channel: { ...channel, channel: 'C2' } }), 5_000);
    await pauseSchedule(store, 'b', 1);
    const paused = await pauseChannel(store, laneOf(channel), 'channel-gone', 2);
    expect(paused.map(({ id }) => id)).toEqual(['a']);
    const reasons = await Promise.all(['a', 'b', 'c'].map(async (id) => (await scheduleOf(store, id))?.paused));
    expect(reasons).toEqual(['channel-gone', 'asked', null]);
  });

  test('what was due before a moment expires; what was due then does not', async () => {
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 90_000]]), 9_000);
    const expire = (dueBefore: number) =>
      dropPending(store, { dueBefore }, { state: 'expired', reason: 'too-late' }, 10_000);
    expect(await expire(5_000)).toEqual([]);
    expect(await expire(5_001)).toEqual(['s20261122']);
    expect(await expire(5_001)).toEqual([]);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ state: 'expired', reason: 'too-late' }]);
  });

  test('a pause that meets a plan half made waits for it, and drops what it planned', async () => {
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    const other = await openStore(at.place);
    let pausing: Promise<boolean> | null = null;
    await inTransaction(store, async (within) => {
      await planOccurrences(within, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 90_000]]), 9_000);
      pausing = pauseSchedule(other, 's', 9_500);
      await sleep(100);
    });
    expect(await pausing).toBe(true);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ state: 'skipped', reason: 'paused' }]);
    expect(await claimPending(store, terms)).toEqual([]);
    await other.close();
  });

  test('what is claimed while a pause is under way is left to its outcome', async () => {
    const id = await plan();
    const other = await openStore(at.place);
    let pausing: Promise<boolean> | null = null;
    await inTransaction(store, async (within) => {
      expect(await claimPending(within, terms)).toHaveLength(1);
      pausing = pauseSchedule(other, 's', 9_500);
      await sleep(100);
    });
    expect(await pausing).toBe(true);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ id, state: 'posting' }]);
    await settleDeliveries(store, [{ key: `${id}p0`, epoch: 1, state: 'sent', messageId: 'm' }], 11_000);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ id, state: 'posted', reason: null }]);
    await other.close();
  });
});
