import { describe, expect, test } from 'vitest';
import { storeKinds } from '../store/each-store.ts';
import { isLong } from '../support/runs.ts';
import { nameOf, planOf } from './matrix/plan.ts';
import { runForReal } from './matrix/run-for-real.ts';
import { simulate } from './matrix/simulate.ts';

const seeds = Number(process.env.PARALLAX_SEEDS ?? (isLong ? 10_000 : 100));
/** In the short form every so many: it has no divisor in common with the matrix, so that all its sides come. */
const step = isLong ? 1 : 11;
const firstSeed = Number(process.env.PARALLAX_SEED ?? 0);
const realSeeds = Number(process.env.PARALLAX_REAL ?? (isLong ? 200 : 6));
/** Far apart, so that a few are of many kinds; it has no divisor in common with the matrix. */
const realStep = 47;
/** While one waits for its database, others go on. */
const atOnce = 4;
/** Postgres takes every so many of the seeds, and SQLite the rest. */
const onPostgres = 12;

const [sqlite, postgres] = storeKinds;

describe('whatever goes wrong in whatever order, a digest is posted once', () => {
  test(`${seeds} plans in simulated time`, async () => {
    const longest = new Map<string, number>();
    const wrong: string[] = [];
    const left = Array.from({ length: seeds }, (_, index) => firstSeed + index * step);
    const work = async () => {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        const plan = planOf(seed);
        const kind = postgres !== undefined && seed % onPostgres === 0 ? postgres : sqlite;
        if (kind === undefined) throw new Error('there is always SQLite');
        const { problems, recoveredMs } = await simulate(plan, kind);
        if (problems.length > 0) wrong.push(`${nameOf(plan)} (${kind.name}): ${problems.join('; ')}`);
        const cell = `${plan.platform.padEnd(8)} ${plan.fault.padEnd(12)} ${plan.owner}`;
        if (recoveredMs !== null && plan.second === 'well')
          longest.set(cell, Math.max(longest.get(cell) ?? 0, recoveredMs));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (isLong)
      for (const [cell, ms] of [...longest].toSorted()) console.log(`${cell.padEnd(32)} ${(ms / 1_000).toFixed(1)} s`);
    expect(wrong).toEqual([]);
  });

  test(`${realSeeds} plans with real processes and real sockets`, async () => {
    const wrong: string[] = [];
    const left = Array.from({ length: realSeeds }, (_, index) => firstSeed + index * realStep);
    const work = async () => {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        const plan = planOf(seed);
        const kind = postgres !== undefined && seed % onPostgres === 0 ? postgres : sqlite;
        if (kind === undefined) throw new Error('there is always SQLite');
        const { problems } = await runForReal(plan, kind);
        if (problems.length > 0) wrong.push(`${nameOf(plan)} (${kind.name}): ${problems.join('; ')}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(wrong).toEqual([]);
  });
});
