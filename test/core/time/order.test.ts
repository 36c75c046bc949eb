import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Days } from '../../../src/core/time/moment.ts';
import {
  compareDays,
  daysContain,
  daysOverlap,
  greatestDistance,
  isBefore,
  isOneDay,
  leastDistance,
  mayBeBefore,
} from '../../../src/core/time/order.ts';

const runs = { numRuns: 10_000 };
const bounded = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]): Days => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const open = bounded.chain((days) =>
  fc.constantFrom<Days>(
    days,
    { ...days, first: -Infinity },
    { ...days, last: Infinity },
    { first: -Infinity, last: Infinity },
  ),
);
const dates = fc.oneof({ weight: 9, arbitrary: open }, fc.constant(null));

function eachDay({ first, last }: Days): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

describe('uncertain dates against the days that they may mean', () => {
  it('agree with a comparison day by day', () => {
    fc.assert(
      fc.property(bounded, bounded, (a, b) => {
        const gaps = eachDay(a).flatMap((x) => eachDay(b).map((y) => y - x));
        expect(isBefore(a, b)).toBe(gaps.every((gap) => gap > 0));
        expect(mayBeBefore(a, b)).toBe(gaps.some((gap) => gap > 0));
        expect(daysOverlap(a, b)).toBe(gaps.includes(0));
        expect(daysContain(a, b)).toBe(eachDay(b).every((day) => eachDay(a).includes(day)));
        expect(greatestDistance(a, b)).toBe(Math.max(...gaps.map(Math.abs)));
        expect(leastDistance(a, b)).toBe(Math.min(...gaps.map(Math.abs)));
        expect(isOneDay(a)).toBe(eachDay(a).length === 1);
      }),
      runs,
    );
  });

  it('never make a distance that is no number, open ends or not', () => {
    fc.assert(
      fc.property(open, open, (a, b) => {
        expect(greatestDistance(a, b)).toBeGreaterThanOrEqual(leastDistance(a, b));
        expect(leastDistance(a, b) === 0).toBe(daysOverlap(a, b));
        expect(isBefore(a, b) && daysOverlap(a, b)).toBe(false);
      }),
      runs,
    );
  });
});

describe('the order of a timeline is a total preorder', () => {
  it('of two, either comes first or neither, whichever is asked', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(compareDays(a, a)).toBe(0);
        // Adding 0 turns −0 into 0.
        expect(compareDays(b, a) + 0).toBe(-compareDays(a, b) + 0);
      }),
      runs,
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        if (compareDays(a, b) > 0 || compareDays(b, c) > 0) return;
        expect(compareDays(a, c)).toBeLessThanOrEqual(0);
        if (compareDays(a, b) < 0 || compareDays(b, c) < 0) expect(compareDays(a, c)).toBe(-1);
      }),
      runs,
    );
  });

  it('never puts a date after one that it is surely before', () => {
    fc.assert(
      fc.property(open, open, (a, b) => {
        if (isBefore(a, b)) expect(compareDays(a, b)).toBe(-1);
      }),
      runs,
    );
  });

  it.each<[string, Days | null, Days | null]>([
    ['the earlier first day first', { first: 1, last: 9 }, { first: 2, last: 3 }],
    ['of one first day, the earlier last day first', { first: 1, last: 2 }, { first: 1, last: 3 }],
    ['an open end last of those that start with it', { first: 1, last: 3 }, { first: 1, last: Infinity }],
    ['one without a beginning where it ends', { first: -Infinity, last: 4 }, { first: 5, last: 5 }],
    [
      'one without a beginning after those that start before its end',
      { first: 3, last: 9 },
      { first: -Infinity, last: 4 },
    ],
    ['what has no date at the end', { first: 900, last: 900 }, null],
  ])('%s', (_, a, b) => {
    expect([compareDays(a, b), compareDays(b, a)]).toEqual([-1, 1]);
  });
});
