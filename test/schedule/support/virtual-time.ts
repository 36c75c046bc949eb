/** Time that a test turns: the clock stands still, and sleeps end, when the test says so. */
export interface VirtualTime {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Lets time pass, in steps to each moment at which a sleep ends, and what follows from it come to its end. */
  pass(ms: number): Promise<void>;
}

export function createVirtualTime(start = 0): VirtualTime {
  let now = start;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason);
        const sleeper = { at: now + ms, wake: () => resolve() };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
    async pass(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = [...sleepers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        const [next] = due;
        if (next === undefined) break;
        now = Math.max(now, next.at);
        sleepers.delete(next);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
}

/** Until everything that needs no time has ended: promises, and SQLite, which answers at once. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
