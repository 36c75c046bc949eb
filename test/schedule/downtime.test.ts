import { describe, expect, test } from 'vitest';
import { decideLate } from '../../src/core/schedule/lateness.ts';
import { occurrencesBetween } from '../../src/core/schedule/next-occurrence.ts';
import { lateChoices, weekdays } from '../../src/core/schedule/schedule.ts';
import { runTick } from '../../src/schedule/tick.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { storeKinds } from '../store/each-store.ts';
import { nextReadyAt } from '../store/next-ready.ts';
import { aSchedule } from '../store/some-rows.ts';
import { depsOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const secondMs = 1_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const lengths = [1, 59, 299, 301]
  .map((seconds) => seconds * secondMs)
  .concat([
    hourMs,
    23 * hourMs,
    25 * hourMs,
    3 * dayMs - hourMs,
    4 * dayMs - hourMs,
    7 * dayMs - hourMs,
    30 * dayMs - hourMs,
  ]);
const downAt = Date.parse('2026-11-22T05:59:59.500Z');

describe.each(storeKinds)('after downtime: $name', ({ fresh }) => {
  test.each(lateChoices)('%s: every occurrence is accounted for, from a second to thirty days', async (late) => {
    for (const length of lengths) {
      const at = await fresh();
      const store = await openStore(at.place);
      const schedule = aSchedule('dx1', { late, days: weekdays });
      await addSchedule(store, schedule, downAt + 500);
      const standIn = createStandIn('slack');
      let now = downAt;
      const deps = depsOf(
        { place: at.place, publisher: publisherOf(standIn), from: 0, owner: 'one', seed: 1 },
        store,
        () => now,
      );
      await runTick(deps, now);
      now = downAt + length;
      const back = now;
      for (let round = 0; round < 20; round++) {
        await runTick(deps, now);
        if ((await nextReadyAt(store, ['slack'])) === null) break;
        now += secondMs;
      }
      const missed = decideLate(occurrencesBetween(schedule, downAt, back), late, back);
      const rows = (await occurrencesOf(store, 'dx1', 100)).toReversed();
      const expected = missed.map((one) => {
        return one.kind === 'post'
          ? { localDate: one.occurrence.localDate, state: 'posted', reason: null }
          : { localDate: one.occurrence.localDate, state: one.state, reason: one.reason };
      });
      expect(rows, `${length} ms`).toMatchObject(expected);
      expect(rows).toHaveLength(expected.length);
      const posted = missed.flatMap((one) => (one.kind === 'post' ? [`dx1 ${one.occurrence.localDate} 0`] : []));
      expect(standIn.messages.map(({ text }) => text)).toEqual(posted);
      await store.close();
      await at.drop();
    }
  });
});
