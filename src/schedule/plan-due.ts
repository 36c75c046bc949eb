import { decideLate } from '../core/schedule/lateness.ts';
import { dueSchedules } from '../store/due-schedules.ts';
import { lastSeenOf, type StoredLastSeen } from '../store/last-seen.ts';
import { type NewOccurrence, planOccurrences } from '../store/plan-occurrences.ts';
import type { DueSchedule } from '../store/schedules.ts';
import { splitIntoBatches } from '../store/split-into-batches.ts';
import { composeOccurrence } from './compose-occurrence.ts';
import { createDueTimes, type DueTimes, longestGapMs } from './due-times.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** How many schedules one transaction plans. A digest is some 100 KB in the store: more would hold up the process. */
const schedulesAtATime = 50;
/** After this many milliseconds of composing, others that wait for the event loop have a turn. */
const longestTurnMs = 10;
/** A digest that is planned later than this (milliseconds) after it was due is counted as late. */
const countedLateMs = 60_000;

export interface PlanTerms {
  /** How far ahead of `now` (milliseconds) is planned; 0 where it is left out. */
  aheadMs?: number;
  /** Called after each batch. */
  onPlanned?(): void;
}

/** What one batch of schedules becomes. */
interface Batch {
  occurrences: readonly NewOccurrence[];
  /** When each schedule is due again. */
  next: ReadonlyMap<string, number>;
  /** What their channels have seen with it. */
  lastSeen: ReadonlyMap<string, StoredLastSeen>;
}

interface BatchTerms {
  now: number;
  by: number;
  times: DueTimes;
  lastSeen: Map<string, StoredLastSeen>;
}

/**
 * Turns every schedule that is due by `now` (epoch milliseconds) into occurrences, frozen contents and deliveries. One
 * batch is composed while the one before it is written. A schedule whose digest cannot be composed is left for the next
 * tick, and holds up no other.
 */
export async function planDue(
  context: ScheduleContext,
  now: number,
  { aheadMs = 0, onPlanned }: PlanTerms = {},
): Promise<void> {
  const { store, publishers, stop } = context;
  const by = now + aheadMs;
  const times = createDueTimes();
  const limit = schedulesAtATime * store.dialect.writers;
  let after: DueSchedule | null = null;
  let writing: { batch: Batch | null; done: Promise<void> } = { batch: null, done: Promise.resolve() };
  try {
    while (!stop.aborted && publishers.size > 0) {
      // Schedules of other platforms wait until these are reached from here, or are left to another instance.
      const platforms = [...publishers.keys()];
      const due: DueSchedule[] = await dueSchedules(store, { by, limit, platforms, after });
      after = due.at(-1) ?? null;
      if (after === null) break;
      // The batch that is still being written may be of the same channels.
      const lastSeen = new Map([...(await lastSeenOf(store, due)), ...(writing.batch?.lastSeen ?? [])]);
      const batch = await composeBatch(context, due, { now, by, times, lastSeen });
      await writing.done;
      writing = { batch, done: writeBatch(context, batch, now).then(onPlanned) };
      // Its problem is met where it is awaited: below, or before the next batch.
      writing.done.catch(() => {});
    }
  } finally {
    await writing.done;
  }
}

async function composeBatch(
  context: ScheduleContext,
  due: readonly DueSchedule[],
  { now, by, times, lastSeen }: BatchTerms,
): Promise<Batch> {
  const occurrences: NewOccurrence[] = [];
  const next = new Map<string, number>();
  let turnBegan = context.monotonic();
  for (const schedule of due) {
    if (context.monotonic() - turnBegan > longestTurnMs) {
      await new Promise((resolve) => setImmediate(resolve));
      turnBegan = context.monotonic();
    }
    try {
      if (by - schedule.nextAt > longestGapMs)
        context.log.warn(
          { schedule: schedule.id, dueAt: schedule.nextAt },
          'dates of more than 40 days ago leave no row',
        );
      const decisions = decideLate(times.due(schedule, by), schedule.late, now, context.limits.maximumLatenessMs);
      const own: NewOccurrence[] = [];
      for (const decision of decisions) own.push(await composeOccurrence(context, schedule, decision, lastSeen, now));
      occurrences.push(...own);
      next.set(schedule.id, times.next(schedule, by));
    } catch (problem) {
      context.log.error(
        { err: problem, schedule: schedule.id },
        'a digest could not be composed; the next tick tries again',
      );
    }
  }
  return { occurrences, next, lastSeen };
}

async function writeBatch(context: ScheduleContext, { occurrences, next }: Batch, now: number): Promise<void> {
  const fresh = await planTogether(context, occurrences, next, now);
  countPlanned(
    context,
    occurrences.filter(({ id }) => fresh.has(id)),
    now,
  );
}

/** In as many transactions at once as the database has writers. A schedule's occurrences stay together. */
async function planTogether(
  { store }: ScheduleContext,
  occurrences: readonly NewOccurrence[],
  next: ReadonlyMap<string, number>,
  now: number,
): Promise<Set<string>> {
  const bySchedule = Map.groupBy(occurrences, ({ schedule }) => schedule.id);
  const planned = splitIntoBatches([...next], schedulesAtATime).map((batch) => {
    const own = batch.flatMap(([id]) => bySchedule.get(id) ?? []);
    return planOccurrences(store, own, new Map(batch), now);
  });
  return (await Promise.all(planned)).reduce((all, some) => all.union(some), new Set<string>());
}

function countPlanned(context: ScheduleContext, occurrences: readonly NewOccurrence[], now: number): void {
  for (const { schedule, outcome, dueAt } of occurrences) {
    const { platform } = schedule.channel;
    context.count('due', platform);
    if (outcome.kind === 'miss') context.count('skipped', platform);
    else if (now - dueAt > countedLateMs) context.count('late', platform);
  }
}
