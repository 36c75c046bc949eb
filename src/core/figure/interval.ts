/** All numbers from `low` to `high`. An open end is not part of it; an end without a bound is infinite and open. */
export interface Interval {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

/** The closed interval [low, high]. */
export function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: low === -Infinity, highOpen: high === Infinity };
}

export function isEmpty(x: Interval): boolean {
  return x.low > x.high || (x.low === x.high && (x.lowOpen || x.highOpen));
}

export function isTwoSided(x: Interval): boolean {
  return x.low > -Infinity && x.high < Infinity;
}

export function width(x: Interval): number {
  return isEmpty(x) ? 0 : x.high - x.low;
}

/** The numbers that are in both; possibly none. */
export function intersect(a: Interval, b: Interval): Interval {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return {
    low,
    high,
    lowOpen: (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen),
    highOpen: (a.high === high && a.highOpen) || (b.high === high && b.highOpen),
  };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return !isEmpty(intersect(a, b));
}

/** True if every number of `a` is less than every number of `b`. */
export function isBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}

/** Every sum of a number of `a` and a number of `b`. */
export function add(a: Interval, b: Interval): Interval {
  return {
    low: a.low + b.low,
    high: a.high + b.high,
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}

/** True if every number of `inner` is in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  const low = outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen));
  const high = outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen));
  return isEmpty(inner) || (low && high);
}
