import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { granularity, halfWidth, roundTo14Digits } from '../../../src/core/figure/figure.ts';
import { defaultPolicy } from '../../support/default-policy.ts';

describe('the place value of the last digit that is not zero', () => {
  it.each([
    [200, 100],
    [240, 10],
    [11_000, 1_000],
    [7, 1],
    [10, 10],
    [101, 1],
    [0, 1],
    [2.5, 0.1],
    [0.25, 0.01],
    [1e-7, 1e-7],
    [1.5e-7, 1e-8],
    [1_000_000, 1_000_000],
    [120_000, 10_000],
    [1e15, 1e15],
  ])('of %d is %d', (x, g) => {
    expect(granularity(x)).toBe(g);
  });

  it('of any digits at any place is that place', () => {
    const parts = fc.record({ digits: fc.integer({ min: 1, max: 99_999 }), exponent: fc.integer({ min: -6, max: 6 }) });
    fc.assert(
      fc.property(parts, ({ digits, exponent }) => {
        const zeros = /0*$/.exec(String(digits))?.[0].length ?? 0;
        expect(granularity(Number(`${digits}e${exponent}`))).toBe(Number(`1e${exponent + zeros}`));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('half the width', () => {
  it.each([
    ['bare', 200, 10],
    ['bare', 240, 5],
    ['bare', 183, 0],
    ['about', 200, 20],
    ['about', 240, 12],
    ['about', 90, 5],
  ] as const)('of %s %d is %d', (hedge, x, half) => {
    expect(halfWidth(hedge, x, defaultPolicy)).toBe(half);
  });
});

it.each([
  [4_000 * 1.1, 4_400],
  [0.1 + 0.2, 0.3],
  [215.00000001, 215.00000001],
  [9_999_999_999_995, 9_999_999_999_995],
  [Infinity, Infinity],
])('tidies %d to %d', (x, tidied) => {
  expect(roundTo14Digits(x)).toBe(tidied);
});
