import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { glyphsOf } from '../../../src/local/render/glyph.ts';
import { padLine, widthOf, writeLine } from '../../../src/local/render/line.ts';

test('the width of a line counts columns, not characters', () => {
  expect([widthOf([]), widthOf(glyphsOf('ab')), widthOf(glyphsOf('北x'))]).toEqual([0, 2, 3]);
});

test.each([
  ['ab', 4, 'ab  '],
  ['ab', 2, 'ab'],
  ['abc', 2, 'abc'],
  ['北', 3, '北 '],
])('%j up to %i columns', (text, width, padded) => {
  const line = padLine(glyphsOf(text), width);
  expect(line.map((glyph) => glyph.text).join('')).toBe(padded);
});

describe('a line as text', () => {
  const line = [...glyphsOf('a '), ...glyphsOf('bc', 'strong'), ...glyphsOf('   ')];

  it('has no spaces at its end, and keeps those before', () => {
    expect(writeLine(line, false)).toBe('a bc');
    expect(writeLine(glyphsOf('   '), false)).toBe('');
    expect(writeLine(glyphsOf('  a'), false)).toBe('  a');
  });

  it('has a closed escape sequence for each look with colour', () => {
    expect(writeLine(line, true)).toBe('a \u001B[1mbc\u001B[22m');
    const looks = ['emphasis', 'dim', 'example', 'link', 'info', 'warning', 'error'] as const;
    for (const look of looks) {
      const coloured = writeLine(glyphsOf('x', look), true);
      expect([look, stripVTControlCharacters(coloured), coloured.endsWith('x')]).toEqual([look, 'x', false]);
    }
  });
});
