import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readIdeographs, writeIdeographs } from '../../../src/discord/render/ideographs.ts';

test('any number comes back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 2n ** 600n }), (number) => {
      const text = writeIdeographs(number);
      expect(readIdeographs(text)).toBe(number);
      expect(text.normalize('NFKC')).toBe(text);
      expect(text).toMatch(/^\p{Script=Han}+$/u);
    }),
  );
});

it.each([
  [1n, '丁'],
  [20_901n, '龥'],
  [20_902n, '㐀'],
  [27_483n, '䶵'],
  [27_484n, '丁一'],
])('%s is written as %s, in this and every release', (number, text) => {
  expect(writeIdeographs(number)).toBe(text);
  expect(readIdeographs(text)).toBe(number);
});

it.each(['', '一', '一一', '丁a', 'a', '丁\u{20000}', '䶶'])('there is no number in %j', (text) => {
  expect(readIdeographs(text)).toBeNull();
});
