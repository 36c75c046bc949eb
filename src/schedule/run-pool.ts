export interface Pool<T> {
  /** How many items are worked on at the same time, at most. */
  concurrency: number;
  /** At most `most` items to work on; none where there is nothing to do now. */
  claim(most: number): Promise<readonly T[]>;
  /** Never rejects. */
  work(item: T): Promise<void>;
  /** How long to wait before the next claim while something is worked on. Rejects where the signal is aborted. */
  pause(signal: AbortSignal): Promise<void>;
}

/**
 * Claims and works until a claim brings nothing and everything is done. A slow item takes one place and holds up
 * nothing else, whatever comes later included. Returns how many items were worked on. Rejects with a claim's problem,
 * once everything begun is done.
 */
export async function runPool<T>({ concurrency, claim, work, pause }: Pool<T>): Promise<number> {
  let working = 0;
  let done = 0;
  let wake = () => {};
  let problem: { cause: unknown } | null = null;
  const claimSome = async (): Promise<readonly T[]> => {
    if (working >= concurrency || problem !== null) return [];
    return claim(concurrency - working).catch((cause: unknown) => {
      problem = { cause };
      return [];
    });
  };
  for (;;) {
    const items = await claimSome();
    for (const item of items) {
      working += 1;
      void work(item).then(() => {
        working -= 1;
        done += 1;
        wake();
      });
    }
    if (items.length > 0 && working < concurrency) continue;
    if (working === 0) break;
    const pausing = new AbortController();
    await new Promise<void>((resolve) => {
      wake = resolve;
      pause(pausing.signal).then(resolve, () => {});
    });
    pausing.abort();
    // One claim replaces all items that end in the same turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
  rethrow(problem);
  return done;
}

function rethrow(problem: { cause: unknown } | null): void {
  if (problem !== null) throw problem.cause;
}
