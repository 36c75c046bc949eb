import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeptSchedule } from '../../src/core/schedule/schedule.ts';
import { lastSeen, lastSeenKey, lastSeenOf } from '../../src/store/last-seen.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { pruneDigests } from '../../src/store/prune-digests.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import type { OccurrenceState } from '../../src/store/tables.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel } from './some-rows.ts';

describe.each(storeKinds)('what channels saw, on $name', ({ fresh }) => {
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

  interface Digest {
    date: string;
    plannedAt: number;
    dueAt?: number;
    state?: OccurrenceState;
    schedule?: Partial<KeptSchedule>;
  }
  const plan = async ({ date, plannedAt, dueAt = plannedAt, state = 'posted', schedule = {} }: Digest) => {
    const own = aSchedule(`s${date}`, schedule);
    await addSchedule(store, own, 1);
    const occurrence = { ...anOccurrence(own, date), dueAt };
    await planOccurrences(store, [occurrence], new Map([[own.id, 2]]), plannedAt);
    await store.db.updateTable('occurrences').set({ state }).where('id', '=', occurrence.id).execute();
    return occurrence.id;
  };
  const saw = (date: string, plannedAt: number) => ({ snapshot: JSON.stringify({ date }), at: plannedAt });

  test('the newest that is posted or on its way, by when it was composed', async () => {
    await plan({ date: '2026-11-20', plannedAt: 1_000, dueAt: 9_000 });
    await plan({ date: '2026-11-21', plannedAt: 2_000, dueAt: 2_000 });
    expect(await lastSeen(store, channel, 'floods')).toMatchObject(saw('2026-11-21', 2_000));
    await plan({ date: '2026-11-22', plannedAt: 3_000, state: 'posting' });
    expect(await lastSeen(store, channel, 'floods')).toMatchObject(saw('2026-11-22', 3_000));
  });

  test.each(['ambiguous', 'failed', 'expired', 'skipped'] as const)('not one that is %s', async (state) => {
    await plan({ date: '2026-11-20', plannedAt: 1_000 });
    await plan({ date: '2026-11-21', plannedAt: 2_000, state });
    expect(await lastSeen(store, channel, 'floods')).toMatchObject(saw('2026-11-20', 1_000));
    // Composed in the same tick, and due later.
    await plan({ date: '2026-11-22', plannedAt: 1_000, dueAt: 1_500, state });
    expect(await lastSeen(store, channel, 'floods')).toMatchObject(saw('2026-11-20', 1_000));
  });

  test('of two that were composed at once, the one that is due later', async () => {
    await plan({ date: '2026-11-21', plannedAt: 1_000, dueAt: 800 });
    await plan({ date: '2026-11-20', plannedAt: 1_000, dueAt: 700 });
    expect(await lastSeen(store, channel, 'floods')).toMatchObject(saw('2026-11-21', 1_000));
  });

  test('each channel and dossier for itself', async () => {
    const there = { ...channel, channel: 'C2' };
    await plan({ date: '2026-11-20', plannedAt: 1_000 });
    await plan({ date: '2026-11-21', plannedAt: 2_000, schedule: { dossier: 'fires' } });
    await plan({ date: '2026-11-22', plannedAt: 3_000, schedule: { channel: there } });
    const readers = [
      { channel, dossier: 'floods' },
      { channel, dossier: 'fires' },
      { channel: there, dossier: 'floods' },
      { channel: there, dossier: 'fires' },
    ];
    const all = await lastSeenOf(store, readers);
    expect(readers.map((reader) => all.get(lastSeenKey(reader))?.at)).toEqual([1_000, 2_000, 3_000, undefined]);
  });

  describe('is kept when old digests are deleted', () => {
    const contents = async () =>
      (await store.db.selectFrom('contents').select('occurrence').orderBy('occurrence').execute()).map(
        ({ occurrence }) => occurrence,
      );

    test('for each channel and dossier the last; and what is still to be posted', async () => {
      const [, , newest, posting] = [
        await plan({ date: '2026-11-19', plannedAt: 1_000 }),
        await plan({ date: '2026-11-20', plannedAt: 2_000 }),
        await plan({ date: '2026-11-22', plannedAt: 4_000 }),
        await plan({ date: '2026-11-21', plannedAt: 3_000, state: 'posting' }),
      ];
      const elsewhere = await plan({ date: '2026-11-18', plannedAt: 900, schedule: { dossier: 'fires' } });
      expect(await pruneDigests(store, 100_000)).toBe(2);
      expect(await contents()).toEqual([elsewhere, posting, newest]);
      for (const table of ['deliveries', 'posted_claims'] as const) {
        const rows = await store.db.selectFrom(table).select('occurrence').distinct().orderBy('occurrence').execute();
        expect(rows.map(({ occurrence }) => occurrence)).toEqual([elsewhere, posting, newest]);
      }
    });

    test('and whatever was due at that moment or later', async () => {
      const old = await plan({ date: '2026-11-19', plannedAt: 1_000 });
      const newest = await plan({ date: '2026-11-20', plannedAt: 2_000 });
      expect(await pruneDigests(store, 1_000)).toBe(0);
      expect(await contents()).toEqual([old, newest]);
    });

    test('its corrections go with it', async () => {
      const old = await plan({ date: '2026-11-19', plannedAt: 1_000 });
      const newest = await plan({ date: '2026-11-20', plannedAt: 2_000 });
      const rows = [old, newest].map((occurrence) => ({ occurrence, claim: 'c', status: 'corrected', at: 1 }));
      await store.db.insertInto('corrections').values(rows).execute();
      await pruneDigests(store, 100_000);
      expect(await store.db.selectFrom('corrections').select('occurrence').execute()).toEqual([{ occurrence: newest }]);
    });
  });
});
