import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 4;
const mostPolls = 10_000;
const quietPolls = 10;

/**
 * Waits until something is so; rejects where it does not come about. It counts turns of the event loop and no time, so that a busy
 * machine may take as long as it needs.
 */
export async function until(so: () => boolean, what: string): Promise<void> {
  for (let polls = 0; !so(); polls += 1) {
    if (polls === mostPolls) throw new Error(`it never came: ${what}`);
    await wait(pollMs);
  }
}

/** Waits until a number has grown, and then no longer grows. */
export async function untilQuiet(count: () => number, before: number, what: string): Promise<void> {
  await until(() => count() > before, what);
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
