import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/schedule/limits.ts';
import { planTick } from '../../src/schedule/plan-tick.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { lastTick } from '../../src/store/last-tick.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const dueAt = Date.parse('2026-11-22T06:00:00Z');

describe.each(storeKinds)('a tick: $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let warned: string[];
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    warned = [];
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const tick = async (now: number, over: Partial<ScheduleContext> = {}) => {
    const publisher = publisherOf(createStandIn('slack'));
    const log = { info: () => {}, warn: (_: object, message: string) => warned.push(message), error: () => {} };
    const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1, over: { log, ...over } };
    await planTick(
      contextOf(cycle, store, () => now),
      now,
    );
  };
  const outcomes = async (id: string) =>
    (await occurrencesOf(store, id, 9)).map(({ localDate, state, reason }) => [localDate, state, reason]);
  const nextOf = async (id: string) => (await scheduleOf(store, id))?.nextAt;

  test('expires what waited to be posted longer than three days, and not what is on its way', async () => {
    await addSchedule(store, aSchedule('ax1'), dueAt);
    await addSchedule(store, aSchedule('bx1', { dossier: 'fires' }), dueAt);
    await tick(dueAt);
    const onItsWay = store.db.updateTable('deliveries').set({ state: 'sending' });
    const [b] = await occurrencesOf(store, 'bx1', 1);
    await onItsWay.where('occurrence', '=', b?.id ?? '').execute();
    await tick(dueAt + limits.maximumLatenessMs);
    expect((await outcomes('ax1')).at(-1)).toEqual(['2026-11-22', 'posting', null]);
    await tick(dueAt + limits.maximumLatenessMs + 1);
    expect((await outcomes('ax1')).at(-1)).toEqual(['2026-11-22', 'expired', 'too-late']);
    expect((await outcomes('bx1')).at(-1)).toEqual(['2026-11-22', 'posting', null]);
  });

  describe('where the clock was set back', () => {
    test('by a minute it waits itself out; by more the schedules are due again at their next time', async () => {
      await addSchedule(store, aSchedule('ax1'), dueAt + 5 * dayMs);
      await tick(dueAt + 3 * dayMs + minuteMs);
      await tick(dueAt + 3 * dayMs);
      expect([warned, await nextOf('ax1')]).toEqual([[], dueAt + 5 * dayMs]);
      // The mark of the last tick does not go back with such a step.
      expect(await lastTick(store)).toBe(dueAt + 3 * dayMs + minuteMs);
      await tick(dueAt + 3 * dayMs - 1);
      expect(warned).toEqual(['the clock was set back; the schedules are set anew']);
      expect(await lastTick(store)).toBe(dueAt + 3 * dayMs - 1);
      expect(await nextOf('ax1')).toBe(dueAt + 3 * dayMs);
    });

    test('one that is due at that very moment is posted', async () => {
      await addSchedule(store, aSchedule('ax1'), dueAt + 9 * dayMs);
      await tick(dueAt + 5 * dayMs);
      await tick(dueAt + dayMs);
      expect(await outcomes('ax1')).toEqual([['2026-11-23', 'posting', null]]);
    });

    test('what was missed because the clock had run ahead is posted at its time, and what was posted is not again', async () => {
      await addSchedule(store, aSchedule('ax1', { late: 'skip' }), dueAt);
      await tick(dueAt);
      // The clock runs ahead for a while: what is due then counts as late.
      await tick(dueAt + 2 * dayMs + 10 * minuteMs);
      expect((await outcomes('ax1')).map(([date, state]) => [date, state])).toEqual([
        ['2026-11-24', 'skipped'],
        ['2026-11-23', 'skipped'],
        ['2026-11-22', 'posting'],
      ]);
      await tick(dueAt + minuteMs);
      expect(await outcomes('ax1')).toEqual([['2026-11-22', 'posting', null]]);
      expect(await nextOf('ax1')).toBe(dueAt + dayMs);
      await tick(dueAt + dayMs);
      await tick(dueAt + 2 * dayMs);
      expect((await outcomes('ax1')).map(([date, state]) => [date, state])).toEqual([
        ['2026-11-24', 'posting'],
        ['2026-11-23', 'posting'],
        ['2026-11-22', 'posting'],
      ]);
    });

    test('a paused schedule stays as it is', async () => {
      await addSchedule(store, aSchedule('ax1', { paused: 'asked' }), dueAt + 9 * dayMs);
      await tick(dueAt + 5 * dayMs);
      await tick(dueAt);
      expect(await nextOf('ax1')).toBe(dueAt + 9 * dayMs);
    });

    test('nothing waits for the old time', async () => {
      await addSchedule(store, aSchedule('ax1'), dueAt + 5 * dayMs);
      await tick(dueAt + 5 * dayMs);
      await tick(dueAt);
      const ready = await store.db.selectFrom('deliveries').select('ready_at').execute();
      expect(ready).toEqual([{ ready_at: dueAt }, { ready_at: dueAt }]);
    });
  });
});
