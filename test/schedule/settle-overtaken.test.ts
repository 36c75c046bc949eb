import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settleOvertaken } from '../../src/schedule/settle-overtaken.ts';
import { createSettlementWriter } from '../../src/schedule/settlement-writer.ts';
import { type ClaimedDelivery, claimPending, claimUnsure } from '../../src/store/claim-deliveries.ts';
import { deliveryOf } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { settleDeliveries } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { anOccurrence, aSchedule, terms } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const [sqlite] = storeKinds;
const key = 's20261122p0';
const mine = { key, epoch: 1, state: 'sent', messageId: 'mine' } as const;

describe('an outcome that comes after another process took the delivery over', () => {
  let at: FreshPlace;
  let store: Store;
  let delivery: ClaimedDelivery;
  let events: unknown[];
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    store = await openStore(at.place);
    events = [];
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 90_000]]), 9_000);
    const [claimed] = await claimPending(store, terms);
    if (claimed === undefined) throw new Error('it was planned');
    delivery = claimed;
    await claimUnsure(store, { ...terms, owner: 'b', now: 11_000 });
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  const settle = async (settlement: Parameters<typeof settleOvertaken>[3] = mine, kind = delivery.kind) => {
    const publisher = publisherOf(createStandIn('slack'));
    let real = 0;
    const over = {
      count: (event: string, platform: string) => void events.push(`${event} ${platform}`),
      sleep: async () => {},
      monotonic() {
        real += 10_000;
        return real;
      },
      notify: ({ id }: { id: string }, notice: object) => void events.push([id, notice]),
    };
    const cycle = { place: at.place, publisher, from: 0, owner: 'a', seed: 1, over };
    const context = contextOf(cycle, store, () => 12_000);
    await settleOvertaken(context, createSettlementWriter(context), { ...delivery, kind }, settlement);
    const now = await deliveryOf(store, key);
    return [now?.state, now?.messageId];
  };
  const theirs = (messageId: string) =>
    settleDeliveries(store, [{ key, epoch: 2, state: 'reconciled', messageId }], 11_500);

  test('settles it where the other is still in doubt', async () => {
    expect(await settle()).toEqual(['sent', 'mine']);
    expect(events).toEqual(['posted slack']);
    const done = await store.db.selectFrom('occurrences').select(['state', 'done_at']).execute();
    expect(done).toEqual([{ state: 'posted', done_at: 12_000 }]);
  });

  test('says nothing new where the other found the same message', async () => {
    await theirs('mine');
    expect(await settle()).toEqual(['reconciled', 'mine']);
    expect(events).toEqual([]);
  });

  test('is told to the schedule’s maker where the other posted it too, and leaves what the other wrote', async () => {
    await theirs('theirs');
    expect(await settle()).toEqual(['reconciled', 'theirs']);
    expect(events).toEqual([
      'doubled slack',
      ['s', { kind: 'doubled', receipt: 's20261122', localDate: '2026-11-22' }],
    ]);
  });

  test('settles it where it is to be sent again', async () => {
    await store.db.updateTable('deliveries').set({ state: 'pending' }).execute();
    expect(await settle()).toEqual(['sent', 'mine']);
    expect(events).toEqual(['posted slack']);
  });

  test('is no double yet where the other is still sending it', async () => {
    await store.db.updateTable('deliveries').set({ state: 'sending' }).execute();
    expect(await settle()).toEqual(['sending', null]);
    expect(events).toEqual([]);
  });

  test('is nothing where its digest is gone', async () => {
    await store.db.deleteFrom('deliveries').execute();
    expect(await settle()).toEqual([undefined, undefined]);
    expect(events).toEqual([]);
  });

  test('changes nothing where nothing is known to have arrived, nor where it is an edit', async () => {
    const unsure = { key, epoch: 1, state: 'ambiguous', readyAt: 1, hungUntil: 2, reason: 'cut' } as const;
    expect(await settle(unsure)).toEqual(['ambiguous', null]);
    expect(await settle({ key, epoch: 1, state: 'failed', reason: 'no' })).toEqual(['ambiguous', null]);
    expect(await settle(mine, 'edit')).toEqual(['ambiguous', null]);
    expect(events).toEqual([]);
  });
});
