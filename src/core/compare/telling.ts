import type { Question } from '../dossier/dossier.ts';
import type { Interval } from '../figure/interval.ts';
import type { PairRuling } from './compare-pair.ts';
import { type Relation, relate } from './reading.ts';
import { type Verdict, worst } from './verdict.ts';

/**
 * Of the worst pairs the one that tells most: the one nearest to the edge at which its verdict would be another. That 2 prisoners fit into
 * 4,000 losses says less than that 3,750 killed and wounded do. Of equals the first; null of none.
 */
export function mostTelling<P extends { verdict: Verdict; pair: PairRuling }>(
  question: Question,
  pairs: readonly P[],
): P | null {
  const bad = worst(pairs);
  if (bad === null || bad.verdict === 'single-source') return bad;
  let best: { pair: P; distance: number } | null = null;
  for (const pair of pairs.filter(({ verdict }) => verdict === bad.verdict)) {
    const distance = distanceToEdge(question, pair.pair);
    if (best === null || distance < best.distance) best = { pair, distance };
  }
  return best?.pair ?? null;
}

/** How far a pair is from the edge between "both can be true" and "no number is both", as a share; 1 where there is no such edge. */
function distanceToEdge(question: Question, { a, b, readings }: PairRuling): number {
  const [x, y] = [a.interval, b.interval];
  if (x === null || y === null || question.measure === 'event') return 1;
  const relations = readings.map(({ reading }) => relate(question, a.scopes, b.scopes, reading));
  return Math.min(...relations.map((relation) => distanceAs(relation, x, y)));
}

function distanceAs(relation: Relation, a: Interval, b: Interval): number {
  switch (relation) {
    case 'same':
      return Math.min(between(a, b), between(b, a));
    case 'includes':
      return between(b, a);
    case 'included':
      return between(a, b);
    case 'other':
      return 1;
    default:
      return relation satisfies never;
  }
}

/** How far the least of `needed` is from the most of `allowed`, as a share of that most, and at most 1. */
function between(needed: Interval, allowed: Interval): number {
  if (allowed.high === Infinity || allowed.high === 0) return 1;
  return Math.min(1, Math.abs(1 - needed.low / allowed.high));
}
