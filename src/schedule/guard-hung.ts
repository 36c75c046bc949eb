import { widenHung } from '../store/widen-hung.ts';
import { type Moments, momentsOf, setByMs } from './moments.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** How far (milliseconds) the clock may move beside real time between two looks. */
const toleratedMs = 1_500;

/**
 * Returns what is called before each look-up. Until when a hung call may still arrive is kept as a time of the clock:
 * where the clock was set since the last call, all of that time is waited for again.
 */
export function createHungGuard(context: ScheduleContext): () => Promise<void> {
  let last: Moments = momentsOf(context);
  return async () => {
    const now = momentsOf(context);
    if (Math.abs(setByMs(last, now)) > toleratedMs) {
      for (const [platform, { traits }] of context.publishers) {
        const until = now.wall + context.limits.sendWithinMs + traits.takesWithinMs.hung;
        await widenHung(context.store, platform, until);
      }
    }
    last = now;
  };
}
