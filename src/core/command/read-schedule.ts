import type { AnswerContext } from '../answers/answer-context.ts';
import { parseSections, usualSections, withPictures } from '../digest/section.ts';
import type { Phrase } from '../message/inline.ts';
import { typed, words } from '../message/phrase.ts';
import { nearestTime } from '../schedule/nearest-time.ts';
import { nearestZone } from '../schedule/nearest-zone.ts';
import { parseDays, parseTime, parseZone } from '../schedule/parse-schedule.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** The time zones that can be asked for, by their IANA names. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** When a digest is to be posted and what it holds, as a person gave it. */
export interface GivenSchedule {
  time: string | undefined;
  days: string | undefined;
  zone: string | undefined;
  include: string | undefined;
  picture: boolean | undefined;
}

/** A schedule; or all that was wrong, and the schedule with something right in place of each. */
export type ScheduleRead = { ok: true; value: Schedule } | { ok: false; faults: readonly Phrase[]; right: Schedule };

/** What stands in for a time, and for days, of which nothing can be read. */
const exampleTime = '08:00';
const exampleDays = 'weekdays';

/**
 * The schedule that was asked for: daily and in the asker's zone, unless told otherwise. Without a time there is none.
 */
export function readSchedule(
  given: GivenSchedule,
  choices: Pick<Schedule, 'quiet' | 'late'>,
  { words: w, zone: ownZone }: Pick<AnswerContext, 'words' | 'zone'>,
): ScheduleRead {
  const faults: Phrase[] = [];
  const time = given.time === undefined ? null : parseTime(given.time);
  if (given.time === undefined) faults.push(w.needsTime);
  else if (time === null) faults.push(w.badTime([typed(given.time)]));
  const days = parseDays(given.days ?? 'daily');
  if (days === null) faults.push(w.badDays([typed(given.days ?? '')]));
  const zone = parseZone(given.zone ?? ownZone);
  const near = zone ?? nearestZone(given.zone ?? '');
  if (zone === null) faults.push(w.badZone([typed(given.zone ?? '')], near === null ? null : [words(near)]));
  const parts = parseSections(given.include ?? 'all');
  if (parts === null) faults.push(w.badSections([typed(given.include ?? '')], usualSections.join(w.listSeparator)));
  const right: Schedule = {
    ...choices,
    time: time ?? nearestTime(given.time ?? '') ?? exampleTime,
    days: days ?? parseDays(exampleDays) ?? [],
    zone: near ?? ownZone,
    sections: withPictures(parts ?? usualSections, given.picture),
  };
  return faults.length === 0 ? { ok: true, value: right } : { ok: false, faults, right };
}
