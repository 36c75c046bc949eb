import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Action } from '../message/view.ts';
import { formatDays } from '../schedule/parse-schedule.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';

/** A field of a schedule. */
export function scheduleField(
  id: string,
  name: 'id' | 'time' | 'days' | 'zone' | 'when' | 'date' | 'receipt',
  text: string,
): Phrase {
  return [field('schedule', id, name, text)];
}

/** When it posts, and from which dossier. */
export function scheduleLine(id: string, { time, days, zone }: Schedule, dossier: Phrase, w: Words): Phrase {
  return w.scheduleLine(
    scheduleField(id, 'time', time),
    scheduleField(id, 'days', formatDays(days)),
    scheduleField(id, 'zone', zone),
    dossier,
  );
}

/** Pauses or resumes it, and removes it. */
export function scheduleButtons(id: string, paused: boolean, w: Words): Action[] {
  const names = [paused ? 'resume' : 'pause', 'remove'] as const;
  return names.map((name) => ({
    kind: 'button',
    label: w.scheduleButtons[name](scheduleField(id, 'id', id)),
    invocation: { command: 'digest', options: { do: name, id } },
  }));
}
