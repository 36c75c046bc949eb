import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineWidth, wrapText } from '../../src/chart/wrap-text.ts';
import { lettersOf } from './support/texts-of-svg.ts';

test('lines are broken at spaces, behind hyphens, and within words that are too long', () => {
  expect(wrapText('long-range artillery pieces', 75, 12)).toEqual(['long-range', 'artillery', 'pieces']);
  expect(wrapText('long-range', 40, 12)).toEqual(['long-', 'range']);
  expect(wrapText('artillerypieces', 40, 12).length).toBeGreaterThan(2);
  expect(wrapText('中国国防部（北京）约200门', 40, 12).every((line) => !/^[）、。]/.test(line))).toBe(true);
  expect(wrapText('', 40, 12)).toEqual([]);
});

test('a line that begins from the right is kept together by marks of direction', () => {
  expect(wrapText('משרד הביטחון!', 300, 12)).toEqual(['\u200fמשרד הביטחון!\u200f']);
  expect(wrapText('"وزارة" (1)', 300, 12)).toEqual(['\u200f"وزارة" (1)\u200f']);
  expect(wrapText('Seoul وزارة', 300, 12)).toEqual(['Seoul وزارة']);
});

test('no letter is lost, and no line is wider than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.integer({ min: 30, max: 400 }), (text, width) => {
      const lines = wrapText(text, width, 12);
      expect(lettersOf(lines.join(''))).toBe(lettersOf(text));
      for (const line of lines) if (line.length > 8) expect(lineWidth(line, 12)).toBeLessThanOrEqual(width + 30);
    }),
  );
});
