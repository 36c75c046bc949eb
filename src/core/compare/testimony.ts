import type { Claim, Question } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { among, type Comparand, comparandOfSum, comparandsOf } from './comparand.ts';
import { breaksOff, comparePair, type PairRuling, tentativeOf } from './compare-pair.ts';
import { tellsWhen } from './facts.ts';
import { inOrderOfGrowth } from './order-of-growth.ts';
import { takesBackItself } from './taken-back-by.ts';
import type { Rule } from './verdict.ts';

/** What is compared with others: a claim, or the claims of a declared sum; with all that it is compared by. */
export interface Testimony {
  claims: readonly [Claim, ...Claim[]];
  comparands: readonly Comparand[];
  /** The number of its first comparand among all. */
  first: number;
  /** Testimonys of one kind differ only in what the rules ask as `Facts`. */
  kind: string;
}

/** After so many claims others have a turn, should they need one. */
const claimsInTurn = 128;

/** What is compared on a question: its claims in their order, then its declared sums. */
export function* testimoniesOn(question: Question, claims: readonly Claim[]): Turns<Testimony[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const known = among(claims);
  const testimonies: Testimony[] = [];
  let first = 0;
  const add = (comparands: readonly Comparand[]) => {
    const testimony = testimonyOf(comparands, first);
    if (testimony === null) return;
    testimonies.push(testimony);
    first += comparands.length;
  };
  for (const [index, claim] of claims.entries()) {
    add(comparandsOf(claim, known));
    if (index % claimsInTurn === 0) yield;
  }
  for (const sum of question.sums) {
    const comparand = comparandOfSum(sum, byId, known);
    if (comparand !== null) add([comparand]);
  }
  return testimonies;
}

/** The testimony of these comparands, all of the same claims; null where there is none. */
export function testimonyOf(comparands: readonly Comparand[], first: number): Testimony | null {
  const [comparand] = comparands;
  if (comparand === undefined) return null;
  return { claims: comparand.claims, comparands, first, kind: comparands.map(kindOf).join('|') };
}

/** Everything that a rule reads of a side without asking a fact, and the hedge. */
function kindOf(comparand: Comparand): string {
  const { claims, scopes, interval, ceiling, time, hasPeriod, figure } = comparand;
  const { value, modality } = claims[0];
  const word = value?.kind === 'category' ? value.category : value?.kind === 'yes-no' ? value.yes : null;
  const ends = interval === null ? null : [interval.low > -Infinity, interval.low > 0, interval.high < Infinity];
  const days = [tellsWhen(comparand), hasPeriod, time === 'as-of'];
  const telling = [
    tentativeOf(comparand),
    breaksOff(comparand),
    claims[0].origin.kind === 'anonymous',
    modality === 'retracted' && takesBackItself(claims[0]),
  ];
  const range = [ends, ceiling, figure?.hedge, figure?.upper === null];
  return [value?.kind, word, modality, telling, scopes, range, days].join(' ');
}

/**
 * The pairs of two testimonies, without those that add nothing: where one pair counts the same thing, that a part of
 * one fits into the sum of the other says nothing more. None where both rest on one claim.
 */
export function pairsBetween(question: Question, one: Testimony, other: Testimony): readonly PairRuling[] {
  const [a, b] = one.first < other.first ? [one, other] : [other, one];
  if (a.claims.some((claim) => b.claims.includes(claim))) return [];
  const pairs = a.comparands.flatMap((left) => b.comparands.map((right) => comparePair(question, left, right)));
  const ordered = inOneOrder(question, pairs);
  const telling = ordered.filter((pair) => !isUninformative(pair));
  return telling.length === 0 ? ordered : telling;
}

/**
 * All that one list counts is of one moment. Where one pair needs the first list to be the later one, and another pair
 * the second, no order lets both lists be true.
 */
function inOneOrder(question: Question, pairs: readonly PairRuling[]): readonly PairRuling[] {
  const open = pairs.filter(({ rule, readings }) => rule === 'open-order' && readings.length === 1);
  const later = new Set(open.map((pair) => inOrderOfGrowth(question, pair, [])[1] === pair.a));
  if (later.size < 2) return pairs;
  const ruling = { verdict: 'conflict', rule: 'no-order' } as const;
  return pairs.map((pair) =>
    open.includes(pair) ? { ...pair, ...ruling, readings: [{ ...ruling, reading: [] }] } : pair,
  );
}

function isUninformative({ readings }: PairRuling): boolean {
  return readings.every(({ rule }) => saysLittle(rule));
}

/** True of a rule that only says that one side is a part of the other, or counts other things. */
export function saysLittle(rule: Rule): boolean {
  return rule === 'part-of' || rule === 'other-scope';
}
