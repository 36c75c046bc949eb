import type { ScheduleContext } from './schedule-context.ts';

/**
 * A call's answer, or `fallback` where it takes longer than `ms`: the call goes on, and nobody waits for it.
 * Rejects as the call does.
 */
export async function withTimeout<T, F>(
  sleep: ScheduleContext['sleep'],
  ms: number,
  call: Promise<T>,
  fallback: F,
): Promise<T | F> {
  const timer = new AbortController();
  const late = sleep(ms, timer.signal).then(() => fallback);
  // The sleep is aborted, and rejects, once the race is over.
  late.catch(() => {});
  try {
    return await Promise.race([call, late]);
  } finally {
    timer.abort();
  }
}
