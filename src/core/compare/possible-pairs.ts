import type { Question } from '../dossier/dossier.ts';
import type { Box } from './box.ts';
import type { Speakers } from './box-facts.ts';
import { type PossibleRulings, possibleRulings } from './possible-rulings.ts';
import { openDefinitions, type Reading, type Relation, readingsOf, relate } from './reading.ts';
import type { Node } from './testimony-tree.ts';
import { atOdds, includes, only, type RulingSet } from './verdict.ts';

/** How the sides of two boxes can compare. */
export interface PossiblePair {
  a: Box;
  b: Box;
  /** What is possible under the readings that settle the scopes of the two in the same way. */
  ways: readonly { relation: Relation; possible: PossibleRulings }[];
}

/** Whether the testimonies of two nodes share an origin; null where some may and others not. */
export function sharedOrigin({ boxes: [a] }: Node, { boxes: [b] }: Node): boolean | null {
  if (a === undefined || b === undefined) return null;
  if (a.origin.min === a.origin.max && a.origin.min === b.origin.min && a.origin.max === b.origin.max) return true;
  const areApart = a.origin.max < b.origin.min || b.origin.max < a.origin.min;
  return areApart && !a.someOpen && !b.someOpen ? false : null;
}

/** False where no testimonies of two nodes are spoken so. */
export function mayBeOf(speakers: Speakers, a: Node, b: Node): boolean {
  // Whoever is named, and speaks alone and for certain, shares an origin only with itself.
  if (speakers === 'shared' && !isUncertain(a) && !isUncertain(b)) return false;
  return sharedOrigin(a, b) !== (speakers === 'none');
}

/** Whether a speaker is named is alike for all sides of a box (`kindOf`). */
function isUncertain({ boxes: [box] }: Node): boolean {
  return box === undefined || box.someOpen || box.claims[0].origin.kind === 'anonymous';
}

/** How the testimonies of two nodes can compare, without the pairs that surely add nothing. */
export function possiblePairs(question: Question, one: Node, other: Node, speakers: Speakers): PossiblePair[] {
  const each = one.boxes.flatMap((a) => other.boxes.map((b) => ({ a, b, ways: waysOf(question, a, b, speakers) })));
  const pairs = each.some(mayBeOpen) && each.length > 1 ? each.map(perhapsWithoutOrder) : each;
  const someTells =
    pairs.length > 1 && pairs.some(({ ways }) => ways.some(({ possible }) => possible.little === 'none'));
  if (!someTells) return pairs;
  return pairs.filter(({ ways }) => !ways.every(({ possible }) => possible.little === 'all'));
}

function mayBeOpen({ ways }: PossiblePair): boolean {
  return ways.some(({ possible }) => includes(possible.verdicts, 'depends'));
}

/** Beside others, what depends on an order can turn out to conflict (`pairsBetween`). */
function perhapsWithoutOrder(pair: PossiblePair): PossiblePair {
  if (!mayBeOpen(pair)) return pair;
  const ways = pair.ways.map(({ relation, possible }) => {
    return { relation, possible: { ...possible, verdicts: possible.verdicts | only('conflict') } };
  });
  return { ...pair, ways };
}

/** What is possible for the sides of two boxes, for each way in which readings settle their scopes. */
export function waysOf(question: Question, a: Box, b: Box, speakers: Speakers): PossiblePair['ways'] {
  return settlements(question, a, b).map(({ relation, reading }) => {
    return { relation, possible: possibleRulings(question, a, b, reading, speakers) };
  });
}

const knownSettlements = new WeakMap<Question, Map<string, readonly Settlement[]>>();

/** A way in which the scopes of two sides can relate, and a reading that makes it so. */
interface Settlement {
  relation: Relation;
  reading: Reading;
}

function settlements(question: Question, a: Box, b: Box): readonly Settlement[] {
  return knownSettlements
    .getOrInsertComputed(question, () => new Map())
    .getOrInsertComputed(`${a.scopeKey}/${b.scopeKey}`, () => {
      const readings = readingsOf(openDefinitions(question, [...a.scopes, ...b.scopes]));
      const byRelation = Map.groupBy(readings, (reading) => relate(question, a.scopes, b.scopes, reading));
      return [...byRelation].flatMap(([relation, [reading]]) => (reading === undefined ? [] : [{ relation, reading }]));
    });
}

/** True where the pair may be at odds under some readings, and under others not. */
export function mayTurn({ ways }: PossiblePair): boolean {
  const verdicts = union(ways);
  return ways.length > 1 && (verdicts & atOdds) !== 0 && (verdicts & ~atOdds) !== 0;
}

/** The verdicts that a pair can have over all its readings, and perhaps some that it cannot. */
export function possibleVerdicts({ ways }: PossiblePair): RulingSet {
  const found = union(ways);
  if (ways.length === 1 || !includes(found, 'conflict')) return found;
  const always = ways.every(({ possible }) => includes(possible.verdicts, 'conflict'));
  return (always ? found : found & ~only('conflict')) | only('depends');
}

function union(ways: PossiblePair['ways']): RulingSet {
  return ways.reduce((set, { possible }) => set | possible.verdicts, 0);
}
