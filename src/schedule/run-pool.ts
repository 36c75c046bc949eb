/** What a pool works on, and with how many places. */
export interface Pool<T> {
  /** How many items are worked on at the same time, at most, besides slow ones. */
  concurrency: number;
  /** How many slow items are worked on at the same time, at most. */
  slow: number;
  /** At most `most` items to work on; none where there is nothing to do now. */
  claim(most: number): Promise<readonly T[]>;
  /** Never rejects. */
  work(item: T): Promise<void>;
  /** Resolves when an item that is still worked on counts as slow. Rejects where the signal is aborted. */
  untilSlow(signal: AbortSignal): Promise<void>;
  /** How long to wait before the next claim while something is worked on. Rejects where the signal is aborted. */
  pause(signal: AbortSignal): Promise<void>;
}

/**
 * Claims and works until a claim brings nothing and everything is done. A slow item gives its place to the next: many
 * that hang hold up nothing else, whatever comes later included, as long as there are places for slow ones. Returns how
 * many items were worked on. Rejects with a claim's problem, once everything begun is done.
 */
export async function runPool<T>({ concurrency, slow, claim, work, untilSlow, pause }: Pool<T>): Promise<number> {
  let working = 0;
  let slowly = 0;
  let done = 0;
  let wake = () => {};
  let problem: { cause: unknown } | null = null;
  /** Those that are slow and found no place among the slow ones; a place that becomes free is theirs. */
  const waiting = new Set<() => void>();
  const claimSome = async (): Promise<readonly T[]> => {
    if (working >= concurrency || problem !== null) return [];
    return claim(concurrency - working).catch((cause: unknown) => {
      problem = { cause };
      return [];
    });
  };
  const begin = (item: T) => {
    const ended = new AbortController();
    let isSlow = false;
    working += 1;
    const beSlow = () => {
      if (slowly >= slow) return void waiting.add(beSlow);
      waiting.delete(beSlow);
      isSlow = true;
      slowly += 1;
      working -= 1;
      wake();
    };
    untilSlow(ended.signal).then(beSlow, () => {});
    void work(item).then(() => {
      ended.abort();
      waiting.delete(beSlow);
      done += 1;
      if (!isSlow) {
        working -= 1;
      } else {
        slowly -= 1;
        for (const next of [...waiting].slice(0, 1)) next();
      }
      wake();
    });
  };
  for (;;) {
    const items = await claimSome();
    for (const item of items) begin(item);
    if (items.length > 0 && working < concurrency) continue;
    if (working + slowly === 0) break;
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
