import { bodyOf } from '../dossier/body-of.ts';
import type { Claim, Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Speakers } from './box-facts.ts';
import type { Comparand } from './comparand.ts';
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
  /** The testimonies of each known body that has several, for what one says of another. */
  treesOfActors: readonly (readonly Node[])[];
}

export function* comparisonOf(question: Question, claims: readonly Claim[]): Turns<Comparison> {
  const testimonies = yield* testimoniesOn(question, claims);
  const ofActors = Map.groupBy(
    testimonies.filter(({ claims: [{ chainComplete, origin }] }) => chainComplete && origin.kind !== 'anonymous'),
    ({ claims: [{ origin }] }) => bodyOf(origin).id,
  );
  const several = [...ofActors.values()].filter(({ length }) => length > 1);
  const originOf = numberOrigins();
  const treesOfActors: Node[][] = [];
  for (const ofActor of several) treesOfActors.push(yield* treesOf(ofActor, originOf));
  return { question, testimonies, originOf, trees: yield* treesOf(testimonies, originOf), treesOfActors };
}

/** Where a search begins. */
export function* startsIn({ trees, treesOfActors }: Comparison): Generator<Start<Speakers>> {
  yield* startsOf<Speakers>(trees, 'none');
  for (const ofActor of treesOfActors) yield* startsOf<Speakers>(ofActor, 'one-actor');
}

/** The same, with the pairs that share an origin otherwise. None of these is at odds. */
export function* startsAmongAll(comparison: Comparison): Generator<Start<Speakers>> {
  yield* startsIn(comparison);
  yield* startsOf<Speakers>(comparison.trees, 'shared');
}

/** The pairs of two testimonies that are spoken so. */
export function searchedPairs(
  question: Question,
  a: Testimony,
  b: Testimony,
  speakers: Speakers,
): readonly PairRuling[] {
  const [left, right] = [a.comparands[0], b.comparands[0]];
  if (left === undefined || right === undefined) return [];
  return speakersOf(left, right) === speakers ? pairsBetween(question, a, b) : [];
}

function speakersOf(a: Comparand, b: Comparand): Speakers {
  if (facts.areOneActor(a, b)) return 'one-actor';
  return facts.shareOrigin(a, b) ? 'shared' : 'none';
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
