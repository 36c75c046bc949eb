import { expect, it } from 'vitest';
import { codePoints } from '../../../src/dataset/captures/code-points.ts';
import { findQuote } from '../../../src/dataset/captures/find-quote.ts';

const find = (text: string, quote: string, at?: [number, number]) => findQuote(codePoints(text), text, quote, at);

it('finds a quote at its position, or where it stands once', () => {
  expect(find('wet and wet', 'wet', [8, 11])).toEqual({ ok: true, at: [8, 11] });
  expect(find('wet and dry', 'dry')).toEqual({ ok: true, at: [8, 11] });
});

it.each([
  [
    'wet and wet',
    'wet',
    undefined,
    'at',
    'the quote stands in the capture 2 times; write the position that is meant: at [0, 3] or [8, 11]',
  ],
  [
    'x, x, x, x, x, x, x',
    'x',
    undefined,
    'at',
    '7 times; write the position that is meant: at [0, 1] or [3, 4] or [6, 7] or [9, 10] or [12, 13] and 2 more',
  ],
  ['x, x, x, x, x', 'x', undefined, 'at', 'at [0, 1] or [3, 4] or [6, 7] or [9, 10] or [12, 13]'],
  ['wet and dry', 'dry', [0, 3], 'at', 'the quote does not stand at [0, 3], but at [8, 11]'],
  ['wet, wet and dry', 'wet', [13, 16], 'at', 'the quote does not stand at [13, 16], but at [0, 3] or [5, 8]'],
  ['wet and dry', 'damp', undefined, 'quote', 'the capture does not hold this quote'],
  ['wet and dry', 'damp', [0, 4], 'quote', 'the capture does not hold this quote'],
] as const)('refuses in "%s" the quote "%s" at %s', (text, quote, at, key, says) => {
  expect(find(text, quote, at && [...at])).toMatchObject({
    ok: false,
    key,
    reason: expect.stringMatching(new RegExp(`${RegExp.escape(says)}$`)),
  });
});

it.each([
  ['some 11,000 men', 'some 11', 'the quote cuts a word or a number in two: "some 11,0"'],
  ['some 11,000 men', '000 men', 'cuts a word or a number in two: "1,000 men"'],
  ['some 11,000 men', 'some 11,', 'cuts'],
  ['some 11,000 men', ',000 men', 'cuts'],
  ['some 11.5 men', 'some 11', 'cuts'],
  ['the troops', 'the troop', 'cuts'],
  ['the troops', 'roops', 'cuts'],
  ['troops left', 'roops left', 'cuts'],
  ['about 2000 men', 'about 200', 'cuts'],
  ['про війська', 'про війс', 'cuts'],
])('refuses to cut a word or a number of "%s" with "%s", with a position and without', (text, quote, says) => {
  const start = text.indexOf(quote);
  for (const place of [find(text, quote), find(text, quote, [start, start + quote.length])]) {
    expect(place).toMatchObject({ ok: false, key: 'quote', reason: expect.stringContaining(says) });
  }
});

it.each([
  ['a 170mm gun', 'a 170'],
  ['a 170mm gun', 'mm gun'],
  ['some 11, then 12', 'some 11'],
  ['they left. 5 stayed', 'they left.'],
  ['there were 5. Then', 'there were 5'],
])('takes from "%s" the quote "%s", which ends where a word or a number does', (text, quote) => {
  expect(find(text, quote)).toMatchObject({ ok: true });
});

it.each([
  ['the river’s banks – wet', "river's banks - wet", 'at [4, 23] it has "river’s banks – wet"'],
  ['🌊 he said “wet” there', 'said "wet"', 'at [5, 15] it has "said “wet”"'],
  ['the\u00a0river rose', 'the river', 'at [0, 9] it has "the\u00a0river"'],
  ['The River rose', 'the river', 'at [0, 9] it has "The River"'],
  // "İ" has two characters in lower case, so here capitals are not made alike: the positions would be wrong
  ['İn the river’s bed', "river's", 'at [7, 14] it has "river’s"'],
])('says what "%s" has in place of "%s"', (text, quote, says) => {
  expect(find(text, quote)).toEqual({
    ok: false,
    key: 'quote',
    reason: `the capture does not hold this quote; ${says}`,
  });
});
