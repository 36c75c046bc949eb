import { expect, it } from 'vitest';
import { codePoints } from '../../../src/core/quote/code-points.ts';

const text = 'a🌊b🌊🌊c';
const points = codePoints(text);

it('counts a character beyond U+FFFF as one', () => {
  expect(points.length).toBe(6);
  expect(points.slice(1, 2)).toBe('🌊');
  expect(points.slice(3, 6)).toBe('🌊🌊c');
  expect(points.rangeOfUnits(text.indexOf('c'), text.length)).toEqual([5, 6]);
  expect(points.rangeOfUnits(0, 1)).toEqual([0, 1]);
});

it('counts a half of a surrogate pair as a character of its own', () => {
  expect(codePoints('a\ud83cb🌊').rangeOfUnits(2, 5)).toEqual([2, 4]);
});

it('gives nothing beyond the end', () => {
  expect(points.slice(6, 9)).toBe('');
  expect(points.slice(70, 90)).toBe('');
  expect(points.slice(5, 9)).toBe('c');
  expect(codePoints('abc').slice(2, 90)).toBe('c');
  expect(codePoints('abc').slice(70, 90)).toBe('');
});
