import type { Claim, Sum } from '../dossier/dossier.ts';
import { type Figure, roundTo14Digits } from '../figure/figure.ts';
import { add, closed, type Interval } from '../figure/interval.ts';
import type { Hedge } from '../figure/lexicon.ts';
import type { Days } from '../time/moment.ts';
import { type ClaimTime, type TimeBasis, timeBases, timeOf } from './claim-time.ts';
import { type Copies, copiesAmong } from './copies.ts';
import { countOrigins } from './origins.ts';

/** One side of a comparison: a claim's value, one of its parts, the sum of its parts, or a declared sum. */
export interface Comparand {
  /** The claims behind it: one, or the terms of a declared sum. All of one origin. */
  claims: readonly [Claim, ...Claim[]];
  /** What it counts; empty where the claim names no scope. */
  scopes: readonly string[];
  /** The numbers or days that it allows; null where the value is neither a figure nor a date. */
  interval: Interval | null;
  /** The figure as said; null where the value is no figure, or is our arithmetic. */
  figure: Figure | null;
  /** True where the lower end is zero only because no count is lower: "up to 300", or a sum with such a term. */
  ceiling: boolean;
  /** True where the figure is our arithmetic. */
  derived: boolean;
  /** The moment that the value stands for, as far as it is known: some day of these. */
  asOf: Days;
  /** When it was said; softly, where the record does not tell, when it was published. Of a sum, its first term. */
  told: Days;
  /** How that moment is known. */
  time: TimeBasis;
  /** True where the record names the period of a flow for certain. */
  hasPeriod: boolean;
  /** True where no second origin is sure among all who answer the question. */
  alone: boolean;
}

/** What is known of all who answer a question. */
export interface Among {
  copies: Copies;
  alone: boolean;
}

/** What is known of nobody else. */
const byItself: Among = { copies: copiesAmong([]), alone: true };

/** What some claims, all that are compared on a question, say of each other. */
export function among(claims: readonly Claim[]): Among {
  return { copies: copiesAmong(claims), alone: countOrigins(claims).min < 2 };
}

/**
 * What a claim can be compared by: its value; or its parts, and their sum last. Its copies help to tell when it was
 * said.
 */
export function comparandsOf(claim: Claim, { copies, alone }: Among = byItself): Comparand[] {
  const { value } = claim;
  const scopes = claim.scope === null ? [] : [claim.scope];
  const shared = { claims: [claim] as const, derived: false, alone, ...timeOf(claim, copies) };
  if (value === null) return [];
  if (value.kind !== 'parts') {
    const figure = value.kind === 'figure' ? value.figure : null;
    const hedge = value.kind === 'relative' ? value.amount.hedge : figure?.hedge;
    return [{ ...shared, scopes, interval: intervalOfValue(value), figure, ceiling: isCeiling(hedge) }];
  }
  const parts = value.parts.map(({ scope, figure }) => {
    return { ...shared, scopes: [scope], interval: figure.interval, figure, ceiling: isCeiling(figure.hedge) };
  });
  const sum = sumOf(parts);
  // Where parts are missing, their sum is only a floor.
  const interval = value.all ? sum.interval : { ...sum.interval, high: Infinity, highOpen: true };
  return [...parts, { ...shared, ...sum, interval, figure: null, derived: true }];
}

function isCeiling(hedge: Hedge | undefined): boolean {
  return hedge === 'at-most' || hedge === 'fewer-than';
}

function intervalOfValue(value: NonNullable<Claim['value']>): Interval | null {
  switch (value.kind) {
    case 'figure':
      return value.figure.interval;
    case 'relative':
      return value.interval;
    case 'date':
      return { low: value.moment.first, high: value.moment.last + 1, lowOpen: false, highOpen: true };
    case 'parts':
    case 'yes-no':
    case 'category':
    case 'text':
    case 'unstated':
      return null;
    default:
      return value satisfies never;
  }
}

/**
 * The comparand of a declared sum; null where one of its claims is not among those given, or does not assert its
 * number.
 */
export function comparandOfSum(
  sum: Sum,
  claims: ReadonlyMap<string, Claim>,
  known: Among = byItself,
): Comparand | null {
  const [first, ...rest] = sum.of.flatMap((id) => claims.get(id) ?? []);
  if (first === undefined || rest.length + 1 < sum.of.length) return null;
  if ([first, ...rest].some(({ modality }) => modality === 'denied' || modality === 'retracted')) return null;
  const terms = [first, ...rest].flatMap((claim) => comparandsOf(claim, known).at(-1) ?? []);
  if (terms.length < sum.of.length) return null;
  const { alone } = known;
  return {
    claims: [first, ...rest],
    ...sumOf(terms),
    ...timeOfSum(terms, timeOf(first, known.copies).told),
    figure: null,
    derived: true,
    alone,
  };
}

type Term = Pick<Comparand, 'scopes' | 'interval' | 'figure' | 'ceiling'>;

/**
 * Adds terms up. A sum with a floor among its terms is itself only a floor, and starts at the numbers as they were
 * said: "at least 120" and "another 120" make at least 240, not 240 less what a round number may hide.
 */
function sumOf(terms: readonly Term[]) {
  const interval = addUp(terms.map((term) => term.interval ?? closed(0, Infinity)));
  const scopes = terms.flatMap((term) => term.scopes);
  const ceiling = terms.some((term) => term.ceiling);
  if (interval.high < Infinity) return { scopes, ceiling, interval };
  const floors = terms.map(({ interval: range, figure }) => {
    return figure?.hedge === 'bare'
      ? closed(figure.number, Infinity)
      : { ...(range ?? closed(0, Infinity)), high: Infinity, highOpen: true };
  });
  return { scopes, ceiling, interval: addUp(floors) };
}

function addUp(intervals: readonly Interval[]): Interval {
  const sum = intervals.reduce(add);
  return { ...sum, low: roundTo14Digits(sum.low), high: roundTo14Digits(sum.high) };
}

/** A sum may refer to any day that one of its terms refers to, and is known no better than any of them. */
function timeOfSum(terms: readonly Comparand[], told: Days): ClaimTime {
  const first = Math.min(...terms.map((term) => term.asOf.first));
  const last = Math.max(...terms.map((term) => term.asOf.last));
  const time = timeBases.findLast((basis) => terms.some((term) => term.time === basis)) ?? 'unknown';
  return { asOf: { first, last }, told, time, hasPeriod: terms.every((term) => term.hasPeriod) };
}
