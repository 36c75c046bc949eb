import { type Decision, decideLate } from '../core/schedule/lateness.ts';
import { nextOccurrences, occurrencesBetween } from '../core/schedule/next-occurrence.ts';
import { chunks } from '../store/chunks.ts';
import { lastSeenOf, readerKey, type Seen } from '../store/last-seen.ts';
import { type FrozenContent, type NewOccurrence, planOccurrences } from '../store/occurrences.ts';
import { type DueSchedule, dueSchedules } from '../store/schedules.ts';
import type { Composed, ScheduleDeps } from './deps.ts';
import { contentHash, partKey, receiptId } from './keys.ts';

/** How many schedules one transaction plans. */
const atATime = 500;
/** After so many milliseconds of composing, whoever waits for an answer comes in between. */
const turnMs = 10;

export interface PlanTerms {
  /** How far ahead of `now` (milliseconds) is planned, so that what is due on the minute is ready on the minute; 0 where left out. */
  aheadMs?: number;
  /** Told after each batch. */
  onPlanned?(): void;
}

/** What one batch of schedules becomes. */
interface Batch {
  occurrences: readonly NewOccurrence[];
  /** When each schedule is due again. */
  next: ReadonlyMap<string, number>;
  /** What their channels have seen with it. */
  seen: ReadonlyMap<string, Seen>;
}

/**
 * Turns every schedule that is due by `now` (epoch milliseconds) into occurrences, frozen contents and deliveries; one batch is composed while
 * the one before is written. A schedule whose digest cannot be composed is left for the next tick; it holds up no other.
 */
export async function planDue(
  deps: ScheduleDeps,
  now: number,
  { aheadMs = 0, onPlanned }: PlanTerms = {},
): Promise<void> {
  const by = now + aheadMs;
  const times = rememberTimes();
  const limit = atATime * deps.store.dialect.writers;
  let after: DueSchedule | null = null;
  let writing: { batch: Batch | null; done: Promise<void> } = { batch: null, done: Promise.resolve() };
  try {
    while (!deps.stop.aborted && deps.publishers.size > 0) {
      // What belongs to a platform that is not reached from here is left to when it is, or to another instance.
      const platforms = [...deps.publishers.keys()];
      const due: DueSchedule[] = await dueSchedules(deps.store, { by, limit, platforms, after });
      after = due.at(-1) ?? null;
      if (after === null) break;
      // The batch that is still being written may be of the same channels.
      const seen = new Map([...(await lastSeenOf(deps.store, due)), ...(writing.batch?.seen ?? [])]);
      const batch = await composeBatch(deps, due, { now, by, times, seen });
      await writing.done;
      writing = { batch, done: writeBatch(deps, batch, now).then(onPlanned) };
      // It is waited for below, or before the next.
      writing.done.catch(() => {});
    }
  } finally {
    await writing.done;
  }
}

async function composeBatch(
  deps: ScheduleDeps,
  due: readonly DueSchedule[],
  {
    now,
    by,
    times,
    seen,
  }: { now: number; by: number; times: ReturnType<typeof rememberTimes>; seen: Map<string, Seen> },
): Promise<Batch> {
  const occurrences: NewOccurrence[] = [];
  const next = new Map<string, number>();
  let turnAt = deps.monotonic();
  for (const schedule of due) {
    if (deps.monotonic() - turnAt > turnMs) {
      await new Promise((resolve) => setImmediate(resolve));
      turnAt = deps.monotonic();
    }
    try {
      const decisions = decideLate(times.due(schedule, by), schedule.late, now, deps.limits.maximumLatenessMs);
      const own: NewOccurrence[] = [];
      for (const decision of decisions) own.push(await planOne(deps, schedule, decision, seen, now));
      occurrences.push(...own);
      next.set(schedule.id, times.next(schedule, by));
    } catch (problem) {
      deps.log.error(
        { err: problem, schedule: schedule.id },
        'a digest could not be composed; the next tick tries again',
      );
    }
  }
  return { occurrences, next, seen };
}

async function writeBatch(deps: ScheduleDeps, { occurrences, next }: Batch, now: number): Promise<void> {
  const fresh = await planTogether(deps, occurrences, next, now);
  countPlanned(
    deps,
    occurrences.filter(({ id }) => fresh.has(id)),
    now,
  );
}

/** In as many transactions at once as the database has writers. A schedule's occurrences stay together. */
async function planTogether(
  { store }: ScheduleDeps,
  occurrences: readonly NewOccurrence[],
  next: ReadonlyMap<string, number>,
  now: number,
): Promise<Set<string>> {
  const bySchedule = Map.groupBy(occurrences, ({ schedule }) => schedule.id);
  const planned = chunks([...next], atATime).map((some) => {
    return planOccurrences(
      store,
      some.flatMap(([id]) => bySchedule.get(id) ?? []),
      new Map(some),
      now,
    );
  });
  return (await Promise.all(planned)).reduce((all, some) => all.union(some), new Set<string>());
}

async function planOne(
  deps: ScheduleDeps,
  schedule: DueSchedule,
  decision: Decision,
  seen: Map<string, Seen>,
  now: number,
): Promise<NewOccurrence> {
  const { localDate, dueAt } = decision.occurrence;
  const planned = { id: receiptId(schedule.id, localDate), schedule, localDate, dueAt };
  if (decision.kind === 'miss') return { ...planned, outcome: decision };
  const lastSeen = seen.get(readerKey(schedule)) ?? null;
  const composed = await deps.compose(schedule, { id: planned.id, schedule: schedule.id, localDate, dueAt }, lastSeen);
  if (composed === null) return { ...planned, outcome: { kind: 'miss', state: 'skipped', reason: 'dossier-gone' } };
  if (composed.quiet && schedule.quiet === 'silent') {
    return { ...planned, outcome: { kind: 'miss', state: 'skipped', reason: 'quiet' } };
  }
  // The next digest of this channel in the same tick continues from this one.
  seen.set(readerKey(schedule), { snapshot: composed.snapshot, at: now });
  return { ...planned, outcome: { kind: 'post', content: freeze(planned.id, composed) } };
}

function freeze(receipt: string, { parts, snapshot, claims }: Composed): FrozenContent {
  return {
    parts: parts.map((part, index) => ({ key: partKey(receipt, index), part })),
    hash: contentHash(JSON.stringify(parts)),
    snapshot,
    claims: [...new Set(claims)],
  };
}

function countPlanned(deps: ScheduleDeps, occurrences: readonly NewOccurrence[], now: number): void {
  for (const { schedule, outcome, dueAt } of occurrences) {
    const { platform } = schedule.channel;
    deps.count('due', platform);
    if (outcome.kind === 'miss') deps.count('skipped', platform);
    else if (now - dueAt > 60_000) deps.count('late', platform);
  }
}

/** Thousands of schedules share their hours: each is computed once a tick. */
function rememberTimes() {
  const dues = new Map<string, ReturnType<typeof occurrencesBetween>>();
  const nexts = new Map<string, number>();
  const hours = ({ time, days, zone, nextAt }: DueSchedule) => `${time} ${days.join()} ${zone} ${nextAt}`;
  return {
    due(schedule: DueSchedule, by: number) {
      const known = dues.get(hours(schedule)) ?? occurrencesBetween(schedule, schedule.nextAt, by);
      dues.set(hours(schedule), known);
      return known;
    },
    next(schedule: DueSchedule, by: number) {
      const known = nexts.get(hours(schedule)) ?? nextOccurrences(schedule, by, 1)[0]?.dueAt ?? Number.MAX_SAFE_INTEGER;
      nexts.set(hours(schedule), known);
      return known;
    },
  };
}
