import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import type { Flip } from '../compare/flip.ts';
import { field } from '../message/field.ts';
import type { Phrase, WidthInline } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import { valueContent } from './claim-value.ts';
import { actorName } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';

/** What would change the verdict: another width of a hedge, and a fact that is missing. */
export function flipLines({ flip, question, pairs }: Difference, vantage: Vantage, w: Words): Phrase[] {
  return [
    ...(flip === null ? [] : [flipLine(flip, question.id, pairs, vantage, w)]),
    ...(question.settles === null ? [] : [w.settles([field('question', question.id, 'settles', question.settles)])]),
  ];
}

function flipLine(
  flip: Flip,
  question: string,
  pairs: readonly PairRuling[],
  { asOf, without }: Vantage,
  w: Words,
): Phrase {
  const of: WidthInline['of'] = { flip: flip.claim.id, question };
  if (without !== undefined) of.without = without;
  if (asOf !== undefined) of.asOf = asOf.last;
  const width: Phrase = [{ kind: 'width', text: w.percent(flip.fraction), of }];
  const hedge = [words(w.hedgeNames[flip.hedge])];
  const said = saidByOrigin(flip.claim, valueContent(flip.claim, w), w, { joint: w.bracketJoint });
  const figure = [said, words(w.bracketEnd)];
  const other: Phrase = [actorName(flip.other.origin)];
  if (flip.direction === 'narrower') return w.flip.narrower(hedge, width, flip.beyond, figure, other);
  const line = w.flip.wider(hedge, width, flip.beyond, figure, w.verdict[flip.to], other);
  return pairs.some((pair) => conflictsWithout(pair, flip)) ? [...line, ...w.flip.othersStay] : line;
}

/** True of a pair that conflicts under the flip's reading and rests on other claims than the one with that hedge. */
function conflictsWithout({ a, b, readings }: PairRuling, { claim, reading }: Flip): boolean {
  const isSure = readings.every(({ verdict }) => verdict === 'conflict');
  const isUnderReading = readings.find((each) => each.reading === reading)?.verdict === 'conflict';
  return (isSure || isUnderReading) && !a.claims.includes(claim) && !b.claims.includes(claim);
}
