import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pauseSchedule, removeSchedule, resumeSchedule } from '../../src/store/change-schedules.ts';
import { dossierOf, useDossier } from '../../src/store/channel-dossier.ts';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { claimPeriodicWork } from '../../src/store/claim-periodic-work.ts';
import { deliveriesOf } from '../../src/store/deliveries.ts';
import { type DueTerms, dueSchedules } from '../../src/store/due-schedules.ts';
import { lastSeen, snapshotOfDigest } from '../../src/store/last-seen.ts';
import { releaseLease, takeLease } from '../../src/store/leases.ts';
import { occurrencesOf, reopenMissed } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { pruneDigests } from '../../src/store/prune-digests.ts';
import { addSchedule, scheduleOf, schedulesIn } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel, terms } from './some-rows.ts';

const someTime = 1_784_000_000_000;

describe.each(storeKinds)('the store on $name', ({ fresh }) => {
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

  test('keeps a channel’s dossier, and changes it', async () => {
    expect(await dossierOf(store, channel)).toBeNull();
    await useDossier(store, channel, 'floods', 1);
    await useDossier(store, channel, 'fires', 2);
    expect(await dossierOf(store, channel)).toBe('fires');
    expect(await dossierOf(store, { ...channel, place: 'T2' })).toBeNull();
  });

  test('keeps schedules as they are, with times as whole numbers', async () => {
    const schedule = aSchedule('s', { days: ['mon', 'thu'], quiet: 'silent', late: 'all', createdAt: someTime });
    await addSchedule(store, schedule, someTime);
    expect(await schedulesIn(store, channel)).toEqual([{ ...schedule, nextAt: someTime, activeSince: someTime }]);
    const due = { by: someTime, limit: 10, platforms: ['slack', 'local'], after: null } satisfies DueTerms;
    expect(await dueSchedules(store, { ...due, by: someTime - 1 })).toEqual([]);
    expect(await dueSchedules(store, due)).toHaveLength(1);
    expect(await dueSchedules(store, { ...due, platforms: ['discord'] })).toEqual([]);
    expect(await dueSchedules(store, { ...due, after: { nextAt: someTime, id: 's' } })).toEqual([]);
    expect(await dueSchedules(store, { ...due, after: { nextAt: someTime, id: 'r' } })).toHaveLength(1);
    expect(await dueSchedules(store, { ...due, after: { nextAt: someTime - 1, id: 'z' } })).toHaveLength(1);
    expect(await pauseSchedule(store, 's', 1)).toBe(true);
    expect(await dueSchedules(store, due)).toEqual([]);
    expect(await resumeSchedule(store, 's', { now: someTime + 1, nextAt: someTime + 2 })).toBe(true);
    const resumed = { nextAt: someTime + 2, activeSince: someTime + 1 };
    expect(await scheduleOf(store, 's')).toEqual({ ...schedule, ...resumed });
    expect(await removeSchedule(store, 's', 1)).toBe(true);
    expect(await removeSchedule(store, 's', 1)).toBe(false);
    expect(await pauseSchedule(store, 'none', 1)).toBe(false);
  });

  test('plans an occurrence once, and sets the next', async () => {
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    const once = () => planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 90_000]]), 9_000);
    expect([...(await once())]).toEqual(['s20261122']);
    expect([...(await once())]).toEqual([]);
    expect(await deliveriesOf(store, 's20261122')).toHaveLength(1);
    expect((await scheduleOf(store, 's'))?.nextAt).toBe(90_000);
  });

  test('plans nothing for a schedule that was paused or removed meanwhile', async () => {
    const [gone, paused, running] = ['g', 'p', 'r'].map((id) => aSchedule(id));
    if (gone === undefined || paused === undefined || running === undefined) throw new Error('three were made');
    for (const schedule of [paused, running]) await addSchedule(store, schedule, 5_000);
    await pauseSchedule(store, 'p', 1);
    const all = [gone, paused, running].map((schedule) => anOccurrence(schedule, '2026-11-22'));
    const next = new Map(['g', 'p', 'r'].map((id) => [id, 90_000]));
    expect([...(await planOccurrences(store, all, next, 9_000))]).toEqual(['r20261122']);
    const kept = await store.db.selectFrom('occurrences').select('schedule').execute();
    expect(kept).toEqual([{ schedule: 'r' }]);
    expect((await scheduleOf(store, 'p'))?.nextAt).toBe(5_000);
    expect((await scheduleOf(store, 'r'))?.nextAt).toBe(90_000);
  });

  test('a turn is taken once in its time, by whoever comes first, also after the clock ran ahead', async () => {
    const other = await openStore(at.place);
    const both = await Promise.all([
      claimPeriodicWork(store, 'prune', 10_000, 500),
      claimPeriodicWork(other, 'prune', 10_000, 500),
    ]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await claimPeriodicWork(store, 'prune', 10_499, 500)).toBe(false);
    expect(await claimPeriodicWork(other, 'prune', 10_500, 500)).toBe(true);
    expect(await claimPeriodicWork(store, 'other', 10_500, 500)).toBe(true);
    expect(await claimPeriodicWork(store, 'prune', 9_999, 500)).toBe(true);
    await other.close();
  });

  test('what was missed ahead of its time is open again', async () => {
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    const miss = { kind: 'miss' as const, state: 'skipped' as const };
    const [early, late, quiet] = ['2026-11-22', '2026-11-23', '2026-11-24'].map((date) => anOccurrence(schedule, date));
    if (early === undefined || late === undefined || quiet === undefined) throw new Error('three were made');
    const rows = [
      { ...early, dueAt: 1_000, outcome: { ...miss, reason: 'superseded' } },
      { ...late, dueAt: 7_000, outcome: { ...miss, reason: 'superseded' } },
      { ...quiet, dueAt: 8_000, outcome: { ...miss, reason: 'quiet' } },
    ];
    await planOccurrences(store, rows, new Map([['s', 90_000]]), 80_000);
    expect(await reopenMissed(store, 70_000, 5_000)).toEqual(new Map([['s', 7_000]]));
    expect(await reopenMissed(store, 80_000, 0)).toEqual(new Map());
    expect((await occurrencesOf(store, 's', 9)).map(({ dueAt }) => dueAt)).toEqual([8_000, 1_000]);
  });

  test('what was said long ago is deleted, but not that it was posted, nor what the channel saw last', async () => {
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    for (const [index, date] of ['2026-11-22', '2026-11-23'].entries()) {
      const now = 10_000 + index * 5_000;
      const next = new Map([['s', 90_000]]);
      await planOccurrences(store, [anOccurrence(schedule, date)], next, now);
      const [claimed] = await claimPending(store, { ...terms, now });
      const sent = { key: claimed?.key ?? '', epoch: 1, state: 'sent' as const, messageId: 'm' };
      await settleDeliveries(store, [sent], now);
    }
    expect(await pruneDigests(store, 6_000)).toBe(1);
    expect(await pruneDigests(store, 6_000)).toBe(0);
    expect(await occurrencesOf(store, 's', 9)).toHaveLength(2);
    expect(await snapshotOfDigest(store, 's20261122')).toBeNull();
    expect(await snapshotOfDigest(store, 's20261123')).toBe('{"date":"2026-11-23"}');
    expect(await lastSeen(store, channel, 'floods')).toMatchObject({ snapshot: '{"date":"2026-11-23"}', at: 15_000 });
  });

  test('a lease has one holder; its epoch grows when it changes hands', async () => {
    const take = (owner: string, now: number) => takeLease(store, 'gateway', owner, now, 1_000);
    expect(await take('a', 10_000)).toMatchObject({ owner: 'a', until: 11_000, epoch: 1 });
    expect(await take('b', 10_500)).toBeNull();
    expect(await take('a', 10_500)).toMatchObject({ until: 11_500, epoch: 1 });
    expect(await take('b', 11_500)).toMatchObject({ owner: 'b', epoch: 2 });
    expect(await take('a', 11_600)).toBeNull();
    expect(await take('a', 1_000)).toMatchObject({ owner: 'a', epoch: 3 });
    await releaseLease(store, 'gateway', 'b');
    expect(await take('b', 1_500)).toBeNull();
    await releaseLease(store, 'gateway', 'a');
    expect(await take('b', 1_500)).toMatchObject({ owner: 'b', epoch: 1 });
  });
});
