import type { Platform } from '../core/place/channel.ts';
import type { Store } from '../store/store.ts';
import { widenHung } from '../store/widen-hung.ts';
import { type Moments, momentsOf, setByMs } from './moments.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** How far (milliseconds) the clock may move beside real time between two looks. */
const toleratedMs = 1_500;

type HungTerms = Pick<ScheduleContext, 'publishers' | 'limits'>;

/** Until when (epoch milliseconds) a call that is made now may make a message, whatever becomes of its owner. */
export function hungUntil({ publishers, limits }: HungTerms, platform: Platform, now: number): number {
  return now + limits.sendWithinMs + (publishers.get(platform)?.traits.takesWithinMs.hung ?? 0);
}

/** Waits for all of that time again, for whatever is open: the clock was set, and what was kept of it says nothing. */
export async function waitAgain(terms: HungTerms, store: Store, now: number): Promise<void> {
  for (const platform of terms.publishers.keys()) await widenHung(store, platform, hungUntil(terms, platform, now));
}

/**
 * Returns what is called before each look-up. Until when a hung call may still arrive is kept as a time of the clock:
 * where the clock was set since the last call, all of that time is waited for again.
 */
export function createHungGuard(context: ScheduleContext): () => Promise<void> {
  let last: Moments = momentsOf(context);
  return async () => {
    const now = momentsOf(context);
    if (Math.abs(setByMs(last, now)) > toleratedMs) await waitAgain(context, context.store, now.wall);
    last = now;
  };
}
