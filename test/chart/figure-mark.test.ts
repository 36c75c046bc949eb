import { expect, test } from 'vitest';
import { figureMark, reachOf } from '../../src/chart/figure-mark.ts';
import { palettes } from '../../src/chart/theme.ts';
import { valueAxis } from '../../src/chart/value-axis.ts';
import { markOf } from './fixtures/strips.ts';

const axis = valueAxis(
  [
    { low: 0, high: 300 },
    { low: 1, high: 3_000_000 },
  ],
  24,
  356,
);
const drawn = (mark: Parameters<typeof figureMark>[0]) => figureMark(mark, axis, 50, palettes.light);
const even = { place: (value: number) => 100 + value };

test.each([
  [24, 26],
  [24, 24],
  [24, null],
  [null, 30],
])('a vague figure is hatched and wide enough to show it: from %s to %s', (low, high) => {
  for (const decides of [true, false]) {
    const narrow = { place: (value: number) => (Number.isFinite(value) ? 100 + value : 126) };
    const mark = markOf('dozens', low, high, { isVague: true, decides });
    const { from, to, isPoint } = reachOf(mark, narrow);
    expect(isPoint).toBe(false);
    expect(to - from).toBeGreaterThanOrEqual(14);
    const marks = figureMark(mark, narrow, 50, palettes.light);
    const lines = marks.flatMap((one) => (one.kind === 'path' && one.width === 1.2 ? one.path.split('M') : []));
    expect(lines.filter(Boolean).length).toBeGreaterThan(2);
  }
});

test('a vague figure does not begin before its axis', () => {
  const wide = valueAxis([{ low: 0, high: 3_000 }], 24, 356);
  expect(reachOf(markOf('a few', 0, 9, { isVague: true }), wide)).toMatchObject({ from: 24, to: 38 });
});

test('a bar from nothing ends there with a cap, and one without a low end with an arrow', () => {
  expect(reachOf(markOf('up to 300', 0, 300), axis)).toMatchObject({ from: 24, opensLeft: false });
  expect(reachOf(markOf('under 300', null, 300), axis)).toMatchObject({ from: 24, opensLeft: true });
  expect(drawn(markOf('up to 300', 0, 300))).toHaveLength(3);
  expect(drawn(markOf('under 300', null, 300))).toHaveLength(2);
});

test('a short bar keeps its arrow and its known end', () => {
  const short = { place: (value: number) => (value === Infinity ? 103 : even.place(value)) };
  const { from, to } = reachOf(markOf('more than 0', 0, null), short);
  expect(from).toBe(100);
  expect(to).toBeGreaterThan(107);
  expect(figureMark(markOf('more than 0', 0, null), short, 50, palettes.light).map(({ kind }) => kind)).toEqual([
    'path',
    'path',
  ]);
});
