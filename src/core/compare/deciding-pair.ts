import type { Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Box } from './box.ts';
import type { Speakers } from './box-facts.ts';
import { compareUnder, type PairRuling } from './compare-pair.ts';
import { type Comparison, firstPair, searchedPairs, startsAmongAll, startsIn } from './comparison.ts';
import { findPair, type Start } from './find-pair.ts';
import { bestKey, type Key, leastPlaces, placesOf } from './key.ts';
import { mayBeOf, mayTurn, type PossiblePair, possiblePairs, possibleVerdicts } from './possible-pairs.ts';
import { type Reading, type Relation, relate } from './reading.ts';
import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';
import { isAtOdds, lastRank, type Ruling, rankOf, worstRank } from './verdict.ts';

/**
 * The pair that decides: of the worst, the one that is furthest from what both can be; of those that can both be true,
 * so the one with the least room. Of equals the first; null where there is no pair.
 */
export function* decidingPair(comparison: Comparison): Turns<PairRuling | null> {
  const found = yield* worstPair(comparison, startsIn(comparison));
  if (found !== null && rankOf(found) < leastOfOneOrigin) return found;
  return (yield* worstPair(comparison, startsAmongAll(comparison))) ?? firstPair(comparison);
}

/** No pair that shares an origin, and is not of one actor, is worse than this. */
const leastOfOneOrigin = rankOf({ verdict: 'single-source', rule: 'another-figure' });

function worstPair({ question }: Comparison, starts: Iterable<Start<Speakers>>): Turns<PairRuling | null> {
  return findPair(starts, {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (!mayBeOf(speakers, a, b)) return null;
      const keys = possiblePairs(question, a, b, speakers).flatMap((pair): Key[] => {
        const rank = worstRank(possibleVerdicts(pair));
        return rank === lastRank ? [] : [[rank, leastRoom(question, pair)]];
      });
      return withLeastPlaces(bestKey(keys), a, b);
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(question, a, b, speakers)
        .filter((pair) => rankOf(pair) !== lastRank)
        .map((pair) => {
          const key = [rankOf(pair), roomOf(question, pair), ...placesOf(pair, a, b)];
          return { key, found: pair };
        });
    },
  });
}

/** The pair that decides under one reading, with its ruling. Of equally bad pairs, one whose verdict turns on it. */
export function* decidingPairUnder(
  comparison: Comparison,
  reading: Reading,
): Turns<{ pair: PairRuling; ruling: Ruling } | null> {
  const { question } = comparison;
  const rulingOf = (pair: PairRuling) =>
    pair.readings.length === 1 ? pair : compareUnder(question, pair.a, pair.b, reading);
  const pair = yield* findPair(startsAmongAll(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (!mayBeOf(speakers, a, b)) return null;
      const keys = possiblePairs(question, a, b, speakers).map((possible): Key => {
        const relation = relate(question, possible.a.scopes, possible.b.scopes, reading);
        const verdicts = possible.ways.find((way) => way.relation === relation)?.possible.verdicts ?? 0;
        const rank = worstRank(verdicts);
        return [rank, mayTurn(possible) ? 0 : 1, rank === lastRank ? 0 : leastRoom(question, possible)];
      });
      return withLeastPlaces(bestKey(keys), a, b);
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(question, a, b, speakers).map((found) => {
        const rank = rankOf(rulingOf(found));
        const room = rank === lastRank ? 0 : roomOf(question, found);
        return { key: [rank, turnsOnReading(found) ? 0 : 1, room, ...placesOf(found, a, b)], found };
      });
    },
  });
  return pair === null ? null : { pair, ruling: rulingOf(pair) };
}

/** True if the pair is at odds under some readings, and under others not. */
export function turnsOnReading({ readings }: PairRuling): boolean {
  const atOdds = readings.filter(({ verdict }) => isAtOdds(verdict)).length;
  return atOdds > 0 && atOdds < readings.length;
}

function withLeastPlaces(key: Key | null, a: Node, b: Node): Key | null {
  return key === null ? null : [...key, ...leastPlaces(a, b)];
}

/**
 * The most that one side allows over the least that the other allows, as a ratio; of dates in days between. Below one,
 * or zero days, no number satisfies both, and the less, the further they are apart.
 */
function roomOf(question: Question, { a, b, readings }: PairRuling): number {
  if (a.interval === null || b.interval === null) return 0;
  const relations = readings.map(({ reading }) => relate(question, a.scopes, b.scopes, reading));
  return roomUnder(question, relations, a.interval, b.interval);
}

/** No pair of the sides of two boxes has less room than this. */
function leastRoom(question: Question, { a, b, ways }: PossiblePair): number {
  if (a.interval === null || b.interval === null) return 0;
  const relations = ways.map(({ relation }) => relation);
  return roomUnder(question, relations, leastOf(a), leastOf(b));
}

function leastOf({ low, high }: Box): Ends {
  return { low: low.max, high: high.min };
}

interface Ends {
  low: number;
  high: number;
}

function roomUnder({ measure }: Question, relations: readonly Relation[], a: Ends, b: Ends): number {
  const between = (high: number, low: number) => {
    if (measure === 'event') return high - low;
    return low <= 0 ? Infinity : high / low;
  };
  const rooms = relations.map((relation) => {
    switch (relation) {
      case 'same':
        return Math.min(between(a.high, b.low), between(b.high, a.low));
      case 'includes':
        return between(a.high, b.low);
      case 'included':
        return between(b.high, a.low);
      case 'other':
        return Infinity;
      default:
        return relation satisfies never;
    }
  });
  return Math.min(...rooms);
}
