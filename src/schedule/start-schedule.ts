import { createTask } from 'node-cron';
import { nextReadyAt } from '../store/deliveries.ts';
import { prune } from '../store/prune.ts';
import { deliverReady } from './deliver.ts';
import type { ScheduleDeps } from './deps.ts';
import { planTick } from './tick.ts';

const minuteMs = 60_000;
/** Each tick plans what is due until the next one, and composes it: then it is posted on the minute, however many there are. */
const aheadMs = 61_000;
/** What was posted longer ago is not corrected any more, and its text is forgotten, once a day. */
const keptMs = 90 * 24 * 60 * minuteMs;
const pruneEveryMs = 24 * 60 * minuteMs;
/** How long `stop` waits for what is on its way; whatever is left over is looked up after the next start. */
const stopWithinMs = 10_000;
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
  let pruned = deps.monotonic();
  let lag = { beganMs: 0, tookMs: 0 };
  let wake = new AbortController();
  let planning: Promise<void> | null = null;
  const wakeUp = () => wake.abort();

  async function plan(onTheMinute: boolean): Promise<void> {
    const minute = Math.round(deps.clock() / minuteMs) * minuteMs;
    // A timer may fire some milliseconds before its minute: what is due then would wait for the next.
    const earlyMs = minute - deps.clock();
    if (earlyMs > 0 && earlyMs < 1_000) await deps.sleep(earlyMs);
    const [now, began] = [deps.clock(), deps.monotonic()];
    try {
      await planTick(deps, now, { aheadMs, onPlanned: wakeUp });
      last = now;
      if (began - pruned > pruneEveryMs) {
        pruned = began;
        await prune(deps.store, now - keptMs);
      }
      lag = { beganMs: onTheMinute ? Math.max(0, now - minute) : 0, tookMs: deps.monotonic() - began };
    } catch (problem) {
      deps.log.error({ err: problem }, 'a tick failed; the next minute tries again');
    }
    wakeUp();
  }

  /** One at a time: a second caller shares the first one's. */
  function tick(onTheMinute: boolean): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve();
    planning ??= plan(onTheMinute).finally(() => {
      planning = null;
    });
    return planning;
  }

  async function deliver(): Promise<void> {
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      let restFor = restMs.most;
      try {
        await deliverReady(deps);
        const next = await nextReadyAt(deps.store, [...deps.publishers.keys()]);
        if (next !== null) restFor = Math.min(restMs.most, Math.max(restMs.least, next - deps.clock()));
      } catch (problem) {
        deps.log.error({ err: problem }, 'delivery was interrupted; it goes on in a moment');
      }
      await deps.sleep(restFor, AbortSignal.any([wake.signal, stopping.signal])).catch(() => {});
    }
  }

  const cron = createTask('* * * * *', () => tick(true), {
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
  });
  void cron.start();
  void tick(false);
  const delivering = deliver();

  return {
    tick: () => tick(false),
    lastTickAt: () => last,
    lag: () => lag,
    async stop() {
      stopping.abort();
      await cron.destroy();
      const ended = Promise.allSettled([delivering, planning]);
      const timer = new AbortController();
      await Promise.race([ended, deps.sleep(stopWithinMs, timer.signal).catch(() => {})]);
      timer.abort();
    },
  };
}
