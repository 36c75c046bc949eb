import type { LastSeen } from '../digest/last-seen.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DateInline, FieldRef, Phrase } from '../message/inline.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';

/** A date of a record, written to stand alone or as part of a sentence. */
export function dateInline(
  moment: Moment,
  of: FieldRef,
  w: Words,
  form: 'alone' | 'in-sentence' = 'alone',
): DateInline {
  return { kind: 'date', text: form === 'alone' ? w.date(moment) : w.dateInSentence(moment), of };
}

/** On which day a person last looked a dossier over; null where that is not known. */
export function reviewedWhen({ id, reviewed }: Dossier, w: Words): Phrase | null {
  if (reviewed === null) return null;
  return w.reviewedWhen([dateInline(reviewed, { record: 'dossier', id, field: 'reviewed' }, w, 'in-sentence')]);
}

/** A date that was asked for. */
export function askedDate(moment: Moment, w: Words): DateInline {
  return { kind: 'date', text: w.date(moment), of: { asked: moment.edtf } };
}

/** The day of the answer, in UTC. */
export function today(now: Temporal.Instant, w: Words): DateInline {
  return { kind: 'date', text: dayInUtc(now, w), of: 'now' };
}

/** The day of a channel's last digest, in UTC. */
export function lastDigestDay({ at }: LastSeen, w: Words): DateInline {
  return { kind: 'date', text: dayInUtc(Temporal.Instant.fromEpochMilliseconds(at), w), of: { seen: at } };
}

/** A day in words, in UTC. */
export function dayInUtc(instant: Temporal.Instant, w: Words): string {
  return w.date({ edtf: instant.toZonedDateTimeISO('UTC').toPlainDate().toString() });
}
