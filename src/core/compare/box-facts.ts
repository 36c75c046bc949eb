import type { Box, Range } from './box.ts';
import { type Facts, tellsWhen } from './facts.ts';

/**
 * Which pairs of two boxes are asked of: those that share no origin, those in which one known actor speaks, or those
 * that share an origin otherwise.
 */
export type Speakers = 'none' | 'one-actor' | 'shared';

/**
 * What is so of the sides of two boxes. Where it is so of some pairs and not of others, `choose` says which of the two
 * is looked at.
 */
export function boxFacts(speakers: Speakers, choose: () => boolean): Facts<Box> {
  const answer = (known: boolean | null) => known ?? choose();
  const isBelow = (a: Box, b: Box) => {
    if (a.high.max < b.low.min || a.high.min > b.low.max) return a.high.max < b.low.min;
    if (a.high.max === b.low.min && (a.highOpen === 'all' || b.lowOpen === 'all')) return true;
    return a.high.min === b.low.max && a.highOpen === 'none' && b.lowOpen === 'none' ? false : null;
  };
  const overlap = (a: Box, b: Box) => {
    if (a.someEmpty || b.someEmpty) return null;
    const [below, above] = [isBelow(a, b), isBelow(b, a)];
    if (below === true || above === true) return false;
    return below === false && above === false ? true : null;
  };
  return {
    shareOrigin: () => speakers !== 'none',
    areOneActor: () => speakers === 'one-actor',
    // Only the name of a rule turns on it, and no verdict.
    areOneVoice: () => true,
    shareStatement: choose,
    areOfOneArticle: choose,
    saidOnOneDay: (a, b) => answer(saidOnOneDay(a, b)),
    saidInOrder: (a, b) => answer(saidInOrder(a, b)),
    giveOneNumber: (a, b) => answer(giveOneNumber(a, b)),
    overlap: (a, b) => answer(overlap(a, b)),
    overlapByHalf: (a, b) => answer(overlapByHalf(a, b)),
    isBelow: (a, b) => answer(isBelow(a, b)),
    contains: (outer, inner) => answer(contains(outer, inner)),
    isBefore: (a, b) => answer(isLess(a.last, b.first)),
    mayBeBefore: (a, b) => answer(isLess(a.first, b.last)),
    daysOverlap: (a, b) => answer(both(isAtMost(a.first, b.last), isAtMost(b.first, a.last))),
    daysContain: (outer, inner) => answer(daysContain(outer, inner)),
    // Whether a span tells when is alike for all sides of a box (`kindOf`).
    isWithin: (inner, outer) => tellsWhen(outer) && answer(daysContain(outer, inner)),
    areApart: (a, b, days) => answer(areApart(a, b, days)),
    areWithin: (a, b, days) => answer(areWithin(a, b, days)),
    onOneDay: (box) => ({ ...box, asOf: { first: 0, last: 0 }, first: { min: 0, max: 0 }, last: { min: 0, max: 0 } }),
  };
}

/* Each of these is true, false, or null where it is so of some pairs and not of others. */

function saidOnOneDay(a: Box, b: Box): boolean | null {
  if (a.said === null || b.said === null || a.said.max < b.said.min || b.said.max < a.said.min) return false;
  return !a.someUnsaid && !b.someUnsaid && a.said.min === a.said.max && isSame(a.said, b.said) ? true : null;
}

function giveOneNumber(a: Box, b: Box): boolean | null {
  return both(isEqual(a.number, b.number), isEqual(a.upper, b.upper));
}

function daysContain(outer: Box, inner: Box): boolean | null {
  return both(isAtMost(outer.first, inner.first), isAtMost(inner.last, outer.last));
}

function saidInOrder(a: Box, b: Box): boolean | null {
  if (a.said === null || b.said === null || a.someUnsaid || b.someUnsaid) return null;
  if (a.said.max < b.said.min || b.said.max < a.said.min) return true;
  return a.said.min === a.said.max && isSame(a.said, b.said) ? false : null;
}

/**
 * The overlap of two intervals is at least from the highest to the lowest of the ends that there are, and at most from
 * the lowest to the highest.
 */
function overlapByHalf(a: Box, b: Box): boolean | null {
  if (a.someEmpty || b.someEmpty) return null;
  const least = Math.min(a.high.min, b.high.min) - Math.max(a.low.max, b.low.max);
  const most = Math.min(a.high.max, b.high.max) - Math.max(a.low.min, b.low.min);
  const narrowest = Math.min(a.high.min - a.low.max, b.high.min - b.low.max);
  const narrowerAtMost = Math.min(a.high.max - a.low.min, b.high.max - b.low.min);
  if (Math.max(0, least) >= narrowerAtMost / 2) return true;
  return narrowest > 0 && most < narrowest / 2 ? false : null;
}

function contains(outer: Box, inner: Box): boolean | null {
  if (inner.someEmpty) return null;
  if (inner.low.max < outer.low.min || inner.high.min > outer.high.max) return false;
  const [lowStays, highStays] = [outer.lowOpen === 'none', outer.highOpen === 'none'];
  const lowIsIn =
    inner.low.min > outer.low.max || (inner.low.min === outer.low.max && (lowStays || inner.lowOpen === 'all'));
  const highIsIn =
    inner.high.max < outer.high.min || (inner.high.max === outer.high.min && (highStays || inner.highOpen === 'all'));
  return lowIsIn && highIsIn ? true : null;
}

function areApart(a: Box, b: Box, days: number): boolean | null {
  if (b.first.min - a.last.max > days || a.first.min - b.last.max > days) return true;
  return b.first.max - a.last.min <= days && a.first.max - b.last.min <= days ? false : null;
}

function areWithin(a: Box, b: Box, days: number): boolean | null {
  if (b.last.max - a.first.min <= days && a.last.max - b.first.min <= days) return true;
  return b.last.min - a.first.max > days || a.last.min - b.first.max > days ? false : null;
}

function isLess(a: Range, b: Range): boolean | null {
  if (a.max < b.min) return true;
  return a.min >= b.max ? false : null;
}

function isAtMost(a: Range, b: Range): boolean | null {
  if (a.max <= b.min) return true;
  return a.min > b.max ? false : null;
}

function isEqual(a: Range, b: Range): boolean | null {
  if (a.min === a.max && isSame(a, b)) return true;
  return a.max < b.min || b.max < a.min ? false : null;
}

function isSame(a: Range, b: Range): boolean {
  return a.min === b.min && a.max === b.max;
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : null;
}
