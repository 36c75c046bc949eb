import type { Turns } from '../core/memory/turns.ts';

/** How long work goes on before others have a turn, in milliseconds. */
const turnMs = 20;

/** Does work a little at a time, and lets everything else that waits have its turn in between. */
export async function inTurns<Result>(turns: Turns<Result>): Promise<Result> {
  for (;;) {
    const start = performance.now();
    do {
      const { done, value } = turns.next();
      if (done === true) return value;
    } while (performance.now() - start < turnMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Does work of which only one piece is under way at a time: each may need much memory until it is done. What is done in
 * its first step waits for nothing.
 */
export function createWorkQueue(): (turns: Turns<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return async (turns) => {
    if (turns.next().done === true) return;
    const own = last.then(() => inTurns(turns));
    last = own.catch(() => undefined);
    await own;
  };
}
