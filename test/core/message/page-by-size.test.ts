import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, type Size, sum } from '../../../src/core/message/measure.ts';
import { pageBySize } from '../../../src/core/message/page-by-size.ts';

const size = fc.record({ characters: fc.nat(300), lines: fc.nat(10) });
const budget: Size = { characters: 500, lines: 20 };

test('there is one page even of nothing', () => {
  expect(pageBySize<Size>([], (each) => each, budget)).toEqual([[]]);
});

test('pages hold everything in order, and each is full: what comes next would not fit', () => {
  fc.assert(
    fc.property(fc.array(size), (sizes) => {
      const pages = pageBySize(sizes, (each) => each, budget);
      expect(pages.flat()).toEqual(sizes);
      for (const [index, page] of pages.entries()) {
        expect(fits(sum(page), budget)).toBe(true);
        const [next] = pages[index + 1] ?? [];
        if (next !== undefined) expect(fits(sum([...page, next]), budget)).toBe(false);
      }
    }),
  );
});

test('what is too large for any page has one to itself', () => {
  const [small, large] = [
    { characters: 10, lines: 1 },
    { characters: 900, lines: 40 },
  ];
  expect(pageBySize([small, large, small], (each) => each, budget)).toEqual([[small], [large], [small]]);
});
