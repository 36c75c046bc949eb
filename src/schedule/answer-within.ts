import type { ScheduleDeps } from './deps.ts';

/** A call's answer; or `none` where it has not answered within so many milliseconds: it goes on, and nobody waits. Rejects as the call does. */
export async function answerWithin<T, N>(
  sleep: ScheduleDeps['sleep'],
  ms: number,
  call: Promise<T>,
  none: N,
): Promise<T | N> {
  const timer = new AbortController();
  const late = sleep(ms, timer.signal).then(() => none);
  // An aborted sleep rejects after the race is over.
  late.catch(() => {});
  try {
    return await Promise.race([call, late]);
  } finally {
    timer.abort();
  }
}
