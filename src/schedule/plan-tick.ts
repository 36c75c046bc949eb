import { dropPending } from '../store/drop-pending.ts';
import { handleClockSetBack } from './handle-clock-set-back.ts';
import { type PlanTerms, planDue } from './plan-due.ts';
import { planNotices } from './plan-notices.ts';
import { planWatches } from './plan-watches.ts';
import type { ScheduleContext } from './schedule-context.ts';

/**
 * Turns what is due by `now` (epoch milliseconds), what moved of what is watched, and what became of suggestions, into
 * deliveries, and expires what waited too long.
 */
export async function planTick(context: ScheduleContext, now: number, terms?: PlanTerms): Promise<void> {
  await handleClockSetBack(context, now);
  const dueBefore = now - context.limits.maximumLatenessMs;
  if (context.isClockTrusted?.() !== false)
    await dropPending(context.store, { dueBefore }, { state: 'expired', reason: 'too-late' }, now);
  await planDue(context, now, terms);
  await planWatches(context, now, terms?.onPlanned);
  await planNotices(context, now);
}
