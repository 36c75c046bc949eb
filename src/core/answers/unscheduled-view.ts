import type { Phrase } from '../message/inline.ts';
import { example, typed } from '../message/phrase.ts';
import type { View } from '../message/view.ts';
import { type CapOf, caps } from '../schedule/caps.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { AnswerContext } from './answer-context.ts';
import { countInline } from './counts.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';
import { refusalView } from './refusal-view.ts';
import { scheduleButtons, scheduleField, scheduleLine } from './schedule-lines.ts';

/**
 * The answer to a schedule that is there already, as it was asked for: which one it is, and when it posts next (epoch
 * milliseconds; null while it is paused).
 */
export function sameScheduleView(schedule: KeptSchedule, nextAt: number | null, context: AnswerContext): View {
  const { words: w, dossier } = context;
  return {
    title: w.sameTitle,
    blocks: [
      { kind: 'paragraph', text: scheduleLine(schedule.id, schedule, [dossierTitle(dossier)], w) },
      { kind: 'notice', tone: 'info', text: whichOne(schedule, nextAt, context) },
      { kind: 'actions', actions: scheduleButtons(schedule.id, schedule.paused !== null, w) },
    ],
    footer: footer(context),
  };
}

function whichOne({ id, zone, paused }: KeptSchedule, nextAt: number | null, { words: w }: AnswerContext): Phrase {
  const name = scheduleField(id, 'id', id);
  return paused === null && nextAt !== null
    ? w.sameSchedule(name, scheduleField(id, 'when', w.moment(nextAt, zone)))
    : w.samePaused(name, w.pausedNow[paused ?? 'asked'], [example(`/digest do:resume id:${id}`)]);
}

/** The answer if there is no room for one more schedule: the number that may be kept, and what would help. */
export function fullView(of: CapOf, context: AnswerContext): View {
  const { words: w } = context;
  const most = countInline(caps[of], { what: 'cap', of }, w);
  return refusalView(w.full[of]([most], [example('/digest do:list')]), context);
}

/** The answer if there is no schedule of the given id, or if none was given and several could be meant. */
export function unknownScheduleView(id: string | null, ids: readonly string[], context: AnswerContext): View {
  const { words: w } = context;
  const names = ids.map((known) => scheduleField(known, 'id', known));
  if (id !== null) return refusalView(w.noSuchSchedule([typed(id)], names), context);
  return refusalView(names.length === 0 ? w.noSchedules : w.nameSchedule(names), context);
}
