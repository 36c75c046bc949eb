import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext } from './answer-context.ts';
import { reviewedWhen, today } from './dates.ts';
import { dossierTitle } from './record-names.ts';

/** The small last line of an answer about the sources: also when the dossier was last looked over, if that is known. */
export function footerWithReview(context: AnswerContext): Phrase {
  const reviewed = reviewedWhen(context.dossier, context.words);
  return reviewed === null ? footer(context) : context.words.footer([footer(context), reviewed]);
}

/** The small last line of an answer: dossier, revision, as-of date. */
export function footer({ dossier, words: w, now }: AnswerContext, asOf?: Moment | undefined): Phrase {
  return w.footer([
    [dossierTitle(dossier)],
    w.revision([field('dossier', dossier.id, 'revision', dossier.revision)]),
    w.asOf([asOf === undefined ? today(now, w) : { kind: 'date', text: w.date(asOf), of: { asked: asOf.edtf } }]),
  ]);
}
