import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pauseWatch, pauseWatchesIn, removeWatch, resumeWatch } from '../../src/store/change-watches.ts';
import { laneOf } from '../../src/store/channel-columns.ts';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { dropPending } from '../../src/store/drop-pending.ts';
import {
  type CompareTerms,
  lanesToCompare,
  markCompared,
  markQuiet,
  watchesToCompare,
} from '../../src/store/due-watches.ts';
import { lastSeen } from '../../src/store/last-seen.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { planTold } from '../../src/store/plan-watches.ts';
import { pruneDigests } from '../../src/store/prune-digests.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { keepServed, servedRevisions } from '../../src/store/served.ts';
import type { Store } from '../../src/store/store.ts';
import type { OccurrenceState } from '../../src/store/tables.ts';
import { takePlanBack } from '../../src/store/unsent-digests.ts';
import { addWatch, lastToldOf, watchesIn, watchesOfOccurrence } from '../../src/store/watches.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel, terms } from './some-rows.ts';
import { aWatch, fires, toldIn } from './some-watches.ts';

describe.each(storeKinds)('what is watched, on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    for (const id of ['a', 'b']) await addWatch(store, aWatch(id), { seen: 'before', revision: 'r1' });
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const asked = (over: Partial<CompareTerms> = {}): CompareTerms => {
    return { dossier: 'floods', revision: 'r2', now: 10_000, platforms: ['slack'], ...over };
  };
  const due = async (over: Partial<CompareTerms> = {}) => {
    const lanes = await lanesToCompare(store, asked(over), { after: '', limit: 10 });
    return watchesToCompare(store, asked(over), lanes);
  };
  const seen = async (over?: Partial<CompareTerms>) => (await due(over)).map((one) => [one.watch.id, one.seen]);
  const tell = async (id: string, revision = 'r2') =>
    planTold(
      store,
      toldIn(id),
      (await due({ revision })).map((one) => fires(one, `after ${id}`)),
      revision,
      10_000,
    );
  const becomes = (id: string, state: OccurrenceState) =>
    store.db.updateTable('occurrences').set({ state }).where('id', '=', id).execute();

  test('is kept as it was given', async () => {
    const quiet = { from: '22:00', to: '07:00', zone: 'Europe/Kyiv' };
    const watch = aWatch('c', { question: null, when: 'figure', above: 1.5, below: -2, quiet, createdAt: 2_000 });
    await addWatch(store, watch, { seen: '{}', revision: 'r1' });
    expect(await watchesIn(store, channel)).toEqual([aWatch('a'), aWatch('b'), watch]);
    expect(await watchesIn(store, { ...channel, channel: 'C2' })).toEqual([]);
  });

  test('is compared once with each revision, where its platform is reached', async () => {
    expect(await seen({ revision: 'r1' })).toEqual([]);
    expect(await seen({ dossier: 'fires' })).toEqual([]);
    expect(await seen({ platforms: ['discord'] })).toEqual([]);
    expect(await seen()).toEqual([
      ['a', 'before'],
      ['b', 'before'],
    ]);
    await markCompared(store, (await due()).slice(0, 1), 'r2');
    expect(await seen()).toEqual([['b', 'before']]);
    expect(await seen({ revision: 'r3' })).toHaveLength(2);
  });

  test('has seen what is told in the transaction that plans it, and waits until that is posted', async () => {
    expect(await tell('o1')).toBe(true);
    expect(await seen({ revision: 'r3' })).toEqual([]);
    await becomes('o1', 'posted');
    expect(await seen()).toEqual([]);
    expect(await seen({ revision: 'r3' })).toEqual([
      ['a', 'after o1'],
      ['b', 'after o1'],
    ]);
    expect(await lastToldOf(store, 'a')).toMatchObject({ id: 'o1', kind: 'watch', state: 'posted' });
    expect((await watchesOfOccurrence(store, 'o1')).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await claimPending(store, { ...terms, now: 20_000 })).toMatchObject([{ key: 'o1p0' }]);
  });

  test('is told once, where two instances found the same or one of several was changed meanwhile', async () => {
    const found = (await due()).map((one) => fires(one, 'after'));
    const both = await Promise.all([
      planTold(store, toldIn('o1'), found, 'r2', 10_000),
      planTold(store, toldIn('o1'), found, 'r2', 10_000),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await planTold(store, toldIn('o2'), found, 'r2', 10_000)).toBe(false);
    await becomes('o1', 'posted');
    const again = (await due({ revision: 'r3' })).map((one) => fires(one, 'later'));
    await pauseWatch(store, 'b');
    expect(await planTold(store, toldIn('o3'), again, 'r3', 10_000)).toBe(false);
    const rows = store.db.selectFrom('occurrences').select('id').execute();
    expect(await rows).toEqual([{ id: 'o1' }]);
  });

  test.each(['failed', 'expired', 'skipped'] as const)('has not seen what %s', async (state) => {
    await tell('o1');
    await becomes('o1', state);
    expect(await seen()).toEqual([]);
    expect(await seen({ revision: 'r3' })).toEqual([
      ['a', 'before'],
      ['b', 'before'],
    ]);
  });

  test('is given back what it had seen where its message is taken back', async () => {
    await tell('o1');
    const [claimed] = await claimPending(store, { ...terms, now: 20_000 });
    if (claimed === undefined) throw new Error('there is a message');
    expect(await takePlanBack(store, { occurrence: 'o1', schedule: null, dueAt: 5_000 }, claimed)).toBe(true);
    expect(await seen()).toEqual([
      ['a', 'before'],
      ['b', 'before'],
    ]);
    expect(await lastToldOf(store, 'a')).toBeNull();
    expect(await tell('o2')).toBe(true);
  });

  test('rests while it is paused, and is compared anew when it goes on', async () => {
    await pauseWatch(store, 'a');
    expect((await pauseWatchesIn(store, laneOf(channel), 'channel-gone')).map(({ id }) => id)).toEqual(['b']);
    expect(await seen()).toEqual([]);
    expect((await watchesIn(store, channel)).map(({ paused }) => paused)).toEqual(['asked', 'channel-gone']);
    expect(await resumeWatch(store, 'a')).toBe(true);
    expect(await seen({ revision: 'r1' })).toEqual([['a', 'before']]);
    expect(await removeWatch(store, 'a')).toBe(true);
    expect([await removeWatch(store, 'a'), await resumeWatch(store, 'a'), await seen()]).toEqual([false, false, []]);
  });

  test('rests until its quiet hours end; not longer where a clock had run ahead', async () => {
    await markQuiet(store, new Map([['a', 12_000]]));
    expect((await seen({ now: 11_999 })).map(([id]) => id)).toEqual(['b']);
    expect(await seen({ now: 12_000 })).toHaveLength(2);
    await markQuiet(store, new Map([['a', 10_000 + 365 * 86_400_000]]));
    expect(await seen()).toHaveLength(2);
  });

  test('is nothing that a channel’s digest has seen, and keeps none of its contents', async () => {
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 1);
    const earlier = { ...anOccurrence(schedule, '2026-11-21'), dueAt: 4_000 };
    await planOccurrences(store, [earlier], new Map([['s', 2]]), 10_000);
    await becomes('s20261121', 'posted');
    await tell('o1');
    await becomes('o1', 'posted');
    expect(await lastSeen(store, channel, 'floods')).toMatchObject({ occurrence: 's20261121' });
    await store.db.updateTable('occurrences').set({ planned_at: 11_000 }).where('id', '=', 'o1').execute();
    expect(await lastSeen(store, channel, 'floods')).toMatchObject({ occurrence: 's20261121' });
    expect(await pruneDigests(store, 6_000)).toBe(1);
    const kept = await store.db.selectFrom('contents').select('occurrence').execute();
    expect(kept).toEqual([{ occurrence: 's20261121' }]);
    expect(await lastToldOf(store, 'a')).not.toBeNull();
    await removeWatch(store, 'a');
    await removeWatch(store, 'b');
    await tell('o2');
  });

  test('ends with what waits in its channel', async () => {
    await tell('o1');
    await dropPending(store, { lane: laneOf(channel) }, { state: 'skipped', reason: 'channel-gone' }, 11_000);
    expect(await lastToldOf(store, 'a')).toMatchObject({ state: 'skipped', reason: 'channel-gone' });
  });

  test('is compared with the data that was loaded last', async () => {
    await keepServed(store, 'floods', 'r1');
    await keepServed(store, 'floods', 'r2');
    await keepServed(store, 'fires', 'r9');
    expect(await servedRevisions(store)).toEqual(
      new Map([
        ['floods', 'r2'],
        ['fires', 'r9'],
      ]),
    );
  });
});
