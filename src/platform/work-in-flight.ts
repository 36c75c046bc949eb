import { setTimeout as wait } from 'node:timers/promises';

/** Work that has begun and that a stop waits for. */
export interface InFlight {
  add(work: Promise<void>): void;
  /** Resolves once all of it has ended, or after so many milliseconds; tells how many pieces had not ended. */
  settle(mostMs: number): Promise<number>;
}

/** Keeps count of work in flight. */
export function trackInFlight(): InFlight {
  const works = new Set<Promise<void>>();
  return {
    add(work) {
      works.add(work);
      work.finally(() => works.delete(work)).catch(() => {});
    },
    async settle(mostMs) {
      const late = new AbortController();
      const all = async () => {
        while (works.size > 0) await Promise.allSettled(works);
      };
      await Promise.race([all(), wait(mostMs, undefined, { signal: late.signal })]).finally(() => late.abort());
      return works.size;
    },
  };
}
