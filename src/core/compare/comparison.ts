import type { Claim, Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Speakers } from './box-facts.ts';
import type { PairRuling } from './compare-pair.ts';
import { facts } from './facts.ts';
import { type Start, startsOf } from './find-pair.ts';
import { pairsBetween, type Testimony, testimoniesOn } from './testimony.ts';
import { type Node, type NumberOrigin, numberOrigins, treesOf } from './testimony-tree.ts';

/** What is compared on a question, in the order in which its pairs are searched. */
export interface Comparison {
  question: Question;
  testimonies: readonly Testimony[];
  originOf: NumberOrigin;
  /** All testimonies, for the pairs of different speakers. */
  trees: readonly Node[];
  /** The testimonies of each known actor that has several, for what one says of another. */
  treesOfActors: readonly (readonly Node[])[];
}

export function* comparisonOf(question: Question, claims: readonly Claim[]): Turns<Comparison> {
  const testimonies = yield* testimoniesOn(question, claims);
  const ofActors = Map.groupBy(
    testimonies.filter(({ claims: [{ chainComplete, origin }] }) => chainComplete && origin.kind !== 'anonymous'),
    ({ claims: [{ origin }] }) => origin.id,
  );
  const several = [...ofActors.values()].filter(({ length }) => length > 1);
  const originOf = numberOrigins();
  const treesOfActors: Node[][] = [];
  for (const ofActor of several) treesOfActors.push(yield* treesOf(ofActor, originOf));
  return { question, testimonies, originOf, trees: yield* treesOf(testimonies, originOf), treesOfActors };
}

/** Where every search begins. */
export function* startsIn({ trees, treesOfActors }: Comparison): Generator<Start<Speakers>> {
  yield* startsOf<Speakers>(trees, 'none');
  for (const ofActor of treesOfActors) yield* startsOf<Speakers>(ofActor, 'one-actor');
}

/** The pairs of two testimonies of different speakers, or of one actor. */
export function searchedPairs(question: Question, a: Testimony, b: Testimony, speakers: Speakers): PairRuling[] {
  const [left, right] = [a.comparands[0], b.comparands[0]];
  if (left === undefined || right === undefined) return [];
  return speakers === 'none' && facts.shareOrigin(left, right) ? [] : pairsBetween(question, a, b);
}

/** The first of all pairs; null where there is none. */
export function firstPair({ question, testimonies }: Comparison): PairRuling | null {
  for (const [index, a] of testimonies.entries()) {
    for (const b of testimonies.slice(index + 1)) {
      const [pair] = pairsBetween(question, a, b);
      if (pair !== undefined) return pair;
    }
  }
  return null;
}
