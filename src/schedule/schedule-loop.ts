import type { Platform } from '../core/place/channel.ts';
import { claimPeriodicWork } from '../store/claim-periodic-work.ts';
import { nextLookUpAt, nextPostAt } from '../store/deliveries.ts';
import { pruneDigests } from '../store/prune-digests.ts';
import { createClockTrust } from './clock-trust.ts';
import { deliverTo } from './deliver-ready.ts';
import { type KeptDelivering, keepDelivering } from './keep-delivering.ts';
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
  /** Resolves once what follows ticks has come to its end. No tick waits for it. */
  afterTicks(): Promise<void>;
  /** When the last tick ended well (epoch milliseconds); null before the first. */
  lastTickAt(): number | null;
  /** How long ago that was, in milliseconds of real time; null before the first. */
  sinceTickMs(): number | null;
  /** In milliseconds: how late the last tick began (0 where somebody asked for it), and how long it planned. */
  lag(): { beganMs: number; tookMs: number };
  /** Begins nothing new, and waits up to ten seconds for what is on its way. */
  stop(): Promise<void>;
}

interface KeptPlatform {
  posting: KeptDelivering;
  lookingUp: KeptDelivering;
}

/**
 * Plans when it is told to, and posts and looks up whenever something is ready, to each platform by itself. Only the
 * store remembers anything. `rest` is how delivery waits between two rounds: a test lets its clock jump there.
 */
export function startLoop(
  given: Omit<ScheduleContext, 'stop'>,
  rest: ScheduleContext['sleep'] = given.sleep,
): ScheduleLoop {
  const stopping = new AbortController();
  const context: ScheduleContext = { ...given, stop: stopping.signal, isClockTrusted: createClockTrust(given) };
  let last: { at: number; real: number } | null = null;
  let lag = { beganMs: 0, tookMs: 0 };
  let planning: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let following: Promise<void> = Promise.resolve();
  let followers = 0;
  const kept = new Map<Platform, KeptPlatform>();

  function keep(platform: Platform): KeptPlatform {
    const { post, lookUp } = deliverTo(platform, context, () => void tick(null));
    return {
      posting: keepDelivering(context, { round: post, nextAt: ({ store }) => nextPostAt(store, platform), rest }),
      lookingUp: keepDelivering(context, { round: lookUp, nextAt: ({ store }) => nextLookUpAt(store, platform), rest }),
    };
  }

  /** A platform may come later than the others. */
  function wake(): void {
    if (stopping.signal.aborted) return;
    for (const platform of context.publishers.keys()) {
      const known = kept.get(platform);
      if (known === undefined) kept.set(platform, keep(platform));
      else known.posting.wake();
    }
  }

  async function plan(minute: Date | null): Promise<void> {
    const [now, began] = [context.clock(), context.monotonic()];
    try {
      const onPlanned = () => {
        if (context.monotonic() - began > planFirstMs) wake();
      };
      await planTick(context, now, { aheadMs: context.limits.planAheadMs, onPlanned });
      last = { at: now, real: context.monotonic() };
      lag = { beganMs: minute === null ? 0 : Math.max(0, now - minute.getTime()), tookMs: context.monotonic() - began };
      follow(now);
    } catch (problem) {
      context.log.error({ err: problem }, 'a tick failed; the next minute tries again');
    }
    wake();
  }

  /** One after the other; where one waits already, it does for this tick too. */
  function follow(now: number): void {
    if (followers > 1) return;
    followers += 1;
    following = following.then(async () => {
      try {
        if (stopping.signal.aborted) return;
        await context.afterTick?.();
        if (context.isClockTrusted?.() === false) return;
        if (await claimPeriodicWork(context.store, 'prune', now, dayMs))
          await pruneDigests(context.store, now - keptMs);
      } catch (problem) {
        context.log.error({ err: problem }, 'what follows a tick failed; the next tick tries again');
      } finally {
        followers -= 1;
        wake();
      }
    });
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

  wake();
  return {
    tick,
    afterTicks: () => following,
    lastTickAt: () => last?.at ?? null,
    sinceTickMs: () => (last === null ? null : context.monotonic() - last.real),
    lag: () => lag,
    async stop() {
      stopping.abort();
      const delivering = [...kept.values()].flatMap(({ posting, lookingUp }) => [posting.ended, lookingUp.ended]);
      const ended = Promise.allSettled([...delivering, planning, following]);
      const timer = new AbortController();
      await Promise.race([ended, context.sleep(stopWithinMs, timer.signal).catch(() => {})]);
      timer.abort();
    },
  };
}
