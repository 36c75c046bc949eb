import { dropPending } from '../store/settle-deliveries.ts';
import { deliverReady } from './deliver.ts';
import type { ScheduleDeps } from './deps.ts';
import { followClock } from './follow-clock.ts';
import { type PlanTerms, planDue } from './plan-due.ts';

/** What is due by `now` (epoch milliseconds) becomes deliveries; what waited too long expires. */
export async function planTick(deps: ScheduleDeps, now: number, terms?: PlanTerms): Promise<void> {
  await followClock(deps, now);
  const dueBefore = now - deps.limits.maximumLatenessMs;
  await dropPending(deps.store, { dueBefore }, { state: 'expired', reason: 'too-late' }, now);
  await planDue(deps, now, terms);
}

/**
 * One whole step: plans, posts and looks up everything that can be now, and returns; nothing is remembered but in the store.
 * Any number of processes may do it at once. Rejects where the store fails; the next one then goes on.
 */
export async function runTick(deps: ScheduleDeps, now: number): Promise<void> {
  await planTick(deps, now);
  while ((await deliverReady(deps)) > 0) if (deps.stop.aborted) return;
}
