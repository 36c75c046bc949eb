import { withTimeout } from './with-timeout.ts';

/** Work that has begun and that a stop waits for. */
export interface WorkInFlight {
  /** Counts work until it ends, however it ends, and gives back what it gives. */
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** Resolves once nothing is in flight, or after this many milliseconds: with how much then still is. */
  settle(mostMs: number): Promise<number>;
}

/** Keeps count of work in flight, so that it can be finished before leaving. */
export function createWorkInFlight(): WorkInFlight {
  const works = new Set<Promise<unknown>>();
  return {
    async track(work) {
      works.add(work);
      try {
        return await work;
      } finally {
        works.delete(work);
      }
    },
    async settle(mostMs) {
      const all = async () => {
        while (works.size > 0) await Promise.allSettled(works);
      };
      await withTimeout(all(), mostMs, null);
      return works.size;
    },
  };
}
