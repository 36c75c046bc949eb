import { describe, expect, test } from 'vitest';
import { decideLate } from '../../src/core/schedule/lateness.ts';
import { occurrencesBetween } from '../../src/core/schedule/next-occurrence.ts';
import { lateChoices, weekdays } from '../../src/core/schedule/schedule.ts';
import { limits } from '../../src/schedule/limits.ts';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { storeKinds } from '../store/each-store.ts';
import { nextReadyAt } from '../store/next-ready.ts';
import { aSchedule } from '../store/some-rows.ts';
import { contextOf } from './support/cycle.ts';
import { driveLoop } from './support/drive-loop.ts';
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
const dueAt = Date.parse('2026-11-22T06:00:00Z');
/** Just before the last tick that would have planned it ahead. */
const downAt = dueAt - limits.planAheadMs - 500;

describe.each(storeKinds)('after downtime: $name', ({ fresh }) => {
  test.each(lateChoices)('%s: every occurrence is accounted for, from a second to thirty days', async (late) => {
    for (const length of lengths) {
      const at = await fresh();
      const store = await openStore(at.place);
      const schedule = aSchedule('dx1', { late, days: weekdays });
      await addSchedule(store, schedule, dueAt);
      const standIn = createStandIn('slack');
      let now = downAt;
      const cycle = { place: at.place, publisher: publisherOf(standIn), from: 0, owner: 'one', seed: 1 };
      const loop = driveLoop(contextOf(cycle, store, () => now));
      await loop.round();
      now = dueAt - 500 + length;
      const back = now;
      for (let round = 0; round < 20; round++) {
        await loop.round();
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
      await loop.stop();
      await store.close();
      await at.drop();
    }
  });
});
