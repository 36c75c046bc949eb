import { expect, test } from 'vitest';
import { backOff, limits } from '../../src/schedule/limits.ts';

const { first, most } = limits.backOffMs;
const longest = (attempt: number) => backOff(attempt, limits, () => 1);
const shortest = (attempt: number) => backOff(attempt, limits, () => 0);

test('the back-off doubles from its first value, up to its cap, and stays there', () => {
  expect([1, 2, 3, 4].map(longest)).toEqual([first, 2 * first, 4 * first, 8 * first]);
  expect(longest(8)).toBe(256_000);
  expect(longest(9)).toBe(512_000);
  expect([10, 11, limits.tries, 1_000].map(longest)).toEqual([most, most, most, most]);
});

test('half of it is chance', () => {
  expect([1, 2, 10].map(shortest)).toEqual([first / 2, first, most / 2]);
  expect(backOff(2, limits, () => 0.5)).toBe(1.5 * first);
});

test('before the first try it is as after it', () => {
  expect(longest(0)).toBe(first);
});

test('all tries together take about two hours', () => {
  const hours = (wait: (attempt: number) => number) => {
    const waits = Array.from({ length: limits.tries - 1 }, (_, index) => wait(index + 1));
    return waits.reduce((sum, ms) => sum + ms, 0) / 3_600_000;
  };
  expect(hours(shortest)).toBeGreaterThan(1);
  expect(hours(longest)).toBeLessThan(3);
});

test('all look-ups together take about two hours', () => {
  const waits = Array.from({ length: limits.lookUps - 1 }, (_, index) => longest(index + 1));
  const hours = waits.reduce((sum, ms) => sum + ms, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(2);
  expect(hours).toBeLessThan(3);
});

test('whoever still has a message in hand is done before it is sent again', () => {
  expect(limits.leaseMs).toBeGreaterThan(limits.sendWithinMs + limits.answerWithinMs);
});
