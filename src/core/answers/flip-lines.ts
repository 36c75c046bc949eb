import type { Difference } from '../compare/difference.ts';
import { field } from '../message/field.ts';
import type { Phrase, WidthInline } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import { valueContent } from './claim-value.ts';
import { actorName } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';

/** What would change the verdict: another width of a hedge, and a fact that is missing. */
export function flipLines(difference: Difference, vantage: Vantage, w: Words): Phrase[] {
  const { flip, question } = difference;
  return [
    ...(flip === null ? [] : [flipLine(flip, difference, vantage, w)]),
    ...(question.settles === null ? [] : [w.settles([field('question', question.id, 'settles', question.settles)])]),
  ];
}

function flipLine(
  flip: NonNullable<Difference['flip']>,
  { question, othersConflict }: Difference,
  { asOf, without }: Vantage,
  w: Words,
): Phrase {
  const of: WidthInline['of'] = { flip: flip.claim.id, question: question.id };
  if (without !== undefined) of.without = without;
  if (asOf !== undefined) of.asOf = asOf.last;
  const width: Phrase = [{ kind: 'width', text: w.percent(flip.fraction), of }];
  const hedge = [words(w.hedgeNames[flip.hedge])];
  const said = saidByOrigin(flip.claim, valueContent(flip.claim, w), w, { joint: w.bracketJoint });
  const figure = [said, words(w.bracketEnd)];
  const other: Phrase = [actorName(flip.other.origin)];
  if (flip.direction === 'narrower') return w.flip.narrower(hedge, width, flip.beyond, figure, other);
  const line = w.flip.wider(hedge, width, flip.beyond, figure, w.verdict[flip.to], other);
  return othersConflict ? [...line, ...w.flip.othersStay] : line;
}
