import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dossierOf, useDossier } from '../../src/store/channel-dossier.ts';
import { doOnce, mostOutcomes, outcomeKeptMs } from '../../src/store/do-once.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { channel } from './some-rows.ts';

const now = 1_784_000_000_000;
const pruneEveryMs = 10 * 60_000;

describe.each(storeKinds)('what is done once on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let other: Store;
  let runs: number;
  beforeEach(async () => {
    at = await fresh();
    [store, other] = await Promise.all([openStore(at.place), openStore(at.place)]);
    runs = 0;
  });
  afterEach(async () => {
    await Promise.all([store.close(), other.close()]);
    await at.drop();
  });

  const run = (on: Store, request: string | null, time = now) =>
    doOnce(on, request, time, async (transaction) => {
      runs += 1;
      await useDossier(transaction, channel, `dossier-${runs}`, time);
      return { run: runs };
    });

  test('is not done again on any instance, and has the same outcome', async () => {
    expect(await run(store, 'a')).toEqual({ run: 1 });
    expect([await run(store, 'a'), await run(other, 'a', now + 1_000)]).toEqual([{ run: 1 }, { run: 1 }]);
    expect(await dossierOf(store, channel)).toBe('dossier-1');
    expect(await run(other, 'b')).toEqual({ run: 2 });
  });

  test('is done by one of those that come at the same time', async () => {
    const all = Array.from({ length: 12 }, (_, index) => run(index % 2 === 0 ? store : other, 'a'));
    expect(new Set((await Promise.all(all)).map(({ run: which }) => which))).toEqual(new Set([1]));
    expect(runs).toBe(1);
  });

  test('is done by the next one where the first fails, which leaves nothing', async () => {
    let next: ReturnType<typeof run> | null = null;
    const failing = doOnce(store, 'a', now, async (transaction) => {
      await useDossier(transaction, channel, 'half', now);
      next = run(other, 'a');
      throw new Error('cut');
    });
    await expect(failing).rejects.toThrow('cut');
    expect(await next).toEqual({ run: 1 });
    expect(await dossierOf(store, channel)).toBe('dossier-1');
  });

  test('is done each time where nothing names it', async () => {
    expect([await run(store, null), await run(store, null)]).toEqual([{ run: 1 }, { run: 2 }]);
  });

  test('is remembered for a day, also by a clock that was set back', async () => {
    await run(store, 'a', now);
    const ahead = { id: 'ahead', at: now + 3 * outcomeKeptMs, outcome: '1' };
    await store.db.insertInto('requests').values(ahead).execute();
    await run(store, 'b', now + outcomeKeptMs - 1);
    expect(await run(store, 'a', now + outcomeKeptMs - 1)).toEqual({ run: 1 });
    const later = now + outcomeKeptMs + pruneEveryMs;
    await run(store, 'c', later);
    const kept = await store.db.selectFrom('requests').select('id').orderBy('id').execute();
    expect(kept).toEqual([{ id: 'b' }, { id: 'c' }]);
  });

  test('is forgotten where far too much was done in a day, the oldest first', async () => {
    const rows = Array.from({ length: mostOutcomes + 5 }, (_, index) => ({ id: `r${index}`, at: index, outcome: '1' }));
    for (let from = 0; from < rows.length; from += 5_000) {
      await store.db
        .insertInto('requests')
        .values(rows.slice(from, from + 5_000))
        .execute();
    }
    await run(store, 'next', mostOutcomes + 10);
    const [first] = await store.db.selectFrom('requests').select('id').orderBy('at').limit(1).execute();
    expect(first).toEqual({ id: 'r5' });
  });
});
