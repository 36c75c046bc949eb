import { claimPeriodicWork } from '../store/claim-periodic-work.ts';
import { nextLookUpAt, nextPostAt } from '../store/deliveries.ts';
import { pruneDigests } from '../store/prune-digests.ts';
import { lookUpReady, postReady } from './deliver-ready.ts';
import { keepDelivering } from './keep-delivering.ts';
import { planTick } from './plan-tick.ts';
import type { ScheduleContext } from './schedule-context.ts';

const dayMs = 24 * 60 * 60_000;
/** What was posted longer ago is not corrected any more, and what it said is deleted, once a day by one instance. */
const keptMs = 90 * dayMs;
/** How long (milliseconds) `stop` waits for what is on its way. The rest is looked up after the next start. */
const stopWithinMs = 10_000;
/** Planning that takes longer (milliseconds) no longer goes first: what is planned is posted while the rest is. */
export const planFirstMs = 1_000;

export interface ScheduleLoop {
  /** Plans now, and lets the posts begin. `minute` is when the tick was due; null where somebody asked for it. */
  tick(minute: Date | null): Promise<void>;
  /** When the last tick ended well (epoch milliseconds); null before the first. */
  lastTickAt(): number | null;
  /** In milliseconds: how late the last tick began (0 where somebody asked for it), and how long it planned. */
  lag(): { beganMs: number; tookMs: number };
  /** Begins nothing new, and waits up to ten seconds for what is on its way. */
  stop(): Promise<void>;
}

/**
 * Plans when it is told to, and posts and looks up whenever something is ready. Only the store remembers anything.
 * `rest` is how delivery waits between two rounds: a test lets its clock jump there.
 */
export function startLoop(
  given: Omit<ScheduleContext, 'stop'>,
  rest: ScheduleContext['sleep'] = given.sleep,
): ScheduleLoop {
  const stopping = new AbortController();
  const context: ScheduleContext = { ...given, stop: stopping.signal };
  let last: number | null = null;
  let lag = { beganMs: 0, tookMs: 0 };
  let planning: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const posting = keepDelivering(context, { round: postReady, nextAt: nextPostAt, rest });
  const lookingUp = keepDelivering(context, { round: lookUpReady, nextAt: nextLookUpAt, rest });

  async function plan(minute: Date | null): Promise<void> {
    const [now, began] = [context.clock(), context.monotonic()];
    try {
      const onPlanned = () => {
        if (context.monotonic() - began > planFirstMs) posting.wake();
      };
      await planTick(context, now, { aheadMs: context.limits.planAheadMs, onPlanned });
      posting.wake();
      last = now;
      lag = { beganMs: minute === null ? 0 : Math.max(0, now - minute.getTime()), tookMs: context.monotonic() - began };
      await context.afterTick?.();
      if (await claimPeriodicWork(context.store, 'prune', now, dayMs)) await pruneDigests(context.store, now - keptMs);
    } catch (problem) {
      context.log.error({ err: problem }, 'a tick failed; the next minute tries again');
    }
    posting.wake();
  }

  /** One at a time. Those who ask meanwhile share the next one, because this one may not see what they changed. */
  function tick(minute: Date | null): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve();
    if (planning !== null) {
      next ??= planning.then(() => {
        next = null;
        return tick(null);
      });
      return next;
    }
    planning = plan(minute).finally(() => {
      planning = null;
    });
    return planning;
  }

  return {
    tick,
    lastTickAt: () => last,
    lag: () => lag,
    async stop() {
      stopping.abort();
      const ended = Promise.allSettled([posting.ended, lookingUp.ended, planning]);
      const timer = new AbortController();
      await Promise.race([ended, context.sleep(stopWithinMs, timer.signal).catch(() => {})]);
      timer.abort();
    },
  };
}
