import type { Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { type Box, isUniform, type Range } from './box.ts';
import type { Speakers } from './box-facts.ts';
import type { Comparand } from './comparand.ts';
import { compareBy, compareUnder, type PairRuling } from './compare-pair.ts';
import { type Comparison, searchedPairs, startsIn } from './comparison.ts';
import { type Facts, facts } from './facts.ts';
import { findPair } from './find-pair.ts';
import { type Compare, type Flip, flipsOfSide, type Hedges } from './flips-of-side.ts';
import { bestKey, type Key, placesOf } from './key.ts';
import { mayBeOf, type PossiblePair, possiblePairs, waysOf } from './possible-pairs.ts';
import type { PossibleRulings } from './possible-rulings.ts';
import { openDefinitions, type Reading, readingsOf } from './reading.ts';
import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';
import { atOdds, isAtOdds } from './verdict.ts';

/**
 * The smallest change of one hedge's width that changes a verdict; of equal changes, the ids decide. Where something
 * is at odds, that is the least width at which the pair would not be; where nothing is, the greatest at which some pair
 * would be. Each hedge is changed alone, and the comparison itself decides about every candidate.
 */
export function smallestFlip(comparison: Comparison, direction: Flip['direction']): Turns<Flip | null> {
  const { question, testimonies } = comparison;
  // A sum, which comes after its terms, goes by the name of the first.
  const placeOf = new Map(testimonies.toReversed().map(({ claims, first }) => [claims[0].id, first]));
  const hedges: Hedges = new Map();
  return findPair(startsIn(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (!mayBeOf(speakers, a, b)) return null;
      const keys = possiblePairs(question, a, b, speakers).flatMap((pair) => [
        ...leastKeys(question, pair, pair.a, pair.b, direction, speakers).map((key) => [
          ...key,
          a.first,
          placeFrom(pair.b, b),
        ]),
        ...leastKeys(question, pair, pair.b, pair.a, direction, speakers).map((key) => [
          ...key,
          b.first,
          placeFrom(pair.a, a),
        ]),
      ]);
      return bestKey(keys);
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(question, a, b, speakers).flatMap((pair) =>
        flipsOfPair(hedges, question, pair, direction).map((flip, index) => {
          const ids = [placeOf.get(flip.claim.id) ?? 0, placeOf.get(flip.other.id) ?? 0];
          const change = keyOf(flip.fraction, flip.beyond, direction);
          return { key: [...change, ...ids, ...placesOf(pair, a, b), index], found: flip };
        }),
      );
    },
  });
}

/** From where on the first claims of a node's testimonies have their places. */
function placeFrom({ derived, claims }: Box, { first }: Node): number {
  return derived && claims.length > 1 ? 0 : first;
}

/** Whether pairs that rest on other claims than the one with that hedge are at odds under the flip's reading. */
export function* conflictsBeside(comparison: Comparison, { claim, reading }: Flip): Turns<boolean> {
  const { question } = comparison;
  const found = yield* findPair(startsIn(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (!mayBeOf(speakers, a, b)) return null;
      const pairs = possiblePairs(question, a, b, speakers);
      return pairs.some(({ ways }) => ways.some(({ possible }) => mayBeAtOdds(possible))) ? [0] : null;
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(question, a, b, speakers)
        .filter((pair) => isAtOddsUnder(pair, reading))
        .filter((pair) => !pair.a.claims.includes(claim) && !pair.b.claims.includes(claim))
        .map((pair) => ({ key: [0], found: pair }));
    },
  });
  return found !== null;
}

function isAtOddsUnder({ readings }: PairRuling, reading: Reading): boolean {
  if (readings.every(({ verdict }) => isAtOdds(verdict))) return true;
  return readings.some((each) => each.reading === reading && isAtOdds(each.verdict));
}

function mayBeAtOdds({ verdicts }: PossibleRulings): boolean {
  return (verdicts & atOdds) !== 0;
}

/** Every flip of a pair, of `a` first, reading by reading. */
function flipsOfPair(
  hedges: Hedges,
  question: Question,
  { a, b, readings }: PairRuling,
  direction: Flip['direction'],
): Flip[] {
  const compare: Compare = (side, other, reading) => compareUnder(question, side, other, reading);
  return [
    ...flipsOfSide(hedges, a, b, readings, direction, compare),
    ...flipsOfSide(hedges, b, a, readings, direction, compare),
  ];
}

/** More than the error of rounding to fourteen digits. */
const rounding = 1e-12;

/**
 * What the keys of flips of a box's sides do not go below: the change, and whether it is only just past that. Empty
 * where none flips.
 */
function leastKeys(
  question: Question,
  pair: PossiblePair,
  side: Box,
  other: Box,
  direction: Flip['direction'],
  speakers: Speakers,
): Key[] {
  const { hedge } = side;
  if (hedge === null || other.interval === null || other.claims[0].modality === 'denied') return [];
  if (direction === 'wider' && !pair.ways.some(({ possible }) => mayBeAtOdds(possible))) return [];
  if (isUniform(side) && isUniform(other)) return alikeKeys(question, side, other, direction, speakers);
  const wanted = [other.low, other.high].map((end) => wantedWidth(end, hedge.number));
  if (direction === 'wider') {
    const least = Math.max(hedge.now.min, Math.min(...wanted.map(({ min }) => min))) - rounding;
    return least > hedge.most ? [] : [[least, 0]];
  }
  const most = Math.min(hedge.now.max, Math.max(...wanted.map(({ max }) => max)));
  const ways = waysOf(question, narrowed(side, hedge.number), other, speakers);
  return ways.some(({ possible }) => mayBeAtOdds(possible)) ? [[-most - rounding, 0]] : [];
}

/** Where the sides of each box are all alike, one pair stands for all. */
function alikeKeys(question: Question, side: Box, other: Box, direction: Flip['direction'], speakers: Speakers): Key[] {
  const asSpoken: Facts<Comparand> = {
    ...facts,
    shareOrigin: () => speakers !== 'none',
    areOneActor: () => speakers === 'one-actor',
    shareStatement: () => false,
  };
  const readings = readingsOf(openDefinitions(question, [...side.scopes, ...other.scopes]));
  const compare: Compare = (a, b, reading) => compareBy(asSpoken, question, a, b, reading);
  const ruled = readings.map((reading) => ({ reading, ...compare(side, other, reading) }));
  return flipsOfSide(new Map(), side, other, ruled, direction, compare).map(({ fraction, beyond }) =>
    keyOf(fraction, beyond, direction),
  );
}

function keyOf(fraction: number, beyond: boolean, direction: Flip['direction']): Key {
  return [direction === 'wider' ? fraction : -fraction, beyond ? 1 : 0];
}

/** Between which fractions of a number the width lies that reaches an end. */
function wantedWidth(end: Range, number: Range): Range {
  const ratios = [end.min / number.max, end.max / number.min];
  const [least = 0, most = 0] = ratios.map((ratio) => ratio - 1);
  const max = Math.max(Math.abs(least), Math.abs(most));
  return { min: least <= 0 && most >= 0 ? 0 : Math.min(Math.abs(least), Math.abs(most)), max };
}

/** The box with every hedge as narrow as it may become; no hedge says that there is no number. */
function narrowed(box: Box, number: Range): Box {
  const low = { min: box.low.min, max: Math.max(box.low.max, number.max) };
  const high = { min: Math.min(box.high.min, number.min), max: box.high.max };
  return { ...box, low, high, lowOpen: 'some', highOpen: 'some', someEmpty: false };
}
