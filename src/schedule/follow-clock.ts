import { nextOccurrences } from '../core/schedule/next-occurrence.ts';
import { bringWaitsBack, lastTick, markTick } from '../store/clock.ts';
import { reviveMissed } from '../store/occurrences.ts';
import { activeSchedules, setNext } from '../store/schedules.ts';
import { inTransaction } from '../store/store.ts';
import type { ScheduleDeps } from './deps.ts';

/** Instances' clocks differ by some seconds; a step smaller than this waits itself out. */
const toleratedMs = 60_000;
/** No wait of delivery is longer than this. */
const farMs = 60 * 60_000;

/**
 * Notices that the clock was set back since the last tick, and sets every schedule's next occurrence anew. What was posted keeps its row, so
 * that no local date is posted twice; what was put down as missed ahead of its time is open again.
 */
export async function followClock({ store, log, limits }: ScheduleDeps, now: number): Promise<void> {
  const last = await lastTick(store);
  if (last === null || now >= last - toleratedMs) return markTick(store, Math.max(now, last ?? now));
  log.warn({ from: last, to: now }, 'the clock was set back; the schedules are set anew');
  await inTransaction(store, async (within) => {
    const open = await reviveMissed(within, now, now - limits.maximumLatenessMs);
    await bringWaitsBack(within, now, { waitMs: farMs, leaseMs: limits.leaseMs });
    const next = new Map<string, number>();
    for (const schedule of await activeSchedules(within)) {
      const [coming] = nextOccurrences(schedule, now - 1, 1);
      const at = Math.min(schedule.nextAt, coming?.dueAt ?? schedule.nextAt, open.get(schedule.id) ?? schedule.nextAt);
      if (at !== schedule.nextAt) next.set(schedule.id, at);
    }
    await setNext(within, next);
    await markTick(within, now);
  });
}
