import { expect, test } from 'vitest';
import { ticksWithRoom } from '../../src/chart/axis-marks.ts';
import { unitOn, valueAxis } from '../../src/chart/value-axis.ts';

const texts = (axis: ReturnType<typeof valueAxis>) => axis.ticks.map(({ text }) => text);

test('an even axis has round numbers and room at both ends', () => {
  const axis = valueAxis(
    [
      { low: 120, high: null },
      { low: 180, high: 220 },
    ],
    0,
    100,
  );
  expect(axis.isGrowing).toBe(false);
  expect(texts(axis)).toEqual(['100', '150', '200']);
  expect(axis.place(120)).toBeGreaterThan(5);
  expect(axis.place(220)).toBeLessThan(95);
  expect([axis.place(-Infinity), axis.place(Infinity)]).toEqual([0, 100]);
});

test.each([
  [10, ['0', '5', '10']],
  [1, ['0', '1']],
  [3, ['0', '1', '2', '3', '4']],
])('one number, %d, stands on an axis from nothing on, of whole numbers', (low, expected) => {
  const axis = valueAxis([{ low, high: null }], 0, 100);
  expect(texts(axis)).toEqual(expected);
  expect(axis.place(low)).toBeLessThan(75);
});

test('whole numbers have no ticks between them, and others may', () => {
  expect(texts(valueAxis([{ low: 9, high: 11 }], 0, 100))).toEqual(['9', '10', '11']);
  expect(texts(valueAxis([{ low: 9.5, high: 10.5 }], 0, 100))).toContain('9.5');
});

test('figures that are far apart have an axis that grows', () => {
  const axis = valueAxis(
    [
      { low: 3, high: 3 },
      { low: null, high: 3_000_000 },
    ],
    0,
    100,
  );
  expect(axis.isGrowing).toBe(true);
  expect(texts(axis)).toEqual(['1', '10', '100', '1,000', '10,000', '100,000', '1,000,000', '10,000,000']);
  expect(axis.place(1_000) - axis.place(100)).toBeCloseTo(axis.place(100) - axis.place(10));
  expect(axis.place(0)).toBe(0);
});

test.each([
  [[]],
  [[{ low: 0, high: 0 }]],
  [[{ low: null, high: null }]],
  [[{ low: -Infinity, high: Infinity }]],
  [[{ low: 300, high: 300 }]],
  [[{ low: -20, high: 5 }]],
  [[{ low: 0.001, high: 0.002 }]],
  [[{ low: 1e15, high: 1e15 }]],
])('has a place for whatever is counted: %j', (extents) => {
  const axis = valueAxis(extents, 10, 370);
  for (const { at } of axis.ticks) expect(at >= 10 && at <= 370).toBe(true);
  expect(axis.ticks.length).toBeGreaterThan(0);
  expect(axis.ticks.length).toBeLessThan(20);
  expect(new Set(texts(axis)).size).toBe(axis.ticks.length);
  for (const { low, high } of extents) expect(axis.place(low ?? 0) + axis.place(high ?? 0)).not.toBeNaN();
});

test('upwards it is the same, turned', () => {
  const axis = valueAxis([{ low: 10, high: 20 }], 200, 0);
  expect(axis.place(10)).toBeGreaterThan(axis.place(20));
  expect(axis.place(Infinity)).toBe(0);
});

test('figures that decide are told apart, whatever small ones stand beside them', () => {
  const deciding = [
    { low: 3_750, high: 4_250 },
    { low: 4_000, high: 4_400 },
  ];
  const axis = valueAxis([{ low: 2, high: 2 }, ...deciding], 0, 356, deciding);
  expect(axis.isGrowing).toBe(false);
  expect(axis.place(4_250) - axis.place(4_000)).toBeGreaterThan(15);
  expect(valueAxis([{ low: 2, high: 2 }, ...deciding], 0, 356, [{ low: 2, high: 2 }]).isGrowing).toBe(true);
});

test('a growing axis says how its lines grow, as they are drawn', () => {
  const wide = [
    { low: 3, high: 3 },
    { low: 4_000_000, high: null },
  ];
  const told = (extents: Parameters<typeof valueAxis>[0]) => {
    const axis = valueAxis(extents, 24, 356);
    return [axis, { ...axis, ticks: ticksWithRoom(axis.ticks) }].map((one) => unitOn(one, 'shells'));
  };
  expect(told(wide)).toEqual([
    'shells · each line is 10 times the one before it',
    'shells · each line is 100 times the one before it',
  ]);
  expect(told([{ low: 0, high: 0 }, ...wide])).toEqual([
    'shells · from 1 on, each line is 10 times the one before it',
    'shells · from 1 on, each line is 100 times the one before it',
  ]);
  expect(told([{ low: 3, high: 9 }])).toEqual(['shells', 'shells']);
});

test.each([
  [24, 356],
  [300, 100],
])('nothing has a place of its own before the powers of ten: from %i to %i', (from, to) => {
  const axis = valueAxis(
    [
      { low: 0, high: 300 },
      { low: 1, high: 3_000_000 },
    ],
    from,
    to,
  );
  expect(axis.isGrowing).toBe(true);
  expect(texts(axis).slice(0, 3)).toEqual(['0', '1', '10']);
  expect([axis.place(0), axis.place(-Infinity), axis.ticks[0]?.at]).toEqual([from, from, from]);
  expect((axis.place(1) - from) * Math.sign(to - from)).toBeCloseTo(28);
  expect(axis.place(100) - axis.place(10)).toBeCloseTo(axis.place(10) - axis.place(1));
  expect(axis.place(Infinity)).toBe(to);
});
