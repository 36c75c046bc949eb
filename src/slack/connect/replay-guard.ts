import { limits } from '../limits.ts';

export interface SeenSignatures {
  /** True for the first time, false for a repetition. Only genuine signatures may be given, so that nobody else can fill it. */
  add(signature: string): boolean;
}

/** A request may be as new as it may be old, so a signature can come back for twice that time. */
const keptMs = 2 * limits.requestAgeMs;
const mostKept = 100_000;

/** Remembers the signatures that could be sent again, and no more than so many: the oldest go first. */
export function createSeenSignatures(now: () => number, most = mostKept): SeenSignatures {
  const kept = new Map<string, number>();
  return {
    add(signature) {
      if (kept.has(signature)) return false;
      const time = now();
      for (const [oldest, until] of kept) {
        if (until > time && kept.size < most) break;
        kept.delete(oldest);
      }
      kept.set(signature, time + keptMs);
      return true;
    },
  };
}
