import type { Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Range } from './box.ts';
import type { Speakers } from './box-facts.ts';
import { compareUnder, type PairRuling } from './compare-pair.ts';
import { type Comparison, firstPair, searchedPairs, startsIn } from './comparison.ts';
import { findPair } from './find-pair.ts';
import { bestKey, type Key, leastPlaces, placesOf } from './key.ts';
import { mayTurn, type PossiblePair, possiblePairs, possibleVerdicts, sharedOrigin } from './possible-pairs.ts';
import { type Reading, type Relation, relate } from './reading.ts';
import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';
import { type Ruling, rankOf, worstRank } from './verdict.ts';

/**
 * The pair that decides: of the worst, the one that is nearest to the point where its verdict would be another. That
 * 3,750 killed and wounded fit into 4,000 losses says more than that 2 prisoners do. Of equally near ones the first;
 * null where there is no pair.
 */
export function* decidingPair(comparison: Comparison): Turns<PairRuling | null> {
  const { question } = comparison;
  const single = rankOf('single-source');
  const found = yield* findPair(startsIn(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (speakers === 'none' && sharedOrigin(a, b) === true) return null;
      const keys = possiblePairs(question, a, b, speakers).flatMap((pair): Key[] => {
        const rank = worstRank(possibleVerdicts(pair));
        return rank === single ? [] : [[rank, leastDistance(question, pair)]];
      });
      return withLeastPlaces(bestKey(keys), a, b);
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(question, a, b, speakers)
        .filter(({ verdict }) => verdict !== 'single-source')
        .map((pair) => {
          const key = [rankOf(pair.verdict), distanceToChange(question, pair), ...placesOf(pair, a, b)];
          return { key, found: pair };
        });
    },
  });
  return found ?? firstPair(comparison);
}

/** The pair that decides under one reading, with its ruling. Of equally bad pairs, one whose verdict turns on it. */
export function* decidingPairUnder(
  comparison: Comparison,
  reading: Reading,
): Turns<{ pair: PairRuling; ruling: Ruling } | null> {
  const { question } = comparison;
  const single = rankOf('single-source');
  const rulingOf = (pair: PairRuling) =>
    pair.readings.length === 1 ? pair : compareUnder(question, pair.a, pair.b, reading);
  const pair = yield* findPair(startsIn(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (speakers === 'none' && sharedOrigin(a, b) === true) return null;
      const keys = possiblePairs(question, a, b, speakers).map((possible): Key => {
        const relation = relate(question, possible.a.scopes, possible.b.scopes, reading);
        const verdicts = possible.ways.find((way) => way.relation === relation)?.possible.verdicts ?? 0;
        const rank = worstRank(verdicts);
        return [rank, mayTurn(possible) ? 0 : 1, rank === single ? 0 : leastDistance(question, possible)];
      });
      return withLeastPlaces(bestKey(keys), a, b);
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(question, a, b, speakers).map((found) => {
        const rank = rankOf(rulingOf(found).verdict);
        const distance = rank === single ? 0 : distanceToChange(question, found);
        return { key: [rank, turnsOnReading(found) ? 0 : 1, distance, ...placesOf(found, a, b)], found };
      });
    },
  });
  return pair === null ? null : { pair, ruling: rulingOf(pair) };
}

/** True if the pair's verdict is not the same under every reading. */
export function turnsOnReading({ readings }: PairRuling): boolean {
  return readings.some(({ verdict }) => verdict !== readings[0]?.verdict);
}

function withLeastPlaces(key: Key | null, a: Node, b: Node): Key | null {
  return key === null ? null : [...key, ...leastPlaces(a, b)];
}

/**
 * How far a pair is from the point between "both can be true" and "no number satisfies both", as a fraction; 1 where it
 * has no such point.
 */
function distanceToChange(question: Question, { a, b, readings }: PairRuling): number {
  const [left, right] = [a.interval, b.interval];
  if (left === null || right === null || question.measure === 'event') return 1;
  const [low, high] = [pointsOf(left.low, right.low), pointsOf(left.high, right.high)];
  const relations = readings.map(({ reading }) => relate(question, a.scopes, b.scopes, reading));
  return distanceUnder(relations, low, high);
}

/** No pair of the sides of two boxes is nearer than this. */
function leastDistance(question: Question, { a, b, ways }: PossiblePair): number {
  if (a.interval === null || b.interval === null || question.measure === 'event') return 1;
  return distanceUnder(
    ways.map(({ relation }) => relation),
    [a.low, b.low],
    [a.high, b.high],
  );
}

/** The ends of two sides: between which numbers each lies. */
type Ends = readonly [Range, Range];

function pointsOf(a: number, b: number): Ends {
  return [
    { min: a, max: a },
    { min: b, max: b },
  ];
}

function distanceUnder(relations: readonly Relation[], [lowA, lowB]: Ends, [highA, highB]: Ends): number {
  const distances = relations.map((relation) => {
    switch (relation) {
      case 'same':
        return Math.min(distanceToFit(lowA, highB), distanceToFit(lowB, highA));
      case 'includes':
        return distanceToFit(lowB, highA);
      case 'included':
        return distanceToFit(lowA, highB);
      case 'other':
        return 1;
      default:
        return relation satisfies never;
    }
  });
  return Math.min(...distances);
}

/**
 * How far the least that one allows is from the most that the other allows, as a fraction of that most, and at most 1.
 * Of ranges, the least that it can be.
 */
function distanceToFit(low: Range, high: Range): number {
  if (high.min === Infinity || high.max === 0) return 1;
  if (low.min <= high.max && low.max >= high.min) return 0;
  // Neither a figure nor the most of a figure is below zero; a most of zero, which has no fraction, is not in between.
  if (high.min <= 0) return 0;
  const fraction = low.max < high.min ? low.max / high.min : low.min / high.max;
  return Math.min(1, Math.abs(1 - fraction));
}
