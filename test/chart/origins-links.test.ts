import { expect, test } from 'vitest';
import type { Unit } from '../../src/chart/origins-layout.ts';
import { linksMarks } from '../../src/chart/origins-links.ts';
import { palettes } from '../../src/chart/theme.ts';

const columns = [
  { x: 100, width: 100 },
  { x: 224, width: 100 },
];
const unitAt = (id: string, column: number, y: number): Unit => ({ id, column, group: null, nodes: [], y, height: 20 });
const units = [...['a', 'b', 'c', 'd'].map((id, index) => unitAt(id, 0, 40 * index)), unitAt('e', 1, 70)];
const places = new Map(
  units.map(({ id, column, y }) => [id, { ...columns[column], x: columns[column]?.x ?? 0, width: 100, y, height: 20 }]),
);
const unitOf = new Map(units.map((unit) => [unit.id, unit]));

/** The places from left to right at which the line of each link stands, without arrows. */
function linesOf(...ends: readonly string[]): number[][] {
  const links = ends.map(([from = '', to = '']) => ({ from, to, how: 'relay' as const }));
  const marks = linksMarks(links, places, { units, unitOf, passing: new Map() }, columns, palettes.light);
  return marks.flatMap((mark) =>
    mark.kind === 'path' && mark.width === 1.5
      ? [[...mark.path.matchAll(/(\d[\d.]*),/g)].map(([, x]) => Number(x))]
      : [],
  );
}

test('a line that turns back has a lane of its own, which lines to the next column cross straight', () => {
  const [turn = [], onward = []] = linesOf('ca', 'be');
  expect(Math.max(...turn)).toBe(207);
  const [start, ...others] = onward;
  expect(start).toBe(200);
  for (const x of others) expect(x).toBeGreaterThanOrEqual(213);
  expect(linesOf('be')[0]?.[1]).toBe(200);
});

test('lines that turn back to one place share a lane, and others do not', () => {
  const lanes = (...ends: string[]) => linesOf(...ends).map((line) => Math.max(...line));
  expect(lanes('ca', 'da')).toEqual([207, 207]);
  expect(lanes('ca', 'db')).toEqual([207, 211]);
});

test('from one to the next a line leads straight', () => {
  expect(linesOf('ab')).toEqual([[150, 150]]);
});
