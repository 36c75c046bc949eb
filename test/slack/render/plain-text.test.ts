import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, shorten, shownText, splitOnce, splitText } from '../../../src/slack/render/plain-text.ts';

test('plain text has no emoji, and a phrase is shown with what is hidden in it', () => {
  expect(plainText(':skull:')).toEqual({ type: 'plain_text', text: ':skull:', emoji: false });
  expect(shownText([{ kind: 'typed', text: 'a\u202Eb' }])).toBe(String.raw`a\u{202E}b`);
});

describe('a text that is cut', () => {
  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['abcd efg', 6, 'abcd…'],
    ['a bcdefgh', 6, 'a bcd…'],
    ['abcd👧xyz', 6, 'abcd…'],
  ])('%s in %i characters', (text, most, short) => {
    expect(shorten(text, most)).toBe(short);
  });
});

describe('a text in two', () => {
  test.each([
    ['abcdef', 6, ['abcdef', '']],
    ['abcdefg', 6, ['abcdef', 'g']],
    ['abcd efg', 6, ['abcd ', 'efg']],
    ['abcde fg', 6, ['abcde ', 'fg']],
    ['abcdef g', 6, ['abcdef', ' g']],
    ['abc defg', 6, ['abc ', 'defg']],
    ['ab cdefg', 6, ['ab cde', 'fg']],
    ['abcde👧', 6, ['abcde', '👧']],
  ])('%s, of which the first has at most %i characters', (text, most, halves) => {
    expect(splitOnce(text, most)).toEqual(halves);
  });
});

describe('a text in parts', () => {
  test('is whole when put together, and no part is empty or too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 2, max: 50 }), (text, most) => {
        const parts = splitText(text, most);
        expect(parts.join('')).toBe(text);
        expect(parts.every((part) => part.length > 0 && part.length <= most)).toBe(true);
      }),
    );
  });

  test('has no parts where it is empty', () => {
    expect(splitText('', 5)).toEqual([]);
  });
});
