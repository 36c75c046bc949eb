import { expect, it } from 'vitest';
import { cycleText, findCycles } from '../../../src/core/checks/find-cycles.ts';
import { pathText } from '../../../src/core/checks/path-text.ts';
import { unknownId } from '../../../src/core/checks/unknown-id.ts';

it('finds every cycle once', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'a']],
    ['c', ['c']],
    ['d', ['a', 'nothing']],
  ]);
  expect(findCycles(graph).map(cycleText)).toEqual(['c → c', 'a → b → a']);
});

it('says what an id that does not resolve could have been', () => {
  expect(unknownId('a', { a: 1 }, 'an actor')).toBeNull();
  expect(unknownId('constructor', { mayor: 1 }, 'an actor')).toBe('"constructor" is not an actor; there are mayor');
  const many = (length: number) => Object.fromEntries(Array.from({ length }, (_, i) => [`x${i}`, i]));
  expect(unknownId('zebra', many(12), 'an actor')).toMatch(/x10, x11$/);
  expect(unknownId('zebra', many(13), 'an actor')).toMatch(/x11 and 1 more$/);
  expect(unknownId('zebra', {}, 'an actor')).toBe('"zebra" is not an actor; there is none');
});

it('writes paths as people read them', () => {
  expect(pathText(['claims', 3, 'value', 'parts', 'diesel'])).toBe('claims[3].value.parts.diesel');
  expect(pathText([])).toBe('');
});
