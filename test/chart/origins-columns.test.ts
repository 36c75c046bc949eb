import { expect, test } from 'vitest';
import { columnsOf } from '../../src/chart/origins-columns.ts';
import { innerWidth, margin } from '../../src/chart/sketch.ts';
import { lineWidth } from '../../src/chart/wrap-text.ts';
import { origins } from './fixtures/others.ts';
import { saidBy } from './fixtures/phrases.ts';

const { one } = origins;
const widthsOf = (says: string) => {
  const [mayor, ...others] = origins.shipped.nodes;
  const nodes = mayor === undefined ? [] : [{ ...mayor, says: saidBy('somebody', says) }, ...others];
  const columns = columnsOf({ ...origins.shipped, nodes });
  const last = columns.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(margin + innerWidth);
  return columns.map(({ width }) => width);
};

test('columns are as wide as each other where their words have room', () => {
  const [first = 0, ...others] = widthsOf('some');
  for (const width of others) expect(width).toBeCloseTo(first);
  expect(new Set(columnsOf(one).map(({ width }) => width)).size).toBe(1);
});

test('a column with a longer word takes what the others do not need', () => {
  const word = 'intercontinental';
  const [first = 0, second = 0, third = 0] = widthsOf(word);
  expect(first).toBeGreaterThanOrEqual(lineWidth(word, 11, true) + 10);
  expect(second).toBeGreaterThanOrEqual(lineWidth('Telegraph', 11));
  expect(third).toBeGreaterThanOrEqual(lineWidth('RBC-Ukraine', 11));
  const most = widthsOf('x'.repeat(200));
  for (const width of most) expect(width).toBeGreaterThan(50);
});
