import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineWidth, widestPiece, wrapText } from '../../src/chart/wrap-text.ts';
import { wideNames } from './fixtures/phrases.ts';
import { lettersOf } from './support/texts-of-svg.ts';

test('lines are broken at spaces, behind hyphens, and within words that are too long', () => {
  expect(wrapText('long-range artillery pieces', 75, 12)).toEqual(['long-range', 'artillery', 'pieces']);
  expect(wrapText('long-range', 40, 12)).toEqual(['long-', 'range']);
  expect(wrapText('artillerypieces', 40, 12).length).toBeGreaterThan(2);
  expect(wrapText('中国国防部（北京）约200门', 40, 12).every((line) => !/^[）、。]/.test(line))).toBe(true);
  expect(wrapText('', 40, 12)).toEqual([]);
});

test.each([
  ['intercontinental', ['interconti‐', 'nental']],
  ['подкрепления', ['подкрепл‐', 'ения']],
  ['await reinforcements now', ['await', 'reinforce‐', 'ments now']],
  ['123456789012345', ['123456789', '012345']],
])('a word that is too long is broken with a hyphen, if it is of letters that have one: %s', (text, lines) => {
  expect(wrapText(text, 76, 12)).toEqual(lines);
});

test.each(['북한군이러시아에파병되었다', 'المستشفيات', 'a1b2c3d4e5f6g7', 'abcdefgh'])('%s has no hyphen', (text) => {
  const lines = wrapText(text, text === 'abcdefgh' ? 80 : 45, 12);
  expect(lines.join('')).not.toContain('‐');
});

test('no letter stands alone before or behind a hyphen', () => {
  for (let width = 30; width < 110; width++) {
    const lines = wrapText('intercontinental', width, 12);
    if (lines.some((line) => line.endsWith('‐')))
      for (const line of lines) expect(line.length).toBeGreaterThanOrEqual(3);
  }
});

test('the widest part of a text is what stays whole', () => {
  expect(widestPiece('of intercontinental range', 12)).toBe(lineWidth('intercontinental', 12));
  expect(widestPiece('', 12)).toBe(0);
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

const fontFiles = ['', '-Bold'].map((weight) => `node_modules/dejavu-fonts-ttf/ttf/DejaVuSans${weight}.ttf`);

/** How wide a text is drawn at 12 px. */
function inkWidth(text: string, isBold: boolean): number {
  const style = `font-family="DejaVu Sans" font-size="12px" font-weight="${isBold ? 'bold' : 'normal'}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="99"><text x="9" y="50" ${style}>${text}</text></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox()?.width ?? 0;
}

test.each([...wideNames, '…'.repeat(40), 'Æœ'.repeat(40), 'Ռուսաստանի պաշտպանության', 'WM@%'])(
  'a line is no wider than is reckoned: %s',
  (text) => {
    // The ink of a last letter may reach beyond it by a pixel.
    for (const isBold of [false, true])
      expect(inkWidth(text, isBold)).toBeLessThanOrEqual(lineWidth(text, 12, isBold) + 1);
  },
);

test('what stands on another letter, or is not drawn, takes no room; what DejaVu lacks is measured in its own font', () => {
  expect(lineWidth('e\u0301\u200d', 12)).toBe(lineWidth('e', 12));
  for (const text of ['中文', '한국어']) expect(lineWidth(text, 10)).toBeGreaterThan(8 * text.length);
});
