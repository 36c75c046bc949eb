import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeIdeographs } from '../../../src/discord/render/ideographs.ts';
import { packText, unpackText } from '../../../src/discord/render/pack-text.ts';

test('any text comes back, even one with half a character', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constant('\uD800')), (text) => {
      expect(unpackText(packText(text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

describe('a text', () => {
  it.each([
    ['of Latin letters', 'claims?source=river-post&page=2', '~'],
    ['of other letters', 'search?text=наводнение в долине', '^'],
    ['with half a character', 'наводнение\uD800', '~'],
    ['that begins with zeros', 'aaaa', '~'],
    ['with a byte order mark', '\uFEFFнаводнение', '^'],
  ])('%s is packed in the shorter way, and comes back', (_, text, mark) => {
    const packed = packText(text);
    expect(packed[0]).toBe(mark);
    expect(unpackText(packed)).toBe(text);
  });

  it('takes less than half its length', () => {
    const text = 'claims?source=river-post-of-the-lower-valley&actor=the-mayor-of-the-lower-valley';
    expect(packText(text).length).toBeLessThan(text.length / 2);
  });
});

describe('what was packed by an older release', () => {
  it.each([
    ['~甬虵某', 'claims?page=2'],
    ['^丹镶鬮蝕圂佌琊咟漿㿾㳫䂥铬轘㔼㑅捑䧃', 'search?text=наводнение'],
  ])('%s still means %s', (packed, text) => {
    expect(unpackText(packed)).toBe(text);
  });
});

/** The digits that a number has in this base, after a leading 1. */
const number = (digits: readonly number[], base: bigint) =>
  digits.reduce((sum, digit) => sum * base + BigInt(digit), 1n);

describe('no text', () => {
  const symbolRadix = 64n;

  it.each([
    ['in nothing', ''],
    ['without a mark', '丁丁'],
    ['after another mark', '!丁丁'],
    ['without a number', '~'],
    ['in what is no ideograph', '~abc'],
    ['in broken bytes', `^${writeIdeographs(number([0xff, 0xfe], 256n))}`],
    ['in half of a character of several bytes', `^${writeIdeographs(number([0xe5], 256n))}`],
    ['where the spelling names no code point', `~${writeIdeographs(number([63, 63, 63, 63, 63], symbolRadix))}`],
  ])('is %s', (_, packed) => {
    expect(unpackText(packed)).toBeNull();
  });
});
