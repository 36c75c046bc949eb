import { fold } from '../text/fold.ts';
import { parseDays, parseTime } from './parse-schedule.ts';
import type { Schedule } from './schedule.ts';

/** Words between the others, which tell nothing apart. */
const fillers = ['at', 'time', 'and', 'the', 'of', 'in', 'on'];

type Named = Pick<Schedule, 'time' | 'days' | 'zone'> & { id: string; dossier: string };

/**
 * The schedules that a person can mean who typed one's id, or its time with or without its days, zone and dossier:
 * "08:00", "weekdays 08:00", "Mondays at 8:00, Kyiv time". Every word must fit; without one there is none.
 */
export function matchSchedules<S extends Named>(schedules: readonly S[], typed: string): S[] {
  const exact = schedules.filter(({ id }) => id === typed.trim());
  if (exact.length > 0) return exact;
  const words = fold(typed)
    .split(/[\s,·“”"]+/u)
    .filter((word) => word !== '' && !fillers.includes(word));
  return words.length === 0 ? [] : schedules.filter((schedule) => fits(schedule, words));
}

function fits({ time, days, zone, dossier }: Named, words: readonly string[]): boolean {
  const names = [...fold(zone).split(/[/_\s]+/u), fold(zone), fold(dossier)];
  const rest = words.filter((word) => parseTime(word) !== time && !names.includes(word));
  if (rest.length === 0) return true;
  const meant = parseDays(rest.join(','));
  return meant !== null && meant.length === days.length && meant.every((day) => days.includes(day));
}
