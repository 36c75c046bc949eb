import { expect, it } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { locator } from '../../../src/dataset/yaml/line-and-column.ts';

it('counts lines and columns from 1, in UTF-16 code units', () => {
  const text = 'ab\n\n🌊c\r\nd';
  const at = (offset: number) => Object.values(locator(text)(offset)).join(':');
  expect([0, 1, 2, 3, 4, 6, 8, 9, 10].map(at)).toEqual(['1:1', '1:2', '1:3', '2:1', '3:1', '3:3', '3:5', '4:1', '4:2']);
});

it('knows the line ends of a text that is not YAML, some of which the counter of the yaml package misses', () => {
  const text = 'a:\n  - at: [1, 2][\n    b: 1\n  - at: 3\n    b: 2\n';
  const counter = new LineCounter();
  parseDocument(text, { lineCounter: counter });
  expect(counter.linePos(text.indexOf('3')).line).not.toBe(4);
  expect(locator(text)(text.indexOf('3')).line).toBe(4);
});
