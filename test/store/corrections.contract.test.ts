import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import {
  type ClaimChange,
  changesToTell,
  digestsToCorrect,
  hasLaterEdit,
  keepCorrection,
  type PostedTerms,
} from '../../src/store/corrections.ts';
import { addDeliveries } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel, terms } from './some-rows.ts';

describe.each(storeKinds)('corrections on $name', ({ fresh }) => {
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

  test('a later edit is one of the same message', async () => {
    const edit = (key: string, messageId: string, dueAt: number) => ({
      key,
      kind: 'edit' as const,
      occurrence: 'o',
      part: 0,
      last: true,
      channel,
      dueAt,
      message: { payload: {} },
      thread: null,
      messageId,
      readyAt: 1,
    });
    await addDeliveries(store, [edit('a', 'm1', 1_000), edit('b', 'm2', 2_000), edit('c', 'm2', 3_000)]);
    const later = (occurrence: string, messageId: string, dueAt: number) =>
      hasLaterEdit(store, { occurrence, messageId, dueAt });
    expect(await later('o', 'm1', 1_000)).toBe(false);
    expect(await later('o', 'm2', 2_000)).toBe(true);
    expect(await later('o', 'm2', 3_000)).toBe(false);
    expect(await later('other', 'm2', 2_000)).toBe(false);
  });

  test('a correction is kept once, whoever comes first', async () => {
    const id = await plan();
    const change = { claim: 'claim-1', status: 'retracted' as const };
    const all = { platforms: ['slack', 'discord'], since: null } satisfies PostedTerms;
    expect(await digestsToCorrect(store, [change], all)).toEqual([]);
    await claimPending(store, terms);
    await settleDeliveries(store, [{ key: `${id}p0`, epoch: 1, state: 'sent', messageId: 'm' }], 11_000);
    const changes = [change, { claim: 'other', status: 'corrected' as const }];
    expect(await digestsToCorrect(store, changes, all)).toEqual([id]);
    const [found] = await changesToTell(store, [id], changes);
    expect(found).toMatchObject({ occurrence: { id }, changes: [change] });
    expect(await digestsToCorrect(store, [change], { ...all, since: 11_000 })).toEqual([id]);
    expect(await digestsToCorrect(store, [change], { ...all, since: 11_001 })).toEqual([]);
    expect(await digestsToCorrect(store, [change], { ...all, platforms: ['discord'] })).toEqual([]);
    if (found === undefined) throw new Error('it was found');
    const kept = await Promise.all([
      keepCorrection(store, found, [], { now: 1, known: 0 }),
      keepCorrection(store, found, [], { now: 2, known: 0 }),
    ]);
    expect(kept.toSorted()).toEqual([false, true]);
    expect(await digestsToCorrect(store, [change], all)).toEqual([]);
    expect(await changesToTell(store, [id], [change])).toEqual([]);
    const later: ClaimChange = { ...change, status: 'corrected' };
    expect(await digestsToCorrect(store, [later], all)).toEqual([id]);
    expect(await changesToTell(store, [id], [change, later])).toMatchObject([{ changes: [later] }]);
  });
});
