import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planDue } from '../../src/schedule/plan-due.ts';
import type { ComposeDigest, CountedEvent, ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const dueAt = Date.parse('2026-11-22T06:00:00Z');
const dayMs = 86_400_000;

describe.each(storeKinds)('planning what is due: $name', ({ fresh }) => {
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

  const contextWith = (over: Partial<ScheduleContext>) => {
    const publisher = publisherOf(createStandIn('slack'));
    return contextOf({ place: at.place, publisher, from: 0, owner: 'one', seed: 1, over }, store, () => dueAt);
  };

  /** Composes digests that say which digest their channel saw before. */
  const chaining: ComposeDigest = ({ id }, { localDate }, lastSeen) => ({
    messages: [{ payload: { text: `${id} ${localDate} after ${lastSeen?.snapshot ?? 'nothing'}` } }],
    snapshot: JSON.stringify(`${id} ${localDate}`),
    claims: [],
    quiet: false,
  });
  const texts = async () => {
    const rows = await store.db.selectFrom('deliveries').select(['payload', 'due_at']).orderBy('due_at').execute();
    return rows.map(({ payload }): string => JSON.parse(payload).text).toSorted();
  };

  test('of two digests of a channel in one tick, the second continues from what the first showed', async () => {
    await addSchedule(store, aSchedule('a'), dueAt);
    await addSchedule(store, aSchedule('b'), dueAt);
    await addSchedule(store, aSchedule('c', { dossier: 'fires' }), dueAt);
    await planDue(contextWith({ compose: chaining }), dueAt);
    expect(await texts()).toEqual([
      'a 2026-11-22 after nothing',
      'b 2026-11-22 after "a 2026-11-22"',
      'c 2026-11-22 after nothing',
    ]);
  });

  test('so does the next of two missed ones that are both posted', async () => {
    await addSchedule(store, aSchedule('a', { late: 'all' }), dueAt - dayMs);
    await planDue(contextWith({ compose: chaining }), dueAt);
    expect(await texts()).toEqual(['a 2026-11-21 after nothing', 'a 2026-11-22 after "a 2026-11-21"']);
  });

  test('so does the second where it comes with the next batch, while the first is still being written', async () => {
    const between = 500 * store.dialect.writers - 1;
    const rows = Array.from({ length: between }, (_, index) => ({
      platform: 'slack' as const,
      lane: JSON.stringify(['slack', 'T1', `D${index}`]),
      id: `b${String(index).padStart(5, '0')}`,
      dossier: 'floods',
      time: '08:00',
      days: JSON.stringify(aSchedule('b').days),
      zone: 'Europe/Kyiv',
      quiet: 'line' as const,
      late: 'latest' as const,
      sections: '[]',
      created_by: 'U1',
      created_at: 1,
      active_since: 1,
      paused: null,
      next_at: dueAt,
    }));
    await store.db.insertInto('schedules').values(rows).execute();
    await addSchedule(store, aSchedule('a'), dueAt);
    await addSchedule(store, aSchedule('c'), dueAt);
    await planDue(contextWith({ compose: chaining }), dueAt);
    const all = await texts();
    expect(all).toHaveLength(between + 2);
    expect(all.at(0)).toBe('a 2026-11-22 after nothing');
    expect(all.at(-1)).toBe('c 2026-11-22 after "a 2026-11-22"');
  });

  test('a digest that cannot be composed is left for the next tick, and holds up no other', async () => {
    await addSchedule(store, aSchedule('a'), dueAt);
    await addSchedule(store, aSchedule('b'), dueAt);
    let broken = true;
    const compose: ComposeDigest = (schedule, ...rest) => {
      if (broken && schedule.id === 'a') throw new Error('unfaithful');
      return chaining(schedule, ...rest);
    };
    const logged: string[] = [];
    const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => logged.push(message) };
    await planDue(contextWith({ compose, log }), dueAt);
    expect(await texts()).toEqual(['b 2026-11-22 after nothing']);
    expect((await scheduleOf(store, 'a'))?.nextAt).toBe(dueAt);
    expect((await scheduleOf(store, 'b'))?.nextAt).toBe(dueAt + dayMs);
    expect(logged).toEqual(['a digest could not be composed; the next tick tries again']);
    broken = false;
    await planDue(contextWith({ compose }), dueAt);
    expect(await texts()).toEqual(['a 2026-11-22 after "b 2026-11-22"', 'b 2026-11-22 after nothing']);
  });

  test('plans as far ahead as it is told to, and what it plans waits for its time', async () => {
    await addSchedule(store, aSchedule('a'), dueAt);
    await planDue(contextWith({ compose: chaining }), dueAt - 61_000, { aheadMs: 60_999 });
    expect(await texts()).toEqual([]);
    let batches = 0;
    const onPlanned = () => void batches++;
    await planDue(contextWith({ compose: chaining }), dueAt - 61_000, { aheadMs: 61_000, onPlanned });
    expect(batches).toBe(1);
    expect(await store.db.selectFrom('deliveries').select(['ready_at', 'due_at']).execute()).toEqual([
      { ready_at: dueAt, due_at: dueAt },
    ]);
  });

  test('counts what became due, what is late, and what is not posted', async () => {
    await addSchedule(store, aSchedule('a', { late: 'all' }), dueAt - dayMs);
    await addSchedule(store, aSchedule('b'), dueAt - dayMs);
    const counted: string[] = [];
    const count = (event: CountedEvent, platform: string) => void counted.push(`${event} ${platform}`);
    const context = contextWith({ compose: chaining, count });
    await planDue(context, dueAt + 60_000);
    // Another instance that saw the schedules as due plans them again.
    await store.db
      .updateTable('schedules')
      .set({ next_at: dueAt - dayMs })
      .execute();
    await planDue(context, dueAt + 60_000);
    expect(counted.filter((one) => one === 'due slack')).toHaveLength(4);
    expect(counted.filter((one) => one !== 'due slack').toSorted()).toEqual(['late slack', 'skipped slack']);
    expect(await occurrencesOf(store, 'b', 5)).toMatchObject([{ state: 'posting' }, { reason: 'superseded' }]);
  });

  test('composes and plans nothing once it is told to stop', async () => {
    await addSchedule(store, aSchedule('a'), dueAt);
    await planDue(contextWith({ compose: chaining, stop: AbortSignal.abort() }), dueAt);
    expect(await texts()).toEqual([]);
  });
});
