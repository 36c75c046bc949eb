import { createTask, type ScheduledTask } from 'node-cron';
import type { Platform } from '../core/place/channel.ts';
import { nextLookUpAt, nextPostAt } from '../store/deliveries.ts';
import { prune } from '../store/prune.ts';
import type { Store } from '../store/store.ts';
import { takeTurn } from '../store/turns.ts';
import { lookUpReady, postReady } from './deliver.ts';
import type { Log, ScheduleDeps } from './deps.ts';
import { planTick } from './tick.ts';

const minuteMs = 60_000;
/** Each tick plans what is due until the next one, and composes it: then it is posted on the minute, however many there are. */
const aheadMs = 61_000;
/** What was posted longer ago is not corrected any more, and its text is forgotten, once a day, by whichever instance comes first. */
const keptMs = 90 * 24 * 60 * minuteMs;
const pruneEveryMs = 24 * 60 * minuteMs;
/** How long `stop` waits for what is on its way; whatever is left over is looked up after the next start. */
const stopWithinMs = 10_000;
/** So long (milliseconds) planning goes first; then what is planned is posted while the rest is. */
export const planFirstMs = 1_000;
/** The shortest and the longest rest between two looks for deliveries that became ready. */
const restMs = { least: 100, most: 5_000 };

export interface RunningSchedule {
  /** Plans and posts now, as after a change that should not wait for the minute. */
  tick(): Promise<void>;
  /** When the last tick ended well (epoch milliseconds); null before the first. */
  lastTickAt(): number | null;
  /** How long after its minute the last tick began (0 for one that was asked for), and how long it took to plan, in milliseconds. */
  lag(): { beganMs: number; tookMs: number };
  /** Begins nothing new and waits up to ten seconds for what is on its way. */
  stop(): Promise<void>;
}

/** Ticks at once and then each minute, and delivers whenever something is ready. Only the store remembers anything. */
export function startSchedule(given: Omit<ScheduleDeps, 'stop'>): RunningSchedule {
  const stopping = new AbortController();
  const deps: ScheduleDeps = { ...given, stop: stopping.signal };
  let last: number | null = null;
  let lag = { beganMs: 0, tookMs: 0 };
  let planning: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const posting = keepDelivering(deps, postReady, nextPostAt);
  const lookingUp = keepDelivering(deps, lookUpReady, nextLookUpAt);

  /** `minute` is the one that the tick was due for; null for one that was asked for. */
  async function plan(minute: Date | null): Promise<void> {
    const [now, began] = [deps.clock(), deps.monotonic()];
    try {
      const onPlanned = () => {
        if (deps.monotonic() - began > planFirstMs) posting.wake();
      };
      await planTick(deps, now, { aheadMs, onPlanned });
      posting.wake();
      last = now;
      lag = { beganMs: minute === null ? 0 : Math.max(0, now - minute.getTime()), tookMs: deps.monotonic() - began };
      await deps.afterTick?.();
      if (await takeTurn(deps.store, 'prune', now, pruneEveryMs)) await prune(deps.store, now - keptMs);
    } catch (problem) {
      deps.log.error({ err: problem }, 'a tick failed; the next minute tries again');
    }
    posting.wake();
  }

  /** One at a time: those who ask meanwhile share the next, for what they changed may not be in this one. */
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

  const cron = eachMinute(deps.log, tick);
  void tick(null);

  return {
    tick: () => tick(null),
    lastTickAt: () => last,
    lag: () => lag,
    async stop() {
      stopping.abort();
      await cron.destroy();
      const ended = Promise.allSettled([posting.ended, lookingUp.ended, planning]);
      const timer = new AbortController();
      await Promise.race([ended, deps.sleep(stopWithinMs, timer.signal).catch(() => {})]);
      timer.abort();
    },
  };
}

/** A heartbeat alone: one that comes late, for the process was busy, comes all the same, and one that takes long keeps the next from piling up. */
function eachMinute(log: Log, tick: (minute: Date) => Promise<void>): ScheduledTask {
  const say = (message: string | Error) => log.warn({ cron: String(message) }, 'the tick was held up');
  const cron = createTask('* * * * *', ({ date }) => tick(date), {
    ...{ timezone: 'UTC', noOverlap: true, suppressMissedWarning: true, missedExecutionTolerance: minuteMs },
    logger: { info: say, warn: say, error: say, debug: () => {} },
  });
  void cron.start();
  return cron;
}

/** Delivers until it is told to stop, and rests until the next may be ready or somebody wakes it. */
function keepDelivering(
  deps: ScheduleDeps,
  deliver: (deps: ScheduleDeps) => Promise<number>,
  nextAt: (store: Store, platforms: readonly Platform[]) => Promise<number | null>,
): { wake(): void; ended: Promise<void> } {
  let waking = new AbortController();
  const ended = (async () => {
    while (!deps.stop.aborted) {
      waking = new AbortController();
      let restFor = restMs.most;
      try {
        await deliver(deps);
        const next = await nextAt(deps.store, [...deps.publishers.keys()]);
        if (next !== null) restFor = Math.min(restMs.most, Math.max(restMs.least, next - deps.clock()));
      } catch (problem) {
        deps.log.error({ err: problem }, 'delivery was interrupted; it goes on in a moment');
      }
      await deps.sleep(restFor, AbortSignal.any([waking.signal, deps.stop])).catch(() => {});
    }
  })();
  return { wake: () => waking.abort(), ended };
}
