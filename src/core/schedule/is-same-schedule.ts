import type { Schedule } from './schedule.ts';

/** Whether two schedules post the same at the same times; whose and where they are is not compared. */
export function isSameSchedule(a: Schedule, b: Schedule): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ time, days, zone, quiet, late, sections }: Schedule): string {
  return JSON.stringify([time, days.toSorted(), zone, quiet, late, sections.toSorted()]);
}
