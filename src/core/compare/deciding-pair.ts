import type { Question } from '../dossier/dossier.ts';
import type { Interval } from '../figure/interval.ts';
import type { PairRuling } from './compare-pair.ts';
import { type Relation, relate } from './reading.ts';
import { type Verdict, worst } from './verdict.ts';

/**
 * The pair that decides the verdict of several: of the worst, the one that is nearest to the point where its verdict
 * would be another. That 3,750 killed and wounded fit into 4,000 losses says more than that 2 prisoners do. Of equally
 * near ones the first; null where there is no pair.
 */
export function decidingPair<Ruled extends { verdict: Verdict; pair: PairRuling }>(
  question: Question,
  pairs: readonly Ruled[],
): Ruled | null {
  const firstWorst = worst(pairs);
  if (firstWorst === null || firstWorst.verdict === 'single-source') return firstWorst;
  let closest: { ruled: Ruled; distance: number } | null = null;
  for (const ruled of pairs.filter(({ verdict }) => verdict === firstWorst.verdict)) {
    const distance = distanceToChange(question, ruled.pair);
    if (closest === null || distance < closest.distance) closest = { ruled, distance };
  }
  return closest?.ruled ?? null;
}

/**
 * How far a pair is from the point between "both can be true" and "no number satisfies both", as a fraction; 1 where it
 * has no such point.
 */
function distanceToChange(question: Question, { a, b, readings }: PairRuling): number {
  const [left, right] = [a.interval, b.interval];
  if (left === null || right === null || question.measure === 'event') return 1;
  const relations = readings.map(({ reading }) => relate(question, a.scopes, b.scopes, reading));
  return Math.min(...relations.map((relation) => distanceUnder(relation, left, right)));
}

function distanceUnder(relation: Relation, a: Interval, b: Interval): number {
  switch (relation) {
    case 'same':
      return Math.min(distanceToFit(a, b), distanceToFit(b, a));
    case 'includes':
      return distanceToFit(b, a);
    case 'included':
      return distanceToFit(a, b);
    case 'other':
      return 1;
    default:
      return relation satisfies never;
  }
}

/**
 * How far the least that one allows is from the most that the other allows, as a fraction of that most, and at most 1.
 */
function distanceToFit(part: Interval, whole: Interval): number {
  if (whole.high === Infinity || whole.high === 0) return 1;
  return Math.min(1, Math.abs(1 - part.low / whole.high));
}
