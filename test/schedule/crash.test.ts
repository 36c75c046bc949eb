import { describe, expect, test } from 'vitest';
import { storeKinds } from '../store/each-store.ts';
import { isLong } from '../support/runs.ts';
import { type CrashResult, type CrashRun, crashForReal, crashHere } from './support/crash.ts';

/** The long run kills (SIGKILL) at every checkpoint of so many scenarios: over 2,000 crash points. */
const seeds = Number(process.env.PARALLAX_SEEDS ?? 3);
const firstSeed = Number(process.env.PARALLAX_SEED ?? 1);
const atOnce = 3;

const grounds = storeKinds.flatMap((store) =>
  (['slack', 'discord'] as const).map((platform) => ({ store, platform, name: store.name })),
);

describe.each(grounds)('a crash at every checkpoint: $name, $platform', ({ store, platform }) => {
  const plan = isLong
    ? Array.from({ length: seeds }, (_, index) => ({
        seed: firstSeed + index,
        way: 'SIGKILL',
        crash: crashForReal,
        step: 1,
      }))
    : [
        { seed: firstSeed, way: 'SIGKILL', crash: crashForReal, step: store.name === 'sqlite' ? 29 : 53 },
        {
          seed: firstSeed + 1,
          way: 'a throw in this process',
          crash: crashHere,
          step: store.name === 'sqlite' ? 11 : 19,
        },
      ];
  test.each(plan)('by $way, scenario $seed: nothing missed, nothing doubled', async ({ seed, crash, step, way }) => {
    const points = await sweep((crashAt) => crash({ store, platform, seed, crashAt }), step);
    console.log(`crash points: ${points} (${store.name}, ${platform}, ${way}, PARALLAX_SEED=${seed})`);
    expect(points).toBeGreaterThan(3);
  });
});

/** Crashes at 1, 1 + step, … until a run comes through. Returns how many times it crashed. Throws with the place. */
async function sweep(run: (crashAt: CrashRun['crashAt']) => Promise<CrashResult>, step: number): Promise<number> {
  let points = 0;
  for (let first = 1; ; first += step * atOnce) {
    const crashAts = Array.from({ length: atOnce }, (_, index) => first + index * step);
    const results = await Promise.all(crashAts.map(run));
    for (const [index, { problems }] of results.entries()) {
      expect(problems, `crashAt ${crashAts[index]}`).toEqual([]);
    }
    points += results.filter(({ clean }) => !clean).length;
    if (results.some(({ clean }) => clean)) return points;
  }
}
