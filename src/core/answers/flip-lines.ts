import type { Difference } from '../compare/difference.ts';
import type { Flip } from '../compare/flips-of-side.ts';
import type { Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase, WidthInline } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import { valueContent } from './claim-value.ts';
import { actorName } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';

/** Which other width of a hedge would change the verdict; none where no width would. */
export function flipLines(difference: Difference, vantage: Vantage, w: Words): Phrase[] {
  const { flip } = difference;
  return flip === null || isOfOneSpeaker(flip) ? [] : [flipLine(flip, difference, vantage, w)];
}

/** Which missing fact would settle a question, if its record names one. */
export function settlesLines({ id, settles }: Question, w: Words): Phrase[] {
  return settles === null ? [] : [w.settles([field('question', id, 'settles', settles)])];
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
