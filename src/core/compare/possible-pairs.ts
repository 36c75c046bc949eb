import type { Question } from '../dossier/dossier.ts';
import type { Box } from './box.ts';
import type { Speakers } from './box-facts.ts';
import { type PossibleRulings, possibleRulings } from './possible-rulings.ts';
import { openDefinitions, type Reading, type Relation, readingsOf, relate } from './reading.ts';
import type { Node } from './testimony-tree.ts';
import { includes, only, type VerdictSet } from './verdict.ts';

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
  return areApart && !a.someBroken && !b.someBroken ? false : null;
}

/** How the testimonies of two nodes can compare, without the pairs that surely add nothing. */
export function possiblePairs(question: Question, one: Node, other: Node, speakers: Speakers): PossiblePair[] {
  const pairs = one.boxes.flatMap((a) => other.boxes.map((b) => ({ a, b, ways: waysOf(question, a, b, speakers) })));
  const someTells =
    pairs.length > 1 && pairs.some(({ ways }) => ways.some(({ possible }) => possible.little === 'none'));
  if (!someTells) return pairs;
  return pairs.filter(({ ways }) => !ways.every(({ possible }) => possible.little === 'all'));
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

/** True where the pair's verdict may not be the same under every reading. */
export function mayTurn({ ways }: PossiblePair): boolean {
  const verdicts = union(ways);
  return ways.length > 1 && (verdicts & (verdicts - 1)) !== 0;
}

/** The verdicts that a pair can have over all its readings, and perhaps some that it cannot. */
export function possibleVerdicts({ ways }: PossiblePair): VerdictSet {
  const found = union(ways);
  if (ways.length === 1 || !includes(found, 'conflict')) return found;
  const always = ways.every(({ possible }) => includes(possible.verdicts, 'conflict'));
  return (always ? found : found & ~only('conflict')) | only('depends');
}

function union(ways: PossiblePair['ways']): VerdictSet {
  return ways.reduce((set, { possible }) => set | possible.verdicts, 0);
}
