import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../src/core/place/channel.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { keepCorrecting } from '../../src/schedule/keep-correcting.ts';
import type { ClaimChange } from '../../src/store/corrections.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { anOccurrence, aSchedule } from '../store/some-rows.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const minuteMs = 60_000;
const start = 1_000 * minuteMs;
const changes: readonly ClaimChange[] = [{ claim: 'claim-1', status: 'corrected' }];

describe.each(storeKinds)('looking for digests to correct, again and again: $name', ({ fresh }) => {
  let at: FreshPlace;
  let store: Store;
  let now: number;
  let fallen: readonly ClaimChange[];
  let publishers: Map<Platform, Publisher>;
  /** The store that a look finds. */
  let reached: Store;
  let corrected: string[];
  beforeEach(async () => {
    at = await fresh();
    store = await openStore(at.place);
    now = start;
    fallen = changes;
    publishers = new Map([['slack', publisherOf(createStandIn('slack'))]]);
    reached = store;
    corrected = [];
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  /** A digest of claim-1 and claim-2 that was posted at a moment; made known to the store only now. */
  const posted = async (id: string, doneAt: number) => {
    const schedule = aSchedule(id);
    await addSchedule(store, schedule, 1);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([[id, 2]]), 1);
    await store.db
      .updateTable('deliveries')
      .set({ state: 'sent', message_id: id })
      .where('occurrence', '=', `${id}20261122`)
      .execute();
    await store.db
      .updateTable('occurrences')
      .set({ state: 'posted', done_at: doneAt })
      .where('schedule', '=', id)
      .execute();
  };
  const looking = (fails: () => boolean = () => false) => {
    const clock = () => now;
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const context = {
      get store() {
        return reached;
      },
      publishers,
      clock,
      log,
    };
    const look = keepCorrecting(
      context,
      () => fallen,
      ({ occurrence }) => {
        if (fails()) throw new Error('the connection broke');
        corrected.push(occurrence.schedule);
        return { edits: [], note: [] };
      },
    );
    return async () => {
      corrected = [];
      await look();
      return corrected.toSorted();
    };
  };

  test('the first time at all that is kept, and then at what was posted since, and ten minutes before', async () => {
    const look = looking();
    await posted('old', start - 1_000 * minuteMs);
    expect(await look()).toEqual(['old']);
    now += 5 * minuteMs;
    await posted('before', start - 10 * minuteMs - 1);
    await posted('overlap', start - 10 * minuteMs);
    await posted('since', start + minuteMs);
    expect(await look()).toEqual(['overlap', 'since']);
    await posted('later', start + 6 * minuteMs);
    expect(await look()).toEqual(['later']);
  });

  test('at all again where one could not be prepared', async () => {
    const failures = [true];
    const look = looking(() => failures.pop() ?? false);
    await posted('old', start - 1_000 * minuteMs);
    expect(await look()).toEqual([]);
    now += 60 * minuteMs;
    expect(await look()).toEqual(['old']);
  });

  test('at all again where the data changed, or a platform came', async () => {
    const look = looking();
    await look();
    await posted('a', 1);
    expect(await look()).toEqual([]);
    fallen = [...changes];
    expect(await look()).toEqual(['a']);
    await posted('b', 1);
    publishers.set('discord', publisherOf(createStandIn('discord')));
    expect(await look()).toEqual(['b']);
    expect(await look()).toEqual([]);
  });

  test('from the earlier of both times where the clock was set back', async () => {
    const look = looking();
    await look();
    now = start - 100 * minuteMs;
    await posted('a', start - 110 * minuteMs);
    await posted('b', start - 111 * minuteMs);
    expect(await look()).toEqual(['a']);
  });

  test('a look that failed is repeated from where it began', async () => {
    const look = looking();
    await look();
    await posted('a', start - 5 * minuteMs);
    const closed = await openStore(at.place);
    await closed.close();
    reached = closed;
    now += 60 * minuteMs;
    await expect(look()).rejects.toThrow();
    reached = store;
    now += 60 * minuteMs;
    expect(await look()).toEqual(['a']);
  });
});
