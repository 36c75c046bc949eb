import { mendActiveSince, setNext } from '../store/due-schedules.ts';
import { lastTick, markTick } from '../store/last-tick.ts';
import { reopenMissed } from '../store/occurrences.ts';
import { activeSchedules } from '../store/schedules.ts';
import { shortenWaits } from '../store/shorten-waits.ts';
import { inTransaction } from '../store/store.ts';
import { createDueTimes } from './due-times.ts';
import { waitAgain } from './guard-hung.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** Instances' clocks differ by some seconds, and nothing needs to be done about a smaller step than this. */
const toleratedMs = 60_000;
/** A schedule that began later than this (milliseconds) from now was made while the clock ran far ahead. */
const believedMs = 24 * 60 * 60_000;
/** No delivery waits longer than this. */
const longestWaitMs = 60 * 60_000;

/**
 * Notices that the clock was set back since the last tick, and computes again when each schedule is next due. What was
 * posted keeps its row, so that no local date is posted twice. What was recorded as missed ahead of its time is open
 * again.
 */
export async function handleClockSetBack(
  { store, log, limits, publishers }: ScheduleContext,
  now: number,
): Promise<void> {
  const last = await lastTick(store);
  if (last === null || now >= last - toleratedMs) return markTick(store, Math.max(now, last ?? now));
  log.warn({ from: last, to: now }, 'the clock was set back; the schedules are set anew');
  await inTransaction(store, async (transaction) => {
    await mendActiveSince(transaction, now, { laterThan: now + believedMs });
    const open = await reopenMissed(transaction, now, now - limits.maximumLatenessMs);
    await waitAgain({ publishers, limits }, transaction, now);
    await shortenWaits(transaction, now, { deliveryMs: longestWaitMs, leaseMs: limits.leaseMs });
    const next = new Map<string, number>();
    const times = createDueTimes();
    for (const schedule of await activeSchedules(transaction)) {
      const coming = times.from(schedule, Math.max(now, schedule.activeSince));
      const at = Math.min(schedule.nextAt, coming, open.get(schedule.id) ?? schedule.nextAt);
      if (at !== schedule.nextAt) next.set(schedule.id, at);
    }
    await setNext(transaction, next);
    await markTick(transaction, now);
  });
}
