import { nextOccurrences, occurrencesBetween, type PlannedTime } from '../core/schedule/next-occurrence.ts';
import type { DueSchedule } from '../store/schedules.ts';

const dayMs = 24 * 60 * 60_000;
/** Of a schedule that was due longer ago (milliseconds), the dates before leave no row: a clock began in 1970. */
export const longestGapMs = 40 * dayMs;

/** When schedules are due. Thousands of them share their hours: each combination is computed once. */
export interface DueTimes {
  /**
   * What is due from a schedule's next time on, up to and with `by` (epoch milliseconds), not what was due before the
   * schedule began or more than `longestGapMs` ago.
   */
  due(schedule: DueSchedule, by: number): readonly PlannedTime[];
  /** When it is due again after `by`. */
  next(schedule: DueSchedule, by: number): number;
  /** When it is due from a moment on. */
  from(schedule: DueSchedule, moment: number): number;
}

export function createDueTimes(): DueTimes {
  const dueByHours = new Map<string, readonly PlannedTime[]>();
  const nextByHours = new Map<string, number>();
  const hoursOf = ({ time, days, zone }: DueSchedule) => `${time} ${days.join()} ${zone}`;
  const next = (schedule: DueSchedule, by: number) => {
    const hours = `${hoursOf(schedule)} ${by}`;
    const at = nextByHours.get(hours) ?? nextOccurrences(schedule, by, 1)[0]?.dueAt ?? Number.MAX_SAFE_INTEGER;
    nextByHours.set(hours, at);
    return at;
  };
  return {
    due(schedule, by) {
      const from = Math.max(schedule.nextAt, schedule.activeSince, by - longestGapMs);
      const hours = `${hoursOf(schedule)} ${from} ${by}`;
      const due = dueByHours.get(hours) ?? occurrencesBetween(schedule, from, by);
      dueByHours.set(hours, due);
      return due;
    },
    next,
    from: (schedule, moment) => next(schedule, moment - 1),
  };
}
