import { describe, expect, it, test } from 'vitest';
import { glyphsOf } from '../../../src/local/render/glyph.ts';
import type { Line } from '../../../src/local/render/line.ts';
import { longestWord, wrap, wrapBehind } from '../../../src/local/render/wrap.ts';

const texts = (lines: readonly Line[]) => lines.map((line) => line.map((glyph) => glyph.text).join(''));

describe('a text', () => {
  it.each([
    ['that fits to the last column', 'ab cd', 5, ['ab cd']],
    ['one column too long', 'ab cde', 5, ['ab', 'cde']],
    ['keeps its inner spaces', 'a   b', 5, ['a   b']],
    ['leaves out spaces at a break', 'abc   de', 5, ['abc', 'de']],
    ['leaves out spaces at both ends', '  a  ', 5, ['a']],
    ['with a word as long as a line', 'ab cdefg', 5, ['ab', 'cdefg']],
    ['with a longer word', 'ab cdefgh', 5, ['ab', 'cdefg', 'h']],
    ['goes on behind what is left of a long word', 'cdefgh ij', 5, ['cdefg', 'h ij']],
    ['of wide characters breaks between them', '北京市上海', 5, ['北京', '市上', '海']],
    ['of a wide and a narrow character stays together', 'ab 北c', 5, ['ab', '北c']],
    ['never breaks what was written out', 'a\u202E', 8, ['a', String.raw`\u{202E}`]],
    ['of nothing', '', 5, []],
    ['of spaces', '   ', 5, []],
  ])('%s', (_, text, width, lines) => {
    expect(texts(wrap(glyphsOf(text), width))).toEqual(lines);
  });
});

describe('a text behind a mark', () => {
  it('is indented below it', () => {
    expect(texts(wrapBehind(glyphsOf('• '), glyphsOf('ab cd'), 5))).toEqual(['• ab', '  cd']);
    expect(texts(wrapBehind(glyphsOf('• '), glyphsOf('ab cd'), 7))).toEqual(['• ab cd']);
  });

  it('can have another mark in each further line, and room for the wider of both', () => {
    expect(texts(wrapBehind([], glyphsOf('abc de'), 5, glyphsOf('  ')))).toEqual(['abc', '  de']);
    expect(texts(wrapBehind(glyphsOf('│ '), glyphsOf('ab cd'), 5, glyphsOf('│ ')))).toEqual(['│ ab', '│ cd']);
  });

  it('is no line without a text', () => {
    expect(wrapBehind(glyphsOf('• '), [], 5)).toEqual([]);
  });
});

test('the longest word counts columns', () => {
  expect(longestWord(glyphsOf('a bcd ef'))).toBe(3);
  expect(longestWord(glyphsOf('北京 a'))).toBe(2);
  expect(longestWord([])).toBe(0);
});
