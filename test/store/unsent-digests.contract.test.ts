import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeSchedule } from '../../src/store/change-schedules.ts';
import { claimPending, claimUnsure } from '../../src/store/claim-deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { takePlanBack, unsentDigests } from '../../src/store/unsent-digests.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel, terms } from './some-rows.ts';

describe.each(storeKinds)('digests of which nothing was sent on $name', ({ fresh }) => {
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

  const plan = async (id: string, where = 'C1') => {
    const schedule = aSchedule(id, { channel: { ...channel, channel: where } });
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22', 2)], new Map([[id, 90_000]]), 9_000);
  };
  const rowsOf = async (occurrence: string) =>
    Promise.all(
      (['deliveries', 'contents', 'posted_claims'] as const).map(async (table) => {
        const query = store.db.selectFrom(table).selectAll().where('occurrence', '=', occurrence);
        return (await query.execute()).length;
      }),
    );
  const planned = { occurrence: 's20261122', schedule: 's', dueAt: 5_000 };
  const claimed = { key: 's20261122p0', epoch: 1 };

  test('each comes with its claims, and its schedule as it is now', async () => {
    await plan('s');
    await plan('t', 'C2');
    await removeSchedule(store, 't', 9_500);
    const found = await unsentDigests(store, ['s20261122', 't20261122', 'other20261122']);
    const schedule = await scheduleOf(store, 's');
    expect(schedule).toMatchObject({ id: 's', nextAt: 90_000, activeSince: 1_000 });
    const claims = ['claim-1', 'claim-2'];
    expect([...found]).toHaveLength(2);
    expect(found.get('s20261122')).toEqual({
      occurrence: 's20261122',
      dueAt: 5_000,
      schedule,
      claims,
      watches: null,
      baseFell: false,
    });
    expect(found.get('t20261122')).toEqual({
      occurrence: 't20261122',
      dueAt: 5_000,
      schedule: null,
      claims,
      watches: null,
      baseFell: false,
    });
    expect(await unsentDigests(store, [])).toEqual(new Map());
  });

  test.each([
    ['failed', true],
    ['expired', true],
    ['skipped', true],
    ['posting', false],
    ['ambiguous', false],
    ['posted', false],
  ] as const)('one that goes on from a digest that is %s: its base fell %s', async (state, fell) => {
    await plan('s');
    await plan('t');
    await store.db.updateTable('contents').set({ base: 't20261122' }).where('occurrence', '=', 's20261122').execute();
    await store.db.updateTable('occurrences').set({ state }).where('id', '=', 't20261122').execute();
    const found = await unsentDigests(store, ['s20261122', 't20261122']);
    expect([found.get('s20261122')?.baseFell, found.get('t20261122')?.baseFell]).toEqual([fell, false]);
  });

  test('a plan is taken back as a whole, and its schedule is due again; no other is touched', async () => {
    await plan('s');
    await plan('t', 'C2');
    await claimPending(store, terms);
    expect(await takePlanBack(store, planned, claimed)).toBe(true);
    expect(await rowsOf('s20261122')).toEqual([0, 0, 0]);
    expect(await rowsOf('t20261122')).toEqual([2, 1, 2]);
    expect(await store.db.selectFrom('occurrences').select('id').execute()).toEqual([{ id: 't20261122' }]);
    expect((await scheduleOf(store, 's'))?.nextAt).toBe(5_000);
    expect((await scheduleOf(store, 't'))?.nextAt).toBe(90_000);
    expect(await takePlanBack(store, planned, claimed)).toBe(false);
  });

  test('a schedule that is due earlier stays so', async () => {
    await plan('s');
    await claimPending(store, terms);
    await store.db.updateTable('schedules').set({ next_at: 4_000 }).execute();
    expect(await takePlanBack(store, planned, claimed)).toBe(true);
    expect((await scheduleOf(store, 's'))?.nextAt).toBe(4_000);
  });

  test.each([
    ['that nobody claimed', async () => {}],
    [
      'whose claim was taken over',
      async () => {
        await claimPending(store, terms);
        await claimUnsure(store, { ...terms, now: 11_000 });
      },
    ],
    [
      'that was posted',
      async () => {
        await claimPending(store, terms);
        await settleDeliveries(store, [{ ...claimed, state: 'sent', messageId: 'm' }], 10_100);
      },
    ],
  ])('a plan %s stays', async (_, before) => {
    await plan('s');
    await before();
    expect(await takePlanBack(store, planned, claimed)).toBe(false);
    expect(await rowsOf('s20261122')).toEqual([2, 1, 2]);
    expect((await scheduleOf(store, 's'))?.nextAt).toBe(90_000);
  });

  test('a plan stays where this is not the first claim that was made for it', async () => {
    await plan('s');
    await claimPending(store, terms);
    const again = { state: 'pending', readyAt: 10_000, hungUntil: null, reason: 'rate' } as const;
    await settleDeliveries(store, [{ ...claimed, ...again }], 10_000);
    await claimPending(store, { ...terms, now: 20_000 });
    expect(await takePlanBack(store, planned, { ...claimed, epoch: 2 })).toBe(false);
    expect(await rowsOf('s20261122')).toEqual([2, 1, 2]);
  });
});
