import { expect, test } from 'vitest';
import { gridLines } from '../../src/chart/axis-marks.ts';
import { palettes } from '../../src/chart/theme.ts';
import { timeAxis } from '../../src/chart/time-axis.ts';

const day = (date: string): number => Temporal.PlainDate.from('1970-01-01').until(date).days;
const axisOf = (first: string, last: string) => timeAxis([{ first: day(first), last: day(last) }], 0, 356);
const texts = (axis: ReturnType<typeof timeAxis>) => axis.ticks.map(({ text }) => text);

test('ticks are days, months or years, as long as the time is', () => {
  expect(texts(axisOf('2025-02-01', '2025-02-10'))).toEqual(['5 Feb', '10 Feb']);
  expect(texts(axisOf('2024-10-01', '2025-02-20'))).toEqual([
    'Oct 2024',
    'Nov 2024',
    'Dec 2024',
    'Jan 2025',
    'Feb 2025',
  ]);
  expect(texts(axisOf('1998-01-01', '2025-01-01'))).toEqual(['2000', '2010', '2020']);
});

test('a month begins at its tick', () => {
  const axis = axisOf('2024-10-01', '2025-02-20');
  expect(axis.ticks.find(({ text }) => text === 'Jan 2025')?.at).toBeCloseTo(axis.place(day('2025-01-01')));
});

test('what is open at an end has room there', () => {
  const axis = timeAxis(
    [
      { first: day('2025-01-01'), last: null },
      { first: null, last: day('2025-02-01') },
    ],
    0,
    356,
  );
  expect(axis.place(day('2025-01-01'))).toBeGreaterThan(40);
  expect(axis.place(day('2025-02-01'))).toBeLessThan(316);
});

test.each([
  [[]],
  [[{ first: null, last: null }]],
  [[{ first: 20_000, last: 20_000 }]],
  [[{ first: -700_000, last: 20_000 }]],
])('has places for any spans: %j', (spans) => {
  const axis = timeAxis(spans, 0, 356);
  expect(axis.ticks.length).toBeLessThan(12);
  for (const { at } of axis.ticks) expect(at >= 0 && at <= 356).toBe(true);
});

test('a long time without anything is left out, so that what lies close together is told apart', () => {
  const spans = [
    { first: day('1989-01-01'), last: day('1989-12-31') },
    { first: day('2024-06-01'), last: day('2024-06-30') },
    { first: day('2025-02-07'), last: day('2025-02-07') },
  ];
  const axis = timeAxis(spans, 0, 356);
  expect(axis.breaks).toHaveLength(1);
  expect(texts(axis)[0]).toContain('1989');
  expect(axis.place(day('2025-02-07')) - axis.place(day('2024-06-30'))).toBeGreaterThan(60);
  const places = spans.map(({ first }) => axis.place(first));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(timeAxis(spans.slice(1), 0, 356).breaks).toEqual([]);
});

const one = (date: string) => ({ first: day(date), last: day(date) });
const year = Array.from({ length: 10 }, (_, index) => ({
  first: day('2024-02-07') + index * 35,
  last: day('2024-02-07') + index * 35,
}));

test('a stretch of one old event is labelled with its own year, and takes little of the width', () => {
  const axis = timeAxis([one('1953-01-02'), ...year], 12, 368);
  expect(texts(axis)[0]).toBe('1953');
  expect(axis.ticks[0]?.at).toBeCloseTo(axis.place(day('1953-01-02') + 0.5));
  expect(axis.ticks.map(({ isName }) => isName === true)).toEqual(axis.ticks.map((_, index) => index === 0));
  expect(gridLines(axis.ticks, 0, 9, palettes.light)).toHaveLength(axis.ticks.length - 1);
  expect(axis.breaks[0]).toBeLessThan(12 + 356 / 4);
  expect(texts(axis).filter((text) => text.endsWith('2024')).length).toBeGreaterThan(1);
});

test.each([
  [[one('1953-01-02'), one('1953-03-09'), one('2025-02-08')], 1],
  [[one('1953-01-02'), one('1953-01-09'), one('2025-02-08')], 1],
  [[one('0001-01-01'), one('1000-01-01'), one('2025-01-01')], 1],
  [[one('1953-01-02'), one('2025-02-08'), one('2025-02-10')], 0],
])('on both sides of a break stand dates that are in it, and most room has what holds most: %j', (spans, wide) => {
  const axis = timeAxis(spans, 12, 368);
  const gap = axis.breaks[0] ?? 0;
  const years = spans.map(({ first }) => String(Temporal.PlainDate.from('1970-01-01').add({ days: first }).year));
  const sides = [axis.ticks.filter(({ at }) => at < gap), axis.ticks.filter(({ at }) => at > gap)];
  for (const side of sides) expect(side.length).toBeGreaterThan(0);
  const lasting = (text: string) => text.split(' ').at(-1) ?? '';
  const [from, to] = [Number(years[0]), Number(years[wide])];
  for (const { text } of sides[0] ?? []) expect(Number(lasting(text))).toBeOneOf([from, to, ...centuries]);
  for (const { text } of sides[1] ?? []) expect(lasting(text)).toBe('2025');
  expect(gap > 190).toBe(wide === 1);
});

const centuries = Array.from({ length: 10 }, (_, index) => index * 100);

test('an end that is open leaves room in the stretch that it is in', () => {
  const spans = [one('1953-01-02'), ...year];
  const open = timeAxis([...spans, { first: null, last: day('2024-12-01') }], 12, 368);
  expect(open.breaks[0]).toBeLessThan(12 + 356 / 4);
});
