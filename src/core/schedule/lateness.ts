import type { PlannedTime } from './next-occurrence.ts';
import type { Schedule } from './schedule.ts';

/**
 * An occurrence that is this late (milliseconds) still counts as on time: a few ticks, a restart or a deployment may
 * delay it.
 */
export const onTimeMs = 5 * 60_000;
/** What is later than this (milliseconds) is not posted any more: 72 hours. */
export const maximumLatenessMs = 72 * 3_600_000;

export const missReasons = ['too-late', 'late-skip', 'superseded'] as const;
type MissReason = (typeof missReasons)[number];

export type Decision =
  | { kind: 'post'; occurrence: PlannedTime; late: boolean }
  | { kind: 'miss'; occurrence: PlannedTime; state: 'expired' | 'skipped'; reason: MissReason };

/**
 * Decides what becomes of a schedule's occurrences that are due by `now` (epoch milliseconds), given in the order of
 * `dueAt`. Each gets exactly one decision, and one that is not posted a reason.
 */
export function decideLate(
  due: readonly PlannedTime[],
  policy: Schedule['late'],
  now: number,
  maximumMs: number = maximumLatenessMs,
): Decision[] {
  const last = due.length - 1;
  return due.map((occurrence, index): Decision => {
    const lateMs = now - occurrence.dueAt;
    if (lateMs > maximumMs) return { kind: 'miss', occurrence, state: 'expired', reason: 'too-late' };
    if (lateMs <= onTimeMs) return { kind: 'post', occurrence, late: false };
    if (policy === 'skip') return { kind: 'miss', occurrence, state: 'skipped', reason: 'late-skip' };
    if (policy === 'latest' && index !== last) {
      return { kind: 'miss', occurrence, state: 'skipped', reason: 'superseded' };
    }
    return { kind: 'post', occurrence, late: true };
  });
}
