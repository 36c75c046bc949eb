import type { Days } from './moment.ts';

/** True if every day of `a` comes before every day of `b`. */
export function isBefore(a: Days, b: Days): boolean {
  return a.last < b.first;
}

/** True if some day of `a` comes before some day of `b`. */
export function mayBeBefore(a: Days, b: Days): boolean {
  return a.first < b.last;
}

export function daysOverlap(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** True if every day of `inner` is in `outer`. */
export function daysContain(outer: Days, inner: Days): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function isOneDay(days: Days): boolean {
  return days.first === days.last;
}

/** The most days that can lie between a day of `a` and a day of `b`. */
export function greatestDistance(a: Days, b: Days): number {
  return Math.max(b.last - a.first, a.last - b.first);
}

/** The fewest days that can lie between a day of `a` and a day of `b`; 0 where they overlap. */
export function leastDistance(a: Days, b: Days): number {
  return Math.max(0, b.first - a.last, a.first - b.last);
}

/**
 * Orders uncertain dates for a timeline: by their first day, or by their last where the first is not known; then by the
 * last. A date of which nothing is known comes last.
 */
export function compareDays(a: Days | null, b: Days | null): number {
  return (
    compareNumbers(placeInTimeline(a), placeInTimeline(b)) || compareNumbers(a?.last ?? Infinity, b?.last ?? Infinity)
  );
}

function placeInTimeline(days: Days | null): number {
  if (days === null) return Infinity;
  return days.first === -Infinity ? days.last : days.first;
}

/** Unlike a difference, right for two infinite numbers too. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
