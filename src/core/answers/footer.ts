import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext } from './answer-context.ts';
import { today } from './dates.ts';
import { dossierTitle } from './record-names.ts';

/** The small last line of an answer: dossier, revision, as-of date. */
export function footer({ dossier, words: w, now }: AnswerContext, asOf?: Moment | undefined): Phrase {
  return w.footer([
    [dossierTitle(dossier)],
    w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]),
    w.asOf([asOf === undefined ? today(now, w) : { kind: 'date', text: w.date(asOf), of: { asked: asOf.edtf } }]),
  ]);
}
