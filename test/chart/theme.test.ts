import { expect, test } from 'vitest';
import { palettes } from '../../src/chart/theme.ts';
import { themes } from '../../src/core/posting/draw.ts';

/** The relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test.each(themes)('text is read on everything that lies behind it in the %s theme', (theme) => {
  const { background, meeting, box, ink, muted } = palettes[theme];
  for (const behind of [background, meeting, box])
    for (const text of [ink, muted]) expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)('marks are told from what lies behind them in the %s theme', (theme) => {
  const { background, grid, meeting, mark, deciding, verdicts } = palettes[theme];
  for (const colour of [mark, deciding, ...Object.values(verdicts)])
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
  for (const colour of [mark, deciding]) expect(contrast(colour, meeting)).toBeGreaterThanOrEqual(3);
  expect(contrast(mark, grid)).toBeGreaterThanOrEqual(3);
});
