import { nextOccurrences, occurrencesBetween, type PlannedTime } from '../core/schedule/next-occurrence.ts';
import type { DueSchedule } from '../store/schedules.ts';

/** When schedules are due. Thousands of them share their hours: each combination is computed once. */
export interface DueTimes {
  /** What is due from a schedule's next time on, up to and with `by` (epoch milliseconds). */
  due(schedule: DueSchedule, by: number): readonly PlannedTime[];
  /** When it is due again after `by`. */
  next(schedule: DueSchedule, by: number): number;
}

/** For one tick: `by` must be the same in every call. */
export function createDueTimes(): DueTimes {
  const dueByHours = new Map<string, readonly PlannedTime[]>();
  const nextByHours = new Map<string, number>();
  const hoursOf = ({ time, days, zone, nextAt }: DueSchedule) => `${time} ${days.join()} ${zone} ${nextAt}`;
  return {
    due(schedule, by) {
      const hours = hoursOf(schedule);
      const due = dueByHours.get(hours) ?? occurrencesBetween(schedule, schedule.nextAt, by);
      dueByHours.set(hours, due);
      return due;
    },
    next(schedule, by) {
      const hours = hoursOf(schedule);
      const next = nextByHours.get(hours) ?? nextOccurrences(schedule, by, 1)[0]?.dueAt ?? Number.MAX_SAFE_INTEGER;
      nextByHours.set(hours, next);
      return next;
    },
  };
}
