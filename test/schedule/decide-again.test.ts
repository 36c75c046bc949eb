import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maximumLatenessMs, onTimeMs } from '../../src/core/schedule/lateness.ts';
import type { KeptSchedule } from '../../src/core/schedule/schedule.ts';
import { decideAgain } from '../../src/schedule/decide-again.ts';
import { limits } from '../../src/schedule/limits.ts';
import { pauseChannel, pauseSchedule, removeSchedule, resumeSchedule } from '../../src/store/change-schedules.ts';
import { laneOf } from '../../src/store/channel-columns.ts';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { anOccurrence, aSchedule, channel, terms } from '../store/some-rows.ts';

const [sqlite] = storeKinds;
const dayMs = 86_400_000;
/** When `aSchedule` is due. */
const dueAt = Date.parse('2026-11-22T06:00:00Z');
const key = 's20261122p0';
const nothingFell = (_claim: string) => false;

describe('a digest that is about to be posted', () => {
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

  async function plan(late: KeptSchedule['late'] = 'latest', parts = 1): Promise<void> {
    const schedule = aSchedule('s', { late });
    await addSchedule(store, schedule, dueAt);
    const planned = { ...anOccurrence(schedule, '2026-11-22', parts), dueAt };
    await planOccurrences(store, [planned], new Map([['s', dueAt + dayMs]]), dueAt);
  }
  async function pauseAndResume(now: number): Promise<void> {
    await store.db.updateTable('schedules').set({ paused: 'asked' }).execute();
    await resumeSchedule(store, 's', { now, nextAt: dueAt + dayMs });
  }
  const claim = (now = dueAt) => claimPending(store, { ...terms, now });
  /** What is decided of what was claimed, at a moment. */
  async function decide(
    claimed: Awaited<ReturnType<typeof claim>>,
    now = dueAt,
    isFallen = nothingFell,
    isClockTrusted = () => true,
  ) {
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    return decideAgain({ store, clock: () => now, limits, isFallen, isClockTrusted, log }, claimed);
  }
  const decisionOf = async (...args: Parameters<typeof decide>) => (await decide(...args)).get(key);
  const end = (state: 'skipped' | 'expired', reason: string) => {
    return { kind: 'end', settlement: { key, epoch: 1, state, reason } };
  };
  const post = { kind: 'post' };
  const countOf = async (table: 'occurrences' | 'deliveries' | 'contents' | 'posted_claims') =>
    (await store.db.selectFrom(table).selectAll().execute()).length;

  test('waits where it is too late by a clock that was just set, and is not given up', async () => {
    await plan('skip');
    const doubted = () => false;
    const now = dueAt + 365 * dayMs;
    expect(await decisionOf(await claim(now), now, nothingFell, doubted)).toMatchObject({
      kind: 'end',
      settlement: { state: 'pending', readyAt: now + 600_000, reason: 'clock-set' },
    });
  });

  test('is taken back where the digest that it goes on from is not posted', async () => {
    await plan();
    const earlier = { ...anOccurrence(aSchedule('s'), '2026-11-21'), dueAt: dueAt - dayMs };
    await planOccurrences(store, [earlier], new Map([['s', dueAt + dayMs]]), dueAt);
    await store.db.updateTable('occurrences').set({ state: 'skipped' }).where('id', '=', earlier.id).execute();
    await store.db.updateTable('deliveries').set({ state: 'skipped' }).where('occurrence', '=', earlier.id).execute();
    await store.db.updateTable('contents').set({ base: earlier.id }).where('occurrence', '=', 's20261122').execute();
    expect(await decisionOf(await claim())).toEqual({ kind: 'taken-back' });
    expect(await countOf('occurrences')).toBe(1);
  });

  test.each([
    ['skip', onTimeMs, post],
    ['skip', onTimeMs + 1, end('skipped', 'late-skip')],
    ['latest', dayMs - 1, post],
    ['latest', dayMs, end('skipped', 'superseded')],
    ['all', dayMs, post],
    ['all', maximumLatenessMs, post],
    ['all', maximumLatenessMs + 1, end('expired', 'too-late')],
    ['latest', -30_000, post],
  ] as const)('with late:%s, %i ms after it was due', async (late, lateMs, decision) => {
    await plan(late);
    expect(await decisionOf(await claim(), dueAt + lateMs)).toEqual(decision);
  });

  test.each([
    ['was removed', () => removeSchedule(store, 's', dueAt), end('skipped', 'removed')],
    ['was paused', () => pauseSchedule(store, 's', dueAt), end('skipped', 'paused')],
    [
      'pauses with its channel',
      () => pauseChannel(store, laneOf(channel), 'not-allowed', dueAt),
      end('skipped', 'not-allowed'),
    ],
    ['was resumed after it was due', () => pauseAndResume(dueAt + 1), end('skipped', 'paused')],
    ['was resumed when it was due', () => pauseAndResume(dueAt), post],
  ] as const)('whose schedule %s meanwhile', async (_, change, decision) => {
    await plan();
    const claimed = await claim();
    await change();
    expect(await decisionOf(claimed)).toEqual(decision);
  });

  test('that shows a claim which fell is taken back, and planned anew', async () => {
    await plan('latest', 2);
    const asked: string[] = [];
    const isFallen = (id: string) => {
      asked.push(id);
      return id === 'claim-2';
    };
    expect(await decisionOf(await claim(), dueAt, isFallen)).toEqual({ kind: 'taken-back' });
    expect(asked).toEqual(['claim-1', 'claim-2']);
    for (const table of ['occurrences', 'deliveries', 'contents', 'posted_claims'] as const)
      expect([table, await countOf(table)]).toEqual([table, 0]);
    expect((await scheduleOf(store, 's'))?.nextAt).toBe(dueAt);
  });

  test('that shows a claim which fell is not taken back where it is not posted anyway', async () => {
    await plan('skip');
    expect(await decisionOf(await claim(), dueAt + dayMs, () => true)).toMatchObject({ kind: 'end' });
    expect(await countOf('occurrences')).toBe(1);
  });

  test('is not taken back at its second try: the first may have arrived', async () => {
    await plan();
    await claim();
    const unsent = { state: 'pending', readyAt: dueAt, hungUntil: null, reason: 'rate' } as const;
    await settleDeliveries(store, [{ key, epoch: 1, ...unsent }], dueAt);
    const claimed = await claim(dueAt + 1_000);
    expect(claimed).toMatchObject([{ attempts: 2 }]);
    expect(await decisionOf(claimed, dueAt, () => true)).toEqual(post);
    expect(await countOf('occurrences')).toBe(1);
  });

  test('is not taken back where another process took the claim over', async () => {
    await plan();
    const claimed = await claim();
    await store.db.updateTable('deliveries').set({ epoch: 2 }).execute();
    expect(await decisionOf(claimed, dueAt, () => true)).toEqual(post);
    expect(await countOf('deliveries')).toBe(1);
  });

  test('of which a part was posted goes on, whatever became of its schedule', async () => {
    await plan('skip', 2);
    await claim();
    await settleDeliveries(store, [{ key, epoch: 1, state: 'sent', messageId: 'm' }], dueAt);
    const claimed = await claim(dueAt + 1_000);
    expect(claimed).toMatchObject([{ part: 1 }]);
    await removeSchedule(store, 's', dueAt);
    expect(await decide(claimed, dueAt + dayMs, () => true)).toEqual(new Map());
    const others = claimed.map((one) => ({ ...one, part: 0, kind: 'note' as const }));
    expect(await decide(others, dueAt + dayMs, () => true)).toEqual(new Map());
  });
});
