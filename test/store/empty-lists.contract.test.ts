import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestsToCorrect } from '../../src/store/corrections.ts';
import { dueSchedules } from '../../src/store/due-schedules.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule } from './some-rows.ts';

/** A process may have no platform yet: while none could be reached, for one. */
describe.each(storeKinds)('an empty list on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 5_000]]), 9_000);
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  test('of platforms has nothing to plan or to correct', async () => {
    expect(await dueSchedules(store, { by: 9_000, limit: 10, platforms: [], after: null })).toEqual([]);
    const changed = [{ claim: 'claim-1', status: 'corrected' }] as const;
    expect(await digestsToCorrect(store, changed, { platforms: [], since: null })).toEqual([]);
  });

  test('holds nothing in any query, and everything is outside it', async () => {
    const schedules = store.db.selectFrom('schedules').select('id');
    expect(await schedules.where('id', 'in', []).execute()).toEqual([]);
    expect(await schedules.where('id', 'not in', []).execute()).toEqual([{ id: 's' }]);
  });
});
