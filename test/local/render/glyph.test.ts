import { describe, expect, it, test } from 'vitest';
import { glyphsOf, withLook } from '../../../src/local/render/glyph.ts';

describe('glyphs', () => {
  it.each([
    [
      'ascii',
      'a b',
      [
        ['a', 1],
        [' ', 1],
        ['b', 1],
      ],
    ],
    [
      'wide characters',
      '北é',
      [
        ['北', 2],
        ['é', 1],
      ],
    ],
    [
      'a letter with its accent',
      'e\u0301x',
      [
        ['e\u0301', 1],
        ['x', 1],
      ],
    ],
    ['an emoji of several characters', '👩‍👩‍👧', [['👩‍👩‍👧', 2]]],
    [
      'a hidden character, written out as one',
      'a\u202Eb',
      [
        ['a', 1],
        [String.raw`\u{202E}`, 8],
        ['b', 1],
      ],
    ],
    [
      'a line break',
      'a\nb',
      [
        ['a', 1],
        [String.raw`\u{A}`, 5],
        ['b', 1],
      ],
    ],
    [
      'an escape sequence, which cannot be obeyed',
      '\u001B[2J',
      [
        [String.raw`\u{1B}`, 6],
        ['[', 1],
        ['2', 1],
        ['J', 1],
      ],
    ],
    ['what merely looks written out stays one too', String.raw`\u{41}`, [[String.raw`\u{41}`, 6]]],
    ['nothing', '', []],
  ])('of %s', (_, text, expected) => {
    expect(glyphsOf(text).map(({ text: shown, width }) => [shown, width])).toEqual(expected);
  });

  it('have the look that they are given, and plain by default', () => {
    expect(glyphsOf('a')).toEqual([{ text: 'a', width: 1, look: 'plain' }]);
    expect(glyphsOf('北', 'strong')).toEqual([{ text: '北', width: 2, look: 'strong' }]);
  });
});

test('a look replaces every other, or only the one that is named', () => {
  const glyphs = [...glyphsOf('a'), ...glyphsOf('b', 'strong')];
  const looks = (changed: typeof glyphs) => changed.map(({ look }) => look);
  expect(looks(withLook(glyphs, 'dim'))).toEqual(['dim', 'dim']);
  expect(looks(withLook(glyphs, 'dim', 'plain'))).toEqual(['dim', 'strong']);
});
