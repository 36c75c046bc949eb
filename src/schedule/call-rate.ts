import type { ScheduleContext } from './schedule-context.ts';

/** How many calls a platform takes, spread over time. */
export interface CallRate {
  /** How many calls may begin now, at most `most`; they are taken. */
  take(most: number): number;
  /** Gives back calls that were not made. */
  giveBack(calls: number): void;
}

/** At most `perSecond` calls begin in any second; any number where it is null. */
export function createCallRate({ monotonic }: Pick<ScheduleContext, 'monotonic'>, perSecond: number | null): CallRate {
  /** Those of the last second, the oldest first. */
  let begun: { at: number; calls: number }[] = [];
  return {
    take(most) {
      if (perSecond === null) return most;
      const now = monotonic();
      begun = begun.filter(({ at }) => now - at < 1_000);
      const free = begun.reduce((left, { calls }) => left - calls, perSecond);
      const taken = Math.min(most, free);
      if (taken > 0) begun.push({ at: now, calls: taken });
      return taken;
    },
    giveBack(calls) {
      let left = calls;
      // From the oldest on: what remains counts as later than it may have been, and never as earlier.
      for (const some of begun) {
        const back = Math.min(some.calls, left);
        some.calls -= back;
        left -= back;
      }
    },
  };
}
