import type { Difference } from '../compare/difference.ts';
import type { Flip } from '../compare/flips-of-side.ts';
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
    ...(flip === null || isOfOneSpeaker(flip) ? [] : [flipLine(flip, difference, vantage, w)]),
    ...(question.settles === null ? [] : [w.settles([field('question', question.id, 'settles', question.settles)])]),
  ];
}

/** True where one speaker gives both figures: no width of a hedge tells which of them it meant. */
function isOfOneSpeaker({ claim, other }: Flip): boolean {
  return claim.origin.id === other.origin.id;
}

function flipLine(flip: Flip, { question, othersConflict }: Difference, { asOf, without }: Vantage, w: Words): Phrase {
  const of: WidthInline['of'] = { flip: flip.claim.id, question: question.id };
  if (without !== undefined) of.without = without;
  if (asOf !== undefined) of.asOf = asOf.last;
  const width: Phrase = [{ kind: 'width', text: w.percent(flip.fraction), of }];
  const hedge = [words(w.hedgeNames[flip.hedge])];
  const said = saidByOrigin(flip.claim, valueContent(flip.claim, w), w, { joint: w.bracketJoint });
  const figure = [said, words(w.bracketEnd)];
  const other: Phrase = [actorName(flip.other.origin)];
  const line = w.flip[flip.direction](hedge, width, flip.beyond, figure, w.verdictVerb[flip.to], other);
  return othersConflict ? [...line, ...w.flip.othersStay] : line;
}
