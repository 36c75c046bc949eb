import { expect, it } from 'vitest';
import { listSome } from '../../../src/core/text/list-some.ts';

it('lists up to twelve words, and says how many there are besides', () => {
  const words = (length: number) => Array.from({ length }, (_, index) => `x${index}`);
  expect(listSome(['a', 'b'])).toBe('a, b');
  expect(listSome(words(12))).toMatch(/x10, x11$/);
  expect(listSome(words(15))).toMatch(/x10, x11 and 3 more$/);
});
