import { nextOccurrences } from '../core/schedule/next-occurrence.ts';
import { setNext } from '../store/due-schedules.ts';
import { lastTick, markTick } from '../store/last-tick.ts';
import { reopenMissed } from '../store/occurrences.ts';
import { activeSchedules } from '../store/schedules.ts';
import { shortenWaits } from '../store/shorten-waits.ts';
import { inTransaction } from '../store/store.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** Instances' clocks differ by some seconds, and nothing needs to be done about a smaller step than this. */
const toleratedMs = 60_000;
/** No delivery waits longer than this. */
const longestWaitMs = 60 * 60_000;

/**
 * Notices that the clock was set back since the last tick, and computes again when each schedule is next due. What was
 * posted keeps its row, so that no local date is posted twice. What was recorded as missed ahead of its time is open
 * again.
 */
export async function handleClockSetBack({ store, log, limits }: ScheduleContext, now: number): Promise<void> {
  const last = await lastTick(store);
  if (last === null || now >= last - toleratedMs) return markTick(store, Math.max(now, last ?? now));
  log.warn({ from: last, to: now }, 'the clock was set back; the schedules are set anew');
  await inTransaction(store, async (transaction) => {
    const open = await reopenMissed(transaction, now, now - limits.maximumLatenessMs);
    await shortenWaits(transaction, now, { deliveryMs: longestWaitMs, leaseMs: limits.leaseMs });
    const next = new Map<string, number>();
    for (const schedule of await activeSchedules(transaction)) {
      const [coming] = nextOccurrences(schedule, now - 1, 1);
      const at = Math.min(schedule.nextAt, coming?.dueAt ?? schedule.nextAt, open.get(schedule.id) ?? schedule.nextAt);
      if (at !== schedule.nextAt) next.set(schedule.id, at);
    }
    await setNext(transaction, next);
    await markTick(transaction, now);
  });
}
