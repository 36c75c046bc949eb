import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimPending } from '../../src/store/claim-deliveries.ts';
import { deliveriesOf } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { inTransaction, type Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, terms } from './some-rows.ts';

describe.each(storeKinds)('claims at once on $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let second: Store;
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    second = await openStore(at.place);
  });
  afterEach(async () => {
    await second.close();
    await store.close();
    await at.drop();
  });

  test('two that claim at once never get the same one, nor one channel twice', async () => {
    const schedules = Array.from({ length: 40 }, (_, index) => {
      return aSchedule(`s${index}`, { channel: { platform: 'slack', place: 'T1', channel: `C${index % 20}` } });
    });
    for (const schedule of schedules) await addSchedule(store, schedule, 5_000);
    const all = schedules.map((schedule) => anOccurrence(schedule, '2026-11-22'));
    await planOccurrences(store, all, new Map(schedules.map(({ id }) => [id, 90_000])), 9_000);
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        claimPending(index % 2 === 0 ? store : second, { ...terms, owner: `${index}` }),
      ),
    );
    const lanes = claims.flat().map(({ lane }) => lane);
    expect(new Set(lanes).size).toBe(lanes.length);
    expect(lanes.length).toBeGreaterThan(9);
  });

  test('the second message of a channel takes no place of another while its first is locked', async (context) => {
    context.skip(store.dialect.kind === 'sqlite', 'its transactions come one after another');
    const early = Array.from({ length: 10 }, (_, index) => `early${index}`);
    const late = Array.from({ length: 10 }, (_, index) => `late${index}`);
    for (const [name, days] of [...early.map((id) => [id, 2] as const), ...late.map((id) => [id, 1] as const)]) {
      const schedule = aSchedule(name, { channel: { platform: 'slack', place: 'T1', channel: name } });
      await addSchedule(store, schedule, 5_000);
      const all = ['2026-11-21', '2026-11-22'].slice(0, days).map((date) => anOccurrence(schedule, date));
      await planOccurrences(store, all, new Map([[name, 90_000]]), 9_000);
    }
    await inTransaction(second, async ({ db, dialect }) => {
      const firsts = db
        .selectFrom('deliveries')
        .select('id')
        .where(
          'occurrence',
          'in',
          early.map((id) => `${id}20261121`),
        );
      expect(await dialect.skipLocked(firsts).execute()).toHaveLength(10);
      const claimed = await claimPending(store, terms);
      expect(claimed.map(({ occurrence }) => occurrence).toSorted()).toEqual(late.map((id) => `${id}20261121`));
    });
  });

  test('a channel that another instance holds is left alone', async (context) => {
    context.skip(store.dialect.kind === 'sqlite', 'its transactions come one after another');
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 90_000]]), 9_000);
    const held = (await deliveriesOf(store, 's20261122')).map(({ lane }) => lane);
    await inTransaction(second, async ({ db, dialect }) => {
      expect(await dialect.holdLanes(db, held)).toEqual(held);
      expect(await claimPending(store, terms)).toEqual([]);
    });
    expect(await claimPending(store, terms)).toHaveLength(1);
  });
});
