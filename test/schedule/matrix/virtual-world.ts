import type { QueryWrapper } from '../../../src/store/wrap-queries.ts';

/** Time that jumps to the next moment at which something is to happen, once everything else has come to rest. */
export interface VirtualWorld {
  now(): number;
  /** Calls back at a moment. Returns what takes that back. */
  at(moment: number, work: () => void): () => void;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** For the queries of every store that belongs to this world: time stands still while one is under way. */
  watchQueries: QueryWrapper;
  /** Lets time pass until `done` says so, at most so long. False where it did not. */
  passUntil(done: () => Promise<boolean>, mostMs: number): Promise<boolean>;
}

export function createVirtualWorld(start: number): VirtualWorld {
  let now = start;
  let queries = 0;
  let allEnded = Promise.withResolvers<void>();
  const events = new Set<{ moment: number; work: () => void }>();

  async function settle(): Promise<void> {
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = queries > 0 ? 0 : quiet + 1;
      if (queries > 0) await allEnded.promise;
    }
  }

  function at(moment: number, work: () => void): () => void {
    const event = { moment: Math.max(moment, now), work };
    events.add(event);
    return () => void events.delete(event);
  }

  return {
    now: () => now,
    at,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason);
        const cancel = at(now + ms, resolve);
        signal?.addEventListener('abort', () => {
          cancel();
          reject(signal.reason);
        });
      }),
    async watchQueries(_sql, run) {
      if (queries === 0) allEnded = Promise.withResolvers();
      queries += 1;
      try {
        return await run();
      } finally {
        queries -= 1;
        if (queries === 0) allEnded.resolve();
      }
    },
    async passUntil(done, mostMs) {
      const end = now + mostMs;
      await settle();
      for (;;) {
        let next: { moment: number; work: () => void } | null = null;
        for (const event of events) if (next === null || event.moment < next.moment) next = event;
        if (next === null || next.moment > end) return done();
        const tick = Math.floor(now / 10_000) !== Math.floor(next.moment / 10_000);
        if (tick && (await done())) return true;
        now = Math.max(now, next.moment);
        events.delete(next);
        next.work();
        await settle();
      }
    },
  };
}
