import type { Phrase } from '../message/inline.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { PastOccurrence } from '../schedule/schedule-report.ts';
import type { AnswerContext } from './answer-context.ts';
import { scheduleField } from './schedule-lines.ts';

/**
 * What came of one digest of a schedule, or of one message of a watch, to somebody who reads it now: "posted today at
 * 08:00".
 */
export function pastLine(
  { id, zone }: Pick<KeptSchedule, 'id' | 'zone'>,
  { localDate, at, outcome }: PastOccurrence,
  { words: w, now }: Pick<AnswerContext, 'words' | 'now'>,
  isWatch = false,
): Phrase {
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  const dateOf = (date: string) => scheduleField(id, 'near-date', w.nearDate(date, today));
  const due = dateOf(localDate);
  switch (outcome) {
    case 'posted': {
      if (at === null) return w.lastPosted(due, null);
      const posted = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      const time = posted.toPlainTime().toString({ smallestUnit: 'minute' });
      return w.lastPosted(dateOf(posted.toPlainDate().toString()), scheduleField(id, 'time', time));
    }
    case 'under-way':
      return w.underWay(due);
    case 'uncertain':
      return w.uncertain(due);
    default:
      return w.missed(due, isWatch ? w.watchMissCauses[outcome.missed] : w.missCauses[outcome.missed]);
  }
}
