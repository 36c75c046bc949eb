import { fold } from '../text/fold.ts';
import { parseTime } from './parse-schedule.ts';

const clock = /^(?<hour>\d{1,2})(?:[.:h ]?(?<minute>\d\d))?\s*(?:h|uhr|o'clock)?\s*(?<half>am|pm|a\.m\.|p\.m\.)?$/u;

/** The time of day, "HH:MM", that a person meant who wrote it another way ("8", "0830", "8.30", "8 pm"); else null. */
export function nearestTime(text: string): string | null {
  const { hour, minute = '00', half = '' } = clock.exec(fold(text.trim()))?.groups ?? {};
  if (hour === undefined) return null;
  const given = Number(hour);
  if (half !== '' && (given < 1 || given > 12)) return null;
  const hours = half === '' ? given : (given % 12) + (half.startsWith('p') ? 12 : 0);
  return parseTime(`${hours}:${minute}`);
}
