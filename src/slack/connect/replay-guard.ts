import { limits } from '../limits.ts';

export interface ReplayGuard {
  /**
   * True for a signature that comes for the first time, false for one that comes again. Give it only genuine
   * signatures, so that nobody else can fill it.
   */
  admit(signature: string): boolean;
}

/** A request may be as far in the future as in the past, so its signature can come again for twice that time. */
const rememberedMs = 2 * limits.requestAgeMs;
const mostRemembered = 100_000;

/** Remembers the signatures that could be sent again, up to `most` of them; the oldest go first. */
export function createReplayGuard(now: () => number, most = mostRemembered): ReplayGuard {
  const forgetAt = new Map<string, number>();
  return {
    admit(signature) {
      if (forgetAt.has(signature)) return false;
      const time = now();
      for (const [oldest, until] of forgetAt) {
        if (until > time && forgetAt.size < most) break;
        forgetAt.delete(oldest);
      }
      forgetAt.set(signature, time + rememberedMs);
      return true;
    },
  };
}
