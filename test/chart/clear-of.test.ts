import { expect, test } from 'vitest';
import { clearOf } from '../../src/chart/clear-of.ts';
import type { BoxMark, LineMark } from '../../src/chart/sketch.ts';
import { textBlock } from '../../src/chart/text-block.ts';

const upright = (x: number): LineMark => ({ kind: 'line', x, y: 0, x2: x, y2: 100, colour: '#e2e2e2', width: 1 });
const textAt = (y: number) => textBlock({ text: 'words', x: 20, y, size: 12, colour: '#000000' }).marks;
const partsOf = (line: LineMark, ys: readonly number[]) =>
  clearOf([line], ys.flatMap(textAt)).flatMap((mark) => (mark.kind === 'line' ? [[mark.y, mark.y2]] : []));

test('an upright line has a gap at each text that it would cross', () => {
  expect(partsOf(upright(30), [20, 60])).toEqual([
    [0, 21],
    [36, 61],
    [76, 100],
  ]);
  expect(partsOf(upright(30), [20, 30])).toHaveLength(2);
  expect(partsOf(upright(200), [20, 60])).toEqual([[0, 100]]);
});

test('a line that begins or ends within a text is no longer than it was', () => {
  expect(partsOf(upright(30), [-5, 92])).toEqual([[11, 93]]);
  expect(partsOf(upright(30), [-60, 140])).toEqual([[0, 100]]);
});

test('a band behind a text, and a line along it, stay whole', () => {
  const band: BoxMark = { kind: 'box', x: 0, y: 0, width: 90, height: 90, fill: '#d6e8fa', isBehind: true };
  const along: LineMark = { ...upright(0), y: 25, x2: 90, y2: 25 };
  expect(clearOf([band, along], textAt(20))).toEqual([band, along]);
});
