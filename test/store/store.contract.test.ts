import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../src/core/place/channel.ts';
import { pauseChannel, pauseSchedule, removeSchedule, resumeSchedule } from '../../src/store/change-schedules.ts';
import { dossierOf, useDossier } from '../../src/store/channel-dossier.ts';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { claimPeriodicWork } from '../../src/store/claim-periodic-work.ts';
import { digestsToCorrect, keepCorrection } from '../../src/store/corrections.ts';
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
import { inTransaction, type Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel, paceMs } from './some-rows.ts';

const terms = {
  owner: 'a',
  now: 10_000,
  leaseMs: 1_000,
  limit: 10,
  platforms: ['slack', 'discord'] satisfies Platform[],
};
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

  const plan = async (parts = 1, id = 's') => {
    const schedule = aSchedule(id);
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22', parts)], new Map([[id, 90_000]]), 9_000);
    return `${id}20261122`;
  };

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
    expect(await schedulesIn(store, channel)).toEqual([{ ...schedule, nextAt: someTime }]);
    const due = { by: someTime, limit: 10, platforms: ['slack', 'local'], after: null } satisfies DueTerms;
    expect(await dueSchedules(store, { ...due, by: someTime - 1 })).toEqual([]);
    expect(await dueSchedules(store, due)).toHaveLength(1);
    expect(await dueSchedules(store, { ...due, platforms: ['discord'] })).toEqual([]);
    expect(await dueSchedules(store, { ...due, after: { nextAt: someTime, id: 's' } })).toEqual([]);
    expect(await dueSchedules(store, { ...due, after: { nextAt: someTime, id: 'r' } })).toHaveLength(1);
    expect(await dueSchedules(store, { ...due, after: { nextAt: someTime - 1, id: 'z' } })).toHaveLength(1);
    expect(await pauseSchedule(store, 's', 1)).toBe(true);
    expect(await dueSchedules(store, due)).toEqual([]);
    expect(await resumeSchedule(store, 's', someTime + 1)).toBe(true);
    expect(await scheduleOf(store, 's')).toEqual({ ...schedule, nextAt: someTime + 1 });
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
    const schedule = aSchedule('s');
    const planned = await planOccurrences(
      store,
      [anOccurrence(schedule, '2026-11-22')],
      new Map([['s', 90_000]]),
      9_000,
    );
    expect([...planned]).toEqual([]);
  });

  test('a pause and a removal drop what waits; what is on its way is left', async () => {
    const id = await plan();
    await pauseSchedule(store, 's', 9_500);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ id, state: 'skipped', reason: 'paused' }]);
    const other = await plan(1, 't');
    await claimPending(store, terms, paceMs);
    expect(await pauseChannel(store, JSON.stringify(['slack', 'T1', 'C1']), 'token-revoked', 9_600)).toHaveLength(1);
    expect(await occurrencesOf(store, 't', 1)).toMatchObject([{ id: other, state: 'posting' }]);
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
    expect(await claimPending(store, terms, paceMs)).toEqual([]);
    await other.close();
  });

  test('what is claimed while a pause is under way is left to its outcome', async () => {
    const id = await plan();
    const other = await openStore(at.place);
    let pausing: Promise<boolean> | null = null;
    await inTransaction(store, async (within) => {
      expect(await claimPending(within, terms, paceMs)).toHaveLength(1);
      pausing = pauseSchedule(other, 's', 9_500);
      await sleep(100);
    });
    expect(await pausing).toBe(true);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ id, state: 'posting' }]);
    await settleDeliveries(store, [{ key: `${id}p0`, epoch: 1, state: 'sent', messageId: 'm' }], 11_000);
    expect(await occurrencesOf(store, 's', 1)).toMatchObject([{ id, state: 'posted', reason: null }]);
    await other.close();
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

  test('what was said long ago is forgotten, but that it was, and what the channel saw last', async () => {
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    for (const [index, date] of ['2026-11-22', '2026-11-23'].entries()) {
      const now = 10_000 + index * 5_000;
      const next = new Map([['s', 90_000]]);
      await planOccurrences(store, [anOccurrence(schedule, date)], next, now);
      const [claimed] = await claimPending(store, { ...terms, now }, paceMs);
      const sent = { key: claimed?.key ?? '', epoch: 1, state: 'sent' as const, messageId: 'm' };
      await settleDeliveries(store, [sent], now);
    }
    expect(await pruneDigests(store, 6_000)).toBe(1);
    expect(await pruneDigests(store, 6_000)).toBe(0);
    expect(await occurrencesOf(store, 's', 9)).toHaveLength(2);
    expect(await snapshotOfDigest(store, 's20261122')).toBeNull();
    expect(await snapshotOfDigest(store, 's20261123')).toBe('{"date":"2026-11-23"}');
    expect(await lastSeen(store, channel, 'floods')).toEqual({ snapshot: '{"date":"2026-11-23"}', at: 15_000 });
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

  test('a correction is put down once, whoever comes first', async () => {
    const id = await plan();
    const change = { claim: 'claim-1', status: 'retracted' as const };
    const all = { platforms: terms.platforms, since: null };
    expect(await digestsToCorrect(store, [change], all)).toEqual([]);
    await claimPending(store, terms, paceMs);
    await settleDeliveries(store, [{ key: `${id}p0`, epoch: 1, state: 'sent', messageId: 'm' }], 11_000);
    const [found] = await digestsToCorrect(store, [change, { claim: 'other', status: 'corrected' }], all);
    expect(found?.changes).toEqual([change]);
    expect(await digestsToCorrect(store, [change], { ...all, since: 11_000 })).toEqual([found]);
    expect(await digestsToCorrect(store, [change], { ...all, since: 11_001 })).toEqual([]);
    expect(await digestsToCorrect(store, [change], { ...all, platforms: ['discord'] })).toEqual([]);
    if (found === undefined) throw new Error('it was found');
    const kept = await Promise.all([keepCorrection(store, found, [], 1), keepCorrection(store, found, [], 2)]);
    expect(kept.toSorted()).toEqual([false, true]);
    expect(await digestsToCorrect(store, [change], all)).toEqual([]);
    expect(await digestsToCorrect(store, [{ ...change, status: 'corrected' }], all)).toHaveLength(1);
  });
});
