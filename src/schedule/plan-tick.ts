import { dropPending } from '../store/drop-pending.ts';
import { handleClockSetBack } from './handle-clock-set-back.ts';
import { type PlanTerms, planDue } from './plan-due.ts';
import { planWatches } from './plan-watches.ts';
import type { ScheduleContext } from './schedule-context.ts';

/**
 * Turns what is due by `now` (epoch milliseconds), and what moved of what is watched, into deliveries, and expires what
 * waited too long.
 */
export async function planTick(context: ScheduleContext, now: number, terms?: PlanTerms): Promise<void> {
  await handleClockSetBack(context, now);
  const dueBefore = now - context.limits.maximumLatenessMs;
  if (context.isClockTrusted?.() !== false)
    await dropPending(context.store, { dueBefore }, { state: 'expired', reason: 'too-late' }, now);
  await planDue(context, now, terms);
  await planWatches(context, now, terms?.onPlanned);
}
