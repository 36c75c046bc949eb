import { within } from '../platform/with-timeout.ts';

export interface InFlight {
  /** Counts work until it ends, however it ends. */
  track<Value>(work: Promise<Value>): Promise<Value>;
  /** Resolves once nothing is under way, or after so many milliseconds: to how much then still is. */
  drain(ms: number): Promise<number>;
}

/** What is under way, so that it can be finished before leaving. */
export function createInFlight(): InFlight {
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
    async drain(ms) {
      await within(Promise.allSettled(works), ms);
      return works.size;
    },
  };
}
