import { decideLate, missReasons } from '../core/schedule/lateness.ts';
import { occurrencesBetween } from '../core/schedule/next-occurrence.ts';
import { quietUntil } from '../core/watch/quiet-hours.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { type ToldWatches, takePlanBack, type UnsentDigest, unsentDigests } from '../store/unsent-digests.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** What becomes of a claimed delivery: it is posted, or it ends otherwise, or its plan was taken back. */
export type Decision = { kind: 'post' } | { kind: 'end'; settlement: Settlement } | { kind: 'taken-back' };

type DecideContext = Pick<ScheduleContext, 'store' | 'clock' | 'limits' | 'isFallen' | 'isClockTrusted' | 'log'>;

/** How long (milliseconds) a digest waits that is too late by a clock that may be wrong. */
const waitForClockMs = 10 * 60_000;

/**
 * Asks again, when the first message of a digest is about to be posted, what was decided when it was planned: the
 * process may have died in between. Is it too late now, or superseded? Is its schedule paused, resumed or removed?
 * Did a claim fall that it shows as standing, or the digest that it goes on from? Was one of several watches paused or
 * removed that it tells of, or did quiet hours begin? Then it is composed anew, if nothing of it was ever sent.
 */
export async function decideAgain(
  context: DecideContext,
  claimed: readonly Delivery[],
): Promise<ReadonlyMap<string, Decision>> {
  const first = claimed.filter(({ kind, part }) => kind === 'post' && part === 0);
  const digests = await unsentDigests(
    context.store,
    first.map(({ occurrence }) => occurrence),
  );
  const decided = new Map<string, Decision>();
  for (const delivery of first) {
    const digest = digests.get(delivery.occurrence);
    if (digest !== undefined) decided.set(delivery.key, await decide(context, delivery, digest));
  }
  return decided;
}

async function decide(context: DecideContext, delivery: Delivery, digest: UnsentDigest): Promise<Decision> {
  const { key, epoch } = delivery;
  const end = digest.watches === null ? missOf(context, digest) : missOfWatches(context, digest.watches, digest.dueAt);
  if (missReasons.some((late) => late === end?.reason) && context.isClockTrusted?.() === false) {
    const readyAt = context.clock() + waitForClockMs;
    return { kind: 'end', settlement: { key, epoch, state: 'pending', readyAt, hungUntil: null, reason: 'clock-set' } };
  }
  if (end !== null) return { kind: 'end', settlement: { key, epoch, ...end } };
  const { schedule, watches, occurrence, dueAt, claims, baseFell } = digest;
  const quietEnd = watches === null ? null : quietEndOf(watches, context.clock());
  const watchesLeft = watches !== null && runningOf(watches).length < watches.planned;
  if (!(baseFell || watchesLeft || quietEnd !== null || claims.some(context.isFallen))) return { kind: 'post' };
  if (!(await takePlanBack(context.store, { occurrence, schedule: schedule?.id ?? null, dueAt }, delivery))) {
    if (quietEnd === null) return { kind: 'post' };
    const waits = { state: 'pending', readyAt: quietEnd, hungUntil: null, reason: 'quiet-hours' } as const;
    return { kind: 'end', settlement: { key, epoch, ...waits } };
  }
  context.log.info({ receipt: occurrence, baseFell }, 'what a planned message rests on fell; it is composed anew');
  return { kind: 'taken-back' };
}

/** Why what tells of watches is not posted any more; null where it is. */
function missOfWatches(
  { clock, limits }: DecideContext,
  watches: ToldWatches,
  dueAt: number,
): { state: 'expired' | 'skipped'; reason: string } | null {
  if (watches.here.length === 0) return { state: 'skipped', reason: 'removed' };
  if (clock() - dueAt > limits.maximumLatenessMs) return { state: 'expired', reason: 'too-late' };
  return runningOf(watches).length === 0 ? { state: 'skipped', reason: 'paused' } : null;
}

function runningOf({ here }: ToldWatches): readonly KeptWatch[] {
  return here.filter(({ paused }) => paused === null);
}

/** When the last quiet hours end in which one of the watches is now; null where none is. */
function quietEndOf(watches: ToldWatches, now: number): number | null {
  const ends = runningOf(watches).flatMap(({ quiet }) => (quiet === null ? [] : (quietUntil(quiet, now) ?? [])));
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Why a digest is not posted any more; null where it is. */
function missOf(
  { clock, limits }: DecideContext,
  { schedule, dueAt }: UnsentDigest,
): { state: 'expired' | 'skipped'; reason: string } | null {
  const now = clock();
  if (schedule === null) return { state: 'skipped', reason: 'removed' };
  if (schedule.paused !== null)
    return { state: 'skipped', reason: schedule.paused === 'asked' ? 'paused' : schedule.paused };
  if (dueAt < schedule.activeSince) return { state: 'skipped', reason: 'paused' };
  if (now - dueAt > limits.maximumLatenessMs) return { state: 'expired', reason: 'too-late' };
  const [decision] = decideLate(occurrencesBetween(schedule, dueAt, Math.max(now, dueAt)), schedule.late, now);
  return decision?.kind === 'miss' ? { state: decision.state, reason: decision.reason } : null;
}
