import type { Claim, Sum } from '../dossier/dossier.ts';
import { type Figure, roundTo14Digits } from '../figure/figure.ts';
import { add, closed, type Interval } from '../figure/interval.ts';
import { type Days, isUncertain } from '../time/moment.ts';
import { type Copies, copiesAmong } from './copies.ts';

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
  /** The days that the value may refer to. */
  asOf: Days;
  /**
   * False where the record gives no date, so that only the day when it was said bounds `asOf`; and where it gives a
   * flow no certain period.
   */
  dated: boolean;
}

/**
 * What a claim can be compared by: its value; or its parts, and their sum last. Its copies help to tell when it was
 * said.
 */
export function comparandsOf(claim: Claim, copies: Copies = copiesAmong([])): Comparand[] {
  const { value } = claim;
  const scopes = claim.scope === null ? [] : [claim.scope];
  const shared = { claims: [claim] as const, derived: false, ...timeOf(claim, copies) };
  if (value === null) return [];
  if (value.kind !== 'parts') {
    const figure = value.kind === 'figure' ? value.figure : null;
    return [{ ...shared, scopes, interval: intervalOfValue(value), figure, ceiling: isCeiling(figure) }];
  }
  const parts = value.parts.map(({ scope, figure }) => {
    return { ...shared, scopes: [scope], interval: figure.interval, figure, ceiling: isCeiling(figure) };
  });
  const sum = sumOf(parts);
  // Where parts are missing, their sum is only a floor.
  const interval = value.all ? sum.interval : { ...sum.interval, high: Infinity, highOpen: true };
  return [...parts, { ...shared, ...sum, interval, figure: null, derived: true }];
}

function isCeiling(figure: Figure | null): boolean {
  return figure?.hedge === 'at-most' || figure?.hedge === 'fewer-than';
}

function intervalOfValue(value: NonNullable<Claim['value']>): Interval | null {
  switch (value.kind) {
    case 'figure':
      return value.figure.interval;
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
  copies: Copies = copiesAmong([]),
): Comparand | null {
  const [first, ...rest] = sum.of.flatMap((id) => claims.get(id) ?? []);
  if (first === undefined || rest.length + 1 < sum.of.length) return null;
  if ([first, ...rest].some(({ modality }) => modality === 'denied' || modality === 'retracted')) return null;
  const terms = [first, ...rest].flatMap((claim) => comparandsOf(claim, copies).at(-1) ?? []);
  if (terms.length < sum.of.length) return null;
  return { claims: [first, ...rest], ...sumOf(terms), ...timeOfSum(terms), figure: null, derived: true };
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

/** A sum may refer to any day that one of its terms refers to. */
function timeOfSum(terms: readonly Comparand[]): { asOf: Days; dated: boolean } {
  const first = Math.min(...terms.map((term) => term.asOf.first));
  const last = Math.max(...terms.map((term) => term.asOf.last));
  return { asOf: { first, last }, dated: terms.every((term) => term.dated) };
}

/** When a claim's value holds: on its as-of date; else on any day up to the one when it was said or first published. */
function timeOf(claim: Claim, copies: Copies): { asOf: Days; dated: boolean } {
  if (claim.asOf !== null)
    return { asOf: claim.asOf, dated: !(claim.question?.measure === 'flow' && isUncertain(claim.asOf)) };
  const last = Math.min(claim.said?.last ?? Infinity, copies.publishedBy(claim));
  return { asOf: { first: -Infinity, last }, dated: false };
}
