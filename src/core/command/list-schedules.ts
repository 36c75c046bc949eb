import { nameShortly, scheduleName } from '../answers/schedule-lines.ts';
import { textOf } from '../message/inline.ts';
import { matchSchedules } from '../schedule/match-schedules.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';
import type { Candidate } from './list-records.ts';

/** A channel's schedules as values of an option: by name, with the id as the value. */
export function listSchedules(schedules: readonly KeptSchedule[], w: Words): Candidate[] {
  return nameShortly(schedules, w).map(({ name, schedule }) => {
    const { id, zone } = schedule;
    const label = textOf(name);
    const isClear = matchSchedules(schedules, label).length === 1;
    const whole = textOf(scheduleName(schedule, { words: w, zone: 'UTC' }));
    return { value: id, label, alsoFoundBy: [whole, zone], typedAs: isClear ? label : id };
  });
}
