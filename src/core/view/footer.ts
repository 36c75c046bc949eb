import type { CommandContext } from '../command/command.ts';
import type { Moment } from '../time/moment.ts';
import type { DateInline, Phrase } from './inline.ts';
import { dossierTitle, field } from './pieces.ts';

/** The small last line of an answer: dossier, revision, as-of date. */
export function footer({ dossier, words: w, now }: CommandContext, asOf?: Moment | undefined): Phrase {
  return w.footer([
    [dossierTitle(dossier)],
    w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]),
    w.asOf([asOf === undefined ? today(now, w) : { kind: 'date', text: w.date(asOf), of: { asked: asOf.edtf } }]),
  ]);
}

/** The day of the answer, in UTC. */
export function today(now: Temporal.Instant, w: CommandContext['words']): DateInline {
  const edtf = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  return { kind: 'date', text: w.date({ edtf }), of: 'now' };
}
