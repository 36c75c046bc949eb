/** What a pool works on, and how. */
export interface Pool<T> {
  atOnce: number;
  /** At most so many; none where there is nothing to do now. */
  claim(most: number): Promise<readonly T[]>;
  /** Never rejects. */
  work(item: T): Promise<void>;
  /** Until it is looked for more while something is on its way; rejects where the signal is aborted. */
  pause(signal: AbortSignal): Promise<void>;
}

/**
 * Works until a claim brings nothing and all is done. What is slow occupies one place and holds up nothing else, also not what comes later.
 * Says how many items were worked on. Rejects with a claim's problem, once everything begun is done.
 */
export async function runPool<T>({ atOnce, claim, work, pause }: Pool<T>): Promise<number> {
  let working = 0;
  let done = 0;
  let wake = () => {};
  let problem: { cause: unknown } | null = null;
  const claimSome = async (): Promise<readonly T[]> => {
    if (working >= atOnce || problem !== null) return [];
    return claim(atOnce - working).catch((cause: unknown) => {
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
    if (items.length > 0 && working < atOnce) continue;
    if (working === 0) break;
    const pausing = new AbortController();
    await new Promise<void>((resolve) => {
      wake = resolve;
      pause(pausing.signal).then(resolve, () => {});
    });
    pausing.abort();
    // What ends together is replaced by one claim.
    await new Promise((resolve) => setImmediate(resolve));
  }
  rethrow(problem);
  return done;
}

function rethrow(problem: { cause: unknown } | null): void {
  if (problem !== null) throw problem.cause;
}
