import { describe, expect, it } from 'vitest';
import { closed, type Interval } from '../../../../src/core/figure/interval.ts';
import { intervalText, numberText, percentText, sumText } from '../../../../src/core/words/en/numbers.ts';

const open = (low: number, high: number): Interval => ({ low, high, lowOpen: true, highOpen: true });

it.each([
  [11_000, '11,000'],
  [2.5, '2.5'],
  [0.000_000_1, '0'],
])('%d is "%s"', (x, text) => {
  expect(numberText(x)).toBe(text);
});

describe('an interval in words', () => {
  it.each<[Interval, string, string]>([
    [closed(180, 220), '180–220', '180–220'],
    [closed(200, 200), '200', '200'],
    [closed(240, Infinity), '240 or more', 'at least 240'],
    [open(240, Infinity), 'more than 240', 'more than 240'],
    [closed(0, 300), 'up to 300', 'up to 300'],
    [{ ...closed(0, 300), highOpen: true }, 'under 300', 'under 300'],
    [closed(0, 0), '0', '0'],
    [closed(-Infinity, 300), 'up to 300', 'up to 300'],
    [closed(-Infinity, Infinity), 'any number', 'any number'],
    [closed(0, Infinity), '0 or more', '0 or more'],
    [{ ...closed(190, 210), highOpen: true }, '190 to under 210', '190 to under 210'],
    [{ ...closed(190, 210), lowOpen: true }, 'above 190, up to 210', 'above 190, up to 210'],
    [open(190, 210), 'above 190 and under 210', 'above 190 and under 210'],
    [open(0, 300), 'above 0 and under 300', 'above 0 and under 300'],
  ])('%j is "%s", and as a sum "%s"', (interval, text, sum) => {
    expect([intervalText(interval), sumText(interval)]).toEqual([text, sum]);
  });
});

it.each([
  [0.2, '20\u00a0%'],
  [0.075, '7.5\u00a0%'],
  [0.0556, '5.6\u00a0%'],
  [0.055_01, '5.6\u00a0%'],
  [0.07, '7\u00a0%'],
])('the fraction %d is "%s", rounded up', (fraction, text) => {
  expect(percentText(fraction)).toBe(text);
});
