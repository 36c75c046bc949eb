import type { AnswerContext } from '../answers/answer-context.ts';
import { example, typed, words } from '../message/phrase.ts';
import { nearestZone } from '../schedule/nearest-zone.ts';
import { parseDays, parseTime, parseZone } from '../schedule/parse-schedule.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { ReadResult } from './read-record.ts';

/** The time zones that can be asked for, by their IANA names. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** When a digest is to be posted, as a person gave it. */
export interface GivenTimes {
  time: string | undefined;
  days: string | undefined;
  zone: string | undefined;
}

/**
 * The schedule that was asked for: daily and in the asker's zone, unless told otherwise. Without a time there is none.
 */
export function readSchedule(
  given: GivenTimes,
  choices: Pick<Schedule, 'quiet' | 'late' | 'sections'>,
  { words: w, zone: ownZone }: Pick<AnswerContext, 'words' | 'zone'>,
): ReadResult<Schedule> {
  if (given.time === undefined) return { ok: false, reason: w.needsTime([example('/digest do:schedule time:08:00')]) };
  const time = parseTime(given.time);
  if (time === null) return { ok: false, reason: w.badTime([typed(given.time)]) };
  const days = parseDays(given.days ?? 'daily');
  if (days === null) return { ok: false, reason: w.badDays([typed(given.days ?? '')]) };
  const zone = parseZone(given.zone ?? ownZone);
  if (zone === null) {
    const near = nearestZone(given.zone ?? '');
    return { ok: false, reason: w.badZone([typed(given.zone ?? '')], near === null ? null : [words(near)]) };
  }
  return { ok: true, value: { ...choices, time, days, zone } };
}
