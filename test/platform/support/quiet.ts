import { setTimeout as wait } from 'node:timers/promises';
import { until } from '../../support/until.ts';

const pollMs = 4;
const quietPolls = 10;

/** Waits until a number has grown, and then no longer grows. */
export async function untilQuiet(count: () => number, before: number): Promise<void> {
  await until(() => count() > before);
  await stillness(count);
}

/** Waits until a number stays as it is for some turns of the event loop. */
export async function stillness(count: () => number = () => 0): Promise<void> {
  for (let last = count(), polls = 0; polls < quietPolls; polls += 1) {
    await wait(pollMs);
    const now = count();
    if (now !== last) polls = 0;
    last = now;
  }
}
