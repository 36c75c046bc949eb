import { describe, expect, test } from 'vitest';
import { addDeliveries, type NewDelivery } from '../../src/store/deliveries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { shortenWaits } from '../../src/store/shorten-waits.ts';
import { storeKinds } from './each-store.ts';
import { anOccurrence, aSchedule, channel } from './some-rows.ts';

const now = 1_000_000;
const longest = { deliveryMs: 1_000, leaseMs: 500 };

describe.each(storeKinds)('after the clock was set back, on $name', ({ fresh }) => {
  test('nothing waits longer than it can have been told to', async () => {
    const at = await fresh();
    const store = await openStore(at.place);
    const rows = [
      ['pending', now + 1_000, null],
      ['pending', now + 1_001, null],
      ['ambiguous', now + 1_001, null],
      ['ambiguous', now, now + 501],
      ['sending', now, now + 500],
      ['sending', now, now + 501],
      ['sent', now + 9_000, now + 9_000],
    ] as const;
    const deliveries = rows.map((_, index): NewDelivery => {
      return {
        key: `k${index}`,
        kind: 'post',
        occurrence: 'o',
        part: index,
        last: false,
        channel,
        dueAt: 1,
        message: { payload: {} },
        thread: null,
        messageId: null,
        readyAt: null,
      };
    });
    await addDeliveries(store, deliveries);
    for (const [index, [state, readyAt, leaseUntil]] of rows.entries()) {
      const changes = { state, ready_at: readyAt, lease_until: leaseUntil };
      await store.db.updateTable('deliveries').set(changes).where('id', '=', `k${index}`).execute();
    }
    const lanes = [
      { lane: 'a', next_at: now },
      { lane: 'b', next_at: now + 1 },
    ];
    await store.db.insertInto('lanes').values(lanes).execute();
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 1);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 2]]), now + 1);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-23')], new Map([['s', 2]]), now - 1);

    await shortenWaits(store, now, longest);

    const kept = store.db.selectFrom('deliveries').select(['ready_at', 'lease_until']).where('occurrence', '=', 'o');
    const waits = (await kept.orderBy('part').execute()).map((row) => [row.ready_at, row.lease_until]);
    expect(waits).toEqual([
      [now + 1_000, null],
      [now, null],
      [now, null],
      [now, now + 500],
      [now, now + 500],
      [now, now + 500],
      [now + 9_000, now + 9_000],
    ]);
    const next = await store.db.selectFrom('lanes').select('next_at').execute();
    expect(next.map(({ next_at }) => next_at)).toEqual([now, now]);
    const planned = await store.db.selectFrom('occurrences').select('planned_at').orderBy('local_date').execute();
    expect(planned.map(({ planned_at }) => planned_at)).toEqual([now, now - 1]);
    await store.close();
    await at.drop();
  });
});
