import { expect, test } from 'vitest';
import { figureMark, reachOf, roomOf } from '../../src/chart/figure-mark.ts';
import type { Mark } from '../../src/chart/sketch.ts';
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

test('a bar from nothing ends there, and one without a low end with an arrow', () => {
  expect(reachOf(markOf('0 to 300', 0, 300), axis)).toMatchObject({ from: 24, opensLeft: false });
  expect(reachOf(markOf('under 300', null, 300), axis)).toMatchObject({ from: 24, opensLeft: true });
});

const dotsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'path' && mark.path.includes('a6,6'));

test.each([
  ['about 200', 180, 220, {}, 1, 2],
  ['200 to 300', 200, 300, {}, 2, 0],
  ['at least 120', 120, null, {}, 1, 0],
  ['nearly 300', 285, 300, {}, 1, 1],
  ['together 240', 235, 245, { isDerived: true }, 0, 2],
  ['together at least 240', 240, null, { isDerived: true }, 0, 1],
  ['together 240', 240, 240, { isDerived: true }, 0, 0],
])(
  'a dot stands at each number that was said, and a cap at an end that was not: %s',
  (label, low, high, more, dots, caps) => {
    const marks = figureMark(markOf(label, low, high, { ...more, decides: true }), even, 50, palettes.light);
    expect(dotsOf(marks)).toHaveLength(dots);
    expect(marks.filter((mark) => mark.kind === 'path' && mark.width === 2.5)).toHaveLength(caps);
    expect(marks.length).toBeGreaterThan(0);
    for (const dot of dotsOf(marks)) expect(dot).toMatchObject({ fill: palettes.light.deciding });
  },
);

test('the label of a figure has room beside the dot at its end', () => {
  expect(roomOf(markOf('200 to 300', 200, 300, { decides: true }), even)).toEqual({ from: 294, to: 406 });
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
