import fc from 'fast-check';
import { expect, it } from 'vitest';
import { captureText } from '../../../src/core/quote/capture-text.ts';

it.each([
  ['🌊', [1, 3, 4]],
  ['🌊🌊', [3]],
  ['c', [5]],
  ['x', []],
  ['', []],
])('finds every place of "%s"', (part, starts) => {
  const found = captureText('a🌊b🌊🌊c').find(part);
  expect(found).toEqual(starts.map((start) => [start, start + [...part].length]));
});

it('finds places that overlap, and those over the end of a line', () => {
  expect(captureText('anana').find('ana')).toEqual([
    [0, 3],
    [2, 5],
  ]);
  expect(captureText('a b and a\r\nb').find('a b')).toEqual([
    [0, 3],
    [8, 12],
  ]);
});

it('finds what it gives as a quote where it stands, whatever the text holds', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '字',
    '\u200b',
    '\u00ad',
    '\u200c',
    'می',
    '🌊',
    '\ufeff',
    '\u0301',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), fc.nat(12), fc.nat(12), (text, a, b) => {
      const capture = captureText(text);
      const quote = capture.quoteAt([Math.min(a, b), Math.max(a, b)]);
      if (quote !== quote.trim()) return;
      for (const place of capture.find(quote)) expect(capture.quoteAt(place)).toBe(quote);
    }),
    { numRuns: 5_000 },
  );
});
