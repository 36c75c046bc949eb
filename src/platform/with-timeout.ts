/** Waits for this many milliseconds, or until it is told to stop; then it rejects. A test gives its own. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<unknown>;

/**
 * What a promise gives within `ms` milliseconds; or `late` where it takes longer: it then goes on, and nobody waits for
 * it. Rejects as the promise does. `sleep` stands in for the real time.
 */
export async function withTimeout<Result, Late>(
  promise: Promise<Result>,
  ms: number,
  late: Late,
  sleep?: Sleep,
): Promise<Result | Late> {
  const timer = sleep === undefined ? realTimer(ms) : timerOf(sleep, ms);
  try {
    return await Promise.race([promise, timer.elapsed.then(() => late)]);
  } finally {
    timer.stop();
  }
}

interface Timer {
  elapsed: Promise<unknown>;
  stop(): void;
}

/** Without an abort signal: making its error would cost a tenth of a request to Slack. */
function realTimer(ms: number): Timer {
  const { promise: elapsed, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  return { elapsed, stop: () => clearTimeout(timer) };
}

function timerOf(sleep: Sleep, ms: number): Timer {
  const stopping = new AbortController();
  // A sleep that is told to stop rejects after the race is over.
  const elapsed = sleep(ms, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return { elapsed, stop: () => stopping.abort() };
}
