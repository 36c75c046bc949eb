import { setTimeout as wait } from 'node:timers/promises';

/** Waits for this many milliseconds, or until it is told to stop; then it rejects. A test gives its own. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<unknown>;

const realSleep: Sleep = (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal });

/**
 * What a promise gives within `ms` milliseconds; or `late` where it takes longer: it then goes on, and nobody waits for
 * it. Rejects as the promise does.
 */
export async function withTimeout<Result, Late>(
  promise: Promise<Result>,
  ms: number,
  late: Late,
  sleep: Sleep = realSleep,
): Promise<Result | Late> {
  const timer = new AbortController();
  const tooLate = sleep(ms, timer.signal).then(() => late);
  // A sleep that is told to stop rejects after the race is over.
  tooLate.catch(() => {});
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    timer.abort();
  }
}
