import { expect, test } from 'vitest';
import { elapsed, momentsOf } from '../../src/schedule/moments.ts';

const clocksAt = (wall: number, real: number) => ({ clock: () => wall, monotonic: () => real });
const since = momentsOf(clocksAt(1_000_000, 500));

test('a moment is kept as each clock has it', () => {
  expect(since).toEqual({ wall: 1_000_000, real: 500 });
});

test.each([
  ['both clocks went on', 1_007_000, 7_500, 7_000],
  ['the machine slept, and its real time stood still', 1_060_000, 500, 60_000],
  ['the clock was set back', 900_000, 7_500, 7_000],
  ['the clock was set ahead', 1_060_000, 7_500, 60_000],
  ['no time passed', 1_000_000, 500, 0],
])('%s: the longer time counts', (_, wall, real, ms) => {
  expect(elapsed(clocksAt(wall, real), since)).toBe(ms);
});
