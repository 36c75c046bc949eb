import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '../../src/store/occurrences.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { isLong } from '../support/runs.ts';
import { contextOf } from './support/cycle.ts';
import { driveLoop } from './support/drive-loop.ts';
import { seeded } from './support/seeded.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const sizes = [1_000, 59_000, 61_000, hourMs, 5 * hourMs, dayMs, 2 * dayMs, 8 * dayMs, 30 * dayMs, 365 * dayMs];
// Every other size in the short form.
const steps = sizes
  .filter((_, index) => isLong || index % 2 === 0 || index === sizes.length - 1)
  .flatMap((size) => [size, -size]);
const begin = Date.parse('2026-11-20T00:00:00Z');
const trueDays = 8;

describe.each(storeKinds)('a clock that steps: $name', ({ name, fresh }) => {
  // The largest only on Postgres, and more seeds in the long form.
  const seeds = isLong ? [1, 2, 3, 4] : [1];
  const everySize = isLong || name === 'sqlite';
  const tried = everySize ? steps : steps.filter((step) => Math.abs(step) > 30 * dayMs);
  test.each(seeds.flatMap((seed) => tried.map((step) => ({ seed, step }))))(
    'by $step ms for some hours, seed $seed: each date once',
    async ({ seed, step }) => {
      const random = seeded(seed * 1_000 + Math.abs(step));
      const at = await fresh();
      const store = await openStore(at.place);
      const standIn = createStandIn('slack');
      const publisher = publisherOf(standIn, () => (random() < 0.2 ? 'error-after' : 'none'));
      await addSchedule(store, aSchedule('cx2', { late: 'all' }), begin + 6 * hourMs);
      const stepAt = begin + 3 * dayMs + Math.floor(random() * 30) * hourMs;
      const stepBack = stepAt + (1 + Math.floor(random() * 30)) * hourMs;
      let now = begin;
      const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed };
      const loop = driveLoop(contextOf(cycle, store, () => now));
      for (let time = begin; time < begin + trueDays * dayMs; time += 2 * hourMs) {
        // Some ticks in a row, as there would be in the minutes of an hour.
        for (const minute of [0, 1, 3]) {
          now = time + minute * 60_000 + (time >= stepAt && time < stepBack ? step : 0);
          await loop.round();
        }
      }
      const texts = standIn.messages.map(({ text }) => text);
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
      const dates = Array.from({ length: trueDays }, (_, day) =>
        new Date(begin + day * dayMs).toISOString().slice(0, 10),
      );
      expect(
        dates.flatMap((date) => [0, 1].map((part) => `cx2 ${date} ${part}`)).filter((text) => !texts.includes(text)),
      ).toEqual([]);
      const unexplained = (await occurrencesOf(store, 'cx2', 2_000)).filter(
        ({ state, reason }) => state !== 'posted' && reason === null,
      );
      expect(unexplained).toEqual([]);
      await loop.stop();
      await store.close();
      await at.drop();
    },
  );
});
