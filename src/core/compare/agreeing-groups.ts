import type { Claim, Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { PairRuling } from './compare-pair.ts';
import type { Comparison } from './comparison.ts';
import { GroupIndex } from './group-index.ts';
import { mayBeOf, type PossiblePair, possiblePairs, possibleVerdicts } from './possible-pairs.ts';
import { supersededAmong } from './superseded.ts';
import { pairsBetween, type Testimony } from './testimony.ts';
import { type Node, treesOf } from './testimony-tree.ts';
import { includes, only, onlyRuling, type RulingSet } from './verdict.ts';

const accord: RulingSet = only('agree') | only('may-be-one-origin') | only('single-source');
const accordOrNone: RulingSet = accord | only('not-comparable');

/** After so many claims others have a turn, should they need one. */
const claimsInTurn = 8;

/**
 * Groups of claims that agree, each with two origins or more. A claim joins the first group in which it agrees with
 * some members and, with each of the others, is of one origin and not at odds. What its speaker has replaced since
 * agrees with nobody.
 */
export function* agreeingGroups(comparison: Comparison): Turns<Claim[][]> {
  const superseded = supersededAmong(comparison.testimonies.flatMap(({ claims }) => claims));
  const single = comparison.testimonies.filter(({ claims }) => claims.length === 1 && !superseded.has(claims[0]));
  const index = new GroupIndex(yield* treesOf(single, comparison.originOf));
  const groups: Claim[][] = [];
  for (const [place, testimony] of single.entries()) {
    if (place % claimsInTurn === 0) yield;
    const number = firstGroupFor(testimony, index, comparison) ?? groups.length;
    index.add(testimony, number);
    const [claim] = testimony.claims;
    const group = groups[number];
    if (group === undefined) groups.push([claim]);
    else group.push(claim);
  }
  return groups.filter(({ length }) => length > 1);
}

function firstGroupFor(testimony: Testimony, index: GroupIndex, { question }: Comparison): number | null {
  const own = index.nodeOf(testimony);
  if (own === null) return null;
  const agrees = {
    mayHold: (node: Node) => mayAgree(question, own, node),
    holds: (member: Testimony) => {
      const pairs = pairsBetween(question, testimony, member);
      return isInAccord(pairs) && pairs.some(({ verdict }) => verdict === 'agree');
    },
  };
  const isAtOdds = {
    mayHold: (node: Node) => !surelyInAccord(question, own, node),
    holds: (member: Testimony) => !isInAccord(pairsBetween(question, testimony, member)),
  };
  let candidate = index.firstGroup(agrees, 0);
  while (candidate !== null && index.isIn(candidate, isAtOdds)) candidate = index.firstGroup(agrees, candidate + 1);
  return candidate;
}

/** True where the pairs of two claims compare, and each agrees or is of one origin. */
function isInAccord(pairs: readonly PairRuling[]): boolean {
  const comparable = pairs.filter(({ verdict }) => verdict !== 'not-comparable');
  return comparable.length > 0 && comparable.every((pair) => (onlyRuling(pair) & ~accord) === 0);
}

function mayAgree(question: Question, one: Node, other: Node): boolean {
  if (!mayBeOf('none', one, other)) return false;
  const pairs = possiblePairs(question, one, other, 'none');
  const verdicts = pairs.map(possibleVerdicts);
  if (!verdicts.some((possible) => includes(possible, 'agree'))) return false;
  // A pair of which the rule says little may be left out beside others.
  const mayBeLeftOut = ({ ways }: PossiblePair) => ways.every(({ possible }) => possible.little !== 'none');
  return pairs.every((pair) => mayBeLeftOut(pair) || (possibleVerdicts(pair) & accordOrNone) !== 0);
}

/** Who shares an origin is known of both sides as a whole: so each case is looked at by itself. */
function surelyInAccord(question: Question, one: Node, other: Node): boolean {
  const ways = (['none', 'one-actor', 'shared'] as const).filter((speakers) => mayBeOf(speakers, one, other));
  return ways.every((speakers) => {
    const verdicts = possiblePairs(question, one, other, speakers).map(possibleVerdicts);
    const isSurelyCompared = (possible: RulingSet) => !includes(possible, 'not-comparable');
    return verdicts.some(isSurelyCompared) && verdicts.every((possible) => (possible & ~accordOrNone) === 0);
  });
}
