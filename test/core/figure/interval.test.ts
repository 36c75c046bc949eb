import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  closed,
  contains,
  type Interval,
  intersect,
  isBelow,
  isEmpty,
  isTwoSided,
  overlaps,
  width,
} from '../../../src/core/figure/interval.ts';
import { show } from './show.ts';

const runs = { numRuns: 10_000 };
/** Ends are whole numbers from 0 to 6, so that points a quarter apart tell any two intervals apart. */
const points = Array.from({ length: 41 }, (_, index) => index / 4 - 1);
const ends = fc.integer({ min: 0, max: 6 });
/** The intervals of figures: possibly empty, the upper end possibly infinite. */
const intervals = fc
  .record({
    low: ends,
    high: fc.oneof({ weight: 4, arbitrary: ends }, fc.constant(Infinity)),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
  })
  .map((interval) => ({ ...interval, highOpen: interval.highOpen || interval.high === Infinity }));
const full = intervals.filter((interval) => membersOf(interval).length > 0);

function has({ low, high, lowOpen, highOpen }: Interval, x: number): boolean {
  return (x > low || (x === low && !lowOpen)) && (x < high || (x === high && !highOpen));
}

function membersOf(interval: Interval): number[] {
  return points.filter((x) => has(interval, x));
}

describe('intervals behave as the sets of points that they stand for', () => {
  it('isEmpty', () => {
    fc.assert(
      fc.property(intervals, (a) => {
        expect(isEmpty(a)).toBe(membersOf(a).length === 0);
      }),
      runs,
    );
  });

  it('intersect and overlaps', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const both = membersOf(a).filter((x) => has(b, x));
        expect(membersOf(intersect(a, b))).toEqual(both);
        expect(overlaps(a, b)).toBe(both.length > 0);
        expect(intersect(b, a)).toEqual(intersect(a, b));
      }),
      runs,
    );
  });

  it('isBelow', () => {
    fc.assert(
      fc.property(full, full, (a, b) => {
        expect(isBelow(a, b)).toBe(membersOf(a).every((x) => membersOf(b).every((y) => x < y)));
      }),
      runs,
    );
  });

  it('of two that exclude each other, one is below', () => {
    fc.assert(
      fc.property(full, full, (a, b) => {
        expect(isBelow(a, b) || isBelow(b, a)).toBe(!overlaps(a, b));
      }),
      runs,
    );
  });

  it('contains', () => {
    fc.assert(
      fc.property(intervals, intervals, (outer, inner) => {
        expect(contains(outer, inner)).toBe(membersOf(inner).every((x) => has(outer, x)));
      }),
      runs,
    );
  });

  it('add', () => {
    fc.assert(
      fc.property(full, full, (a, b) => {
        const sums = new Set(membersOf(a).flatMap((x) => membersOf(b).map((y) => x + y)));
        // Only every second point: members are a quarter apart, so their sums need not reach every quarter.
        const halves = points.filter((x) => Number.isInteger(x * 2) && x <= 8);
        expect(halves.filter((x) => has(add(a, b), x))).toEqual(halves.filter((x) => sums.has(x)));
        expect(add(b, a)).toEqual(add(a, b));
      }),
      runs,
    );
  });

  it('width is the length; an empty interval has none', () => {
    fc.assert(
      fc.property(intervals, (a) => {
        expect(width(a)).toBe(isEmpty(a) ? 0 : a.high - a.low);
        expect(width(a)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});

describe('ends', () => {
  it.each([
    [closed(1, 2), '[1, 2]', true],
    [closed(1, Infinity), '[1, ∞)', false],
    [intersect(closed(0, 5), { low: 5, high: 9, lowOpen: true, highOpen: false }), '(5, 5]', true],
    [add(closed(1, 2), { low: 1, high: Infinity, lowOpen: true, highOpen: true }), '(2, ∞)', false],
  ])('%j is %s', (interval, shown, twoSided) => {
    expect(show(interval)).toBe(shown);
    expect(isTwoSided(interval)).toBe(twoSided);
  });

  it('two that share one open end do not overlap', () => {
    expect(overlaps(closed(1, 2), { low: 2, high: 3, lowOpen: true, highOpen: false })).toBe(false);
    expect(overlaps(closed(1, 2), closed(2, 3))).toBe(true);
  });
});
