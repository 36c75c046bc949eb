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

/** True if every day of `inner` is one of `outer`. */
export function daysContain(outer: Days, inner: Days): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function isOneDay(days: Days): boolean {
  return days.first === days.last;
}

/** The longest distance in days that a day of `a` can have from a day of `b`. */
export function greatestDistance(a: Days, b: Days): number {
  return Math.max(b.last - a.first, a.last - b.first);
}

/** The shortest distance in days; 0 where they overlap. */
export function leastDistance(a: Days, b: Days): number {
  return Math.max(0, b.first - a.last, a.first - b.last);
}

/**
 * Orders uncertain dates for a timeline: by the first day that is known of them, then by the last; what is wholly unknown stands at the end.
 * An interval without a beginning stands where it ends.
 */
export function compareDays(a: Days | null, b: Days | null): number {
  const [x, y] = [anchor(a), anchor(b)];
  if (x !== y) return x < y ? -1 : 1;
  const [p, q] = [a?.last ?? Infinity, b?.last ?? Infinity];
  return p === q ? 0 : p < q ? -1 : 1;
}

function anchor(days: Days | null): number {
  if (days === null) return Infinity;
  return days.first === -Infinity ? days.last : days.first;
}
