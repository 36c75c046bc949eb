import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isKept, keepRevision } from '../../src/store/keep-revision.ts';
import { keepServing } from '../../src/store/keep-serving.ts';
import { openStore } from '../../src/store/open-store.ts';
import { pruneRevisions, revisionLimits } from '../../src/store/prune-revisions.ts';
import { linesOfPart, revisionOf, revisionPart, revisionsOf, servingsOf } from '../../src/store/revisions.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';

describe.each(storeKinds)('kept revisions, on $name', ({ fresh }) => {
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

  const one = (revision: string, when = 1_000, dossier = 'floods') => ({ dossier, revision, at: when });
  const linesIn = async (revision: string, dossier = 'floods') => {
    const kept = await revisionOf(store, dossier, revision);
    const lines: string[] = [];
    for (let part = 0; part < (kept?.parts ?? 0); part++)
      lines.push(...(await linesOfPart((await revisionPart(store, kept?.batch ?? '', part)) ?? '')));
    return lines;
  };
  const partsLeft = async () => (await store.db.selectFrom('revision_parts').select('part').execute()).length;
  const names = async (dossier = 'floods') => (await revisionsOf(store, dossier)).map(({ revision }) => revision);

  test('are given back as they were, also in many parts, and smaller than they were', async () => {
    const lines = Array.from({ length: 3_000 }, (_, index) =>
      JSON.stringify({ index, text: '“é” 국방부 \\n 👍🏽 '.repeat(8) }),
    );
    expect(await keepRevision(store, one('a'), lines)).toBe(true);
    expect(await linesIn('a')).toEqual(lines);
    const [kept] = await store.db.selectFrom('revisions').selectAll().execute();
    expect(kept?.parts).toBeGreaterThan(2);
    expect(kept?.bytes).toBeLessThan((kept?.written ?? 0) / 5);
    expect(await revisionOf(store, 'floods', 'b')).toBeNull();
    expect(await revisionOf(store, 'fires', 'a')).toBeNull();
  });

  test('are kept once, with the moment of the first time, also by several instances at once', async () => {
    const other = await openStore(at.place);
    const all = [store, other, store, other].map((own, index) => keepRevision(own, one('a', 1_000 + index), ['line']));
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(1);
    expect(await keepRevision(other, one('a', 9_000), ['another'])).toBe(false);
    expect(await revisionsOf(store, 'floods')).toMatchObject([{ revision: 'a' }]);
    expect((await revisionsOf(store, 'floods'))[0]?.firstServed).toBeLessThan(1_004);
    expect(await linesIn('a')).toEqual(['line']);
    expect(await partsLeft()).toBe(1);
    await other.close();
  });

  test('are whole or not there, wherever the process ends; what was cut off is deleted after an hour', async () => {
    const lines = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(100_000));
    let cuts = 0;
    for (let cutAt = 1; ; cutAt += 1) {
      let passed = 0;
      const checkpoint = () => {
        passed += 1;
        if (passed === cutAt) throw new Error('cut');
      };
      const own = await openStore(at.place, {
        checkpoint: (name) => (name.includes('revision') ? checkpoint() : undefined),
      });
      const done = await keepRevision(own, one(`r${cutAt}`, cutAt), lines).catch(() => null);
      await own.close();
      if (done === true) break;
      cuts += 1;
      const kept = await isKept(store, 'floods', `r${cutAt}`);
      if (kept) expect(await linesIn(`r${cutAt}`)).toEqual(lines);
    }
    expect(cuts).toBe(10);
    const before = await partsLeft();
    await pruneRevisions(store, 3_600_000, new Map());
    expect(await partsLeft()).toBe(before);
    const kept = await revisionsOf(store, 'floods');
    await pruneRevisions(store, 3_700_000, new Map());
    expect(await partsLeft()).toBe(4 * kept.length);
    expect(await revisionsOf(store, 'floods')).toEqual(kept);
  });

  test('stop being written where that is asked, and leave nothing that counts', async () => {
    const signal = AbortSignal.abort(new Error('leaving'));
    await expect(keepRevision(store, one('a'), ['x'], signal)).rejects.toThrow('leaving');
    expect(await names()).toEqual([]);
  });

  describe('beyond the limits', () => {
    const keepAll = async (dossier: string, ...revisions: [revision: string, at: number][]) => {
      for (const [revision, when] of revisions) {
        await keepRevision(store, one(revision, when, dossier), [revision.repeat(50)]);
        await keepServing(store, one(revision, when, dossier));
      }
    };

    test('the oldest of a dossier go, never the newest nor the one that is served', async () => {
      await keepAll('floods', ['a', 1], ['b', 2], ['c', 3], ['d', 4], ['e', 5]);
      await keepAll('fires', ['x', 1]);
      const limits = { ...revisionLimits, revisions: 3 };
      expect(await pruneRevisions(store, 10, new Map([['floods', 'a']]), limits)).toEqual([
        { dossier: 'floods', revision: 'b' },
        { dossier: 'floods', revision: 'c' },
      ]);
      expect(await names()).toEqual(['a', 'd', 'e']);
      expect(await names('fires')).toEqual(['x']);
      expect(await partsLeft()).toBe(4);
      expect((await servingsOf(store, 'floods')).map(({ revision }) => revision)).toEqual(['a', 'd', 'e']);
      expect(await pruneRevisions(store, 10, new Map(), { ...limits, revisions: 1 })).toHaveLength(2);
      expect(await names()).toEqual(['e']);
    });

    test('the oldest of all dossiers together go, and what is older than one without room goes with it', async () => {
      await keepAll('floods', ['a', 1], ['c', 3], ['e', 5]);
      await keepRevision(store, one('d', 4), [Array.from({ length: 500 }, (_, n) => n * 7919).join()]);
      await keepAll('fires', ['b', 2], ['x', 6]);
      const [row] = await store.db.selectFrom('revisions').select('bytes').where('revision', '=', 'a').execute();
      const bytes = 4 * (row?.bytes ?? 0);
      const pruned = await pruneRevisions(store, 10, new Map(), { ...revisionLimits, bytes });
      expect(pruned.map(({ revision }) => revision)).toEqual(['a', 'b', 'c', 'd']);
      const none = await pruneRevisions(store, 10, new Map(), { ...revisionLimits, bytes: 1 });
      expect(none).toEqual([]);
      expect([await names(), await names('fires')]).toEqual([['e'], ['x']]);
    });
  });

  test('when which revision was served is a row for each change, and a revision can come back', async () => {
    for (const revision of ['a', 'b']) await keepRevision(store, one(revision), ['x']);
    await keepServing(store, one('a', 10));
    await keepServing(store, one('a', 20));
    await keepServing(store, one('b', 30));
    // a clock that was set back keeps the order
    await keepServing(store, one('a', 5));
    await keepServing(store, one('a', 7, 'fires'));
    expect(await servingsOf(store, 'floods')).toEqual([
      { at: 10, revision: 'a' },
      { at: 30, revision: 'b' },
      { at: 31, revision: 'a' },
    ]);
    await pruneRevisions(store, 100, new Map(), { ...revisionLimits, servings: 2 });
    expect((await servingsOf(store, 'floods')).map(({ at: when }) => when)).toEqual([30, 31]);
  });
});
