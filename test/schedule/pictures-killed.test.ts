import { expect, test } from 'vitest';
import { storeKinds } from '../store/each-store.ts';
import { isLong } from '../support/runs.ts';
import { type Plan, planOf } from './matrix/plan.ts';
import { type KilledAt, runForReal } from './matrix/run-for-real.ts';

const [sqlite] = storeKinds;
const atOnce = 3;

/** Nothing goes wrong but the kill. */
function planFor(platform: Plan['platform']): Plan {
  const calm = { fault: 'well', second: 'well', lookUpsFail: 0, owner: 'lives', target: 'first' } as const;
  return { ...planOf(0), ...calm, platform };
}

test.each(['slack', 'discord'])(
  'a digest with pictures arrives once, with all of them, whichever request %s gets last from a process',
  async (platform) => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    const wrong: string[] = [];
    let kills = 0;
    let next = 1;
    let isOver = false;
    const work = async () => {
      while (!isOver) {
        const request = next++;
        // what is left out here is run by `npm run test:long`
        const moments: KilledAt['moment'][] = isLong ? ['arrived', 'answered'] : [request % 2 ? 'arrived' : 'answered'];
        for (const moment of moments) {
          const { problems, killed } = await runForReal(planFor(platform), sqlite, { request, moment });
          if (problems.length > 0) wrong.push(`killed when request ${request} ${moment}: ${problems.join('; ')}`);
          if (killed) kills += 1;
          else isOver = true;
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    console.log(`${platform}: killed at ${kills} moments`);
    expect(wrong).toEqual([]);
    // three parts, a correction and a note; on Slack also the calls for the picture
    expect(kills).toBeGreaterThanOrEqual(platform === 'slack' ? 8 : 5);
  },
);
