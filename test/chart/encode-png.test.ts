import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { encodePng } from '../../src/chart/encode-png.ts';

/** The colours of a PNG of ours, pixel by pixel, as #rrggbb. */
function colours(png: Uint8Array): string[] {
  const chunks = new Map<string, Buffer>();
  const bytes = Buffer.from(png);
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return [...rows]
    .filter((_, index) => index % (width + 1) !== 0)
    .map((index) => `#${palette.toString('hex', 3 * index, 3 * index + 3)}`);
}

function pixelsOf(words: readonly string[]): Uint8Array {
  return Uint8Array.from(words.flatMap((word) => [...Buffer.from(`${word.slice(1)}ff`, 'hex')]));
}

test('every colour is kept where there are few', () => {
  const words = ['#ff0000', '#00ff00', '#0000ff', '#ffffff', '#010203', '#ff0000'];
  expect(colours(encodePng(pixelsOf(words), 3, 2))).toEqual(words);
});

test('of many colours the most frequent ones are kept, and the others are near', () => {
  const often = Array.from({ length: 600 }, () => '#1d1c1d');
  const shades = Array.from(
    { length: 400 },
    (_, index) => `#${(index % 256).toString(16).padStart(2, '0').repeat(2)}${index < 256 ? '00' : '80'}`,
  );
  const words = [...often, ...shades];
  const shown = colours(encodePng(pixelsOf(words), 100, 10));
  expect(shown.slice(0, 600)).toEqual(often);
  expect(new Set(shown).size).toBeLessThanOrEqual(256);
  for (const [index, word] of shades.entries()) {
    const [a, b] = [word, shown[600 + index] ?? ''].map((text) => Number.parseInt(text.slice(1, 3), 16));
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(64);
  }
});

test('a fade of few pixels stays beside many shades of letters', () => {
  const hex = (...parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const greys = Array.from({ length: 250 }, (_, grey) =>
    Array.from({ length: 60 }, () => hex(grey, grey, grey)),
  ).flat();
  const warm = Array.from({ length: 250 }, (_, grey) => Array.from({ length: 30 }, () => hex(grey, grey, 250 - grey)));
  const fade = Array.from({ length: 100 }, (_, step) => hex(2 * step, 90 + step, 200));
  const words = [...greys, ...warm.flat(), ...fade];
  const shown = colours(encodePng(pixelsOf(words), 100, words.length / 100)).slice(-fade.length);
  for (const [step, colour] of shown.entries()) {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const far = Math.hypot((parts[0] ?? 0) - 2 * step, (parts[1] ?? 0) - 90 - step, (parts[2] ?? 0) - 200);
    expect(far).toBeLessThan(20);
  }
});

test('another decoder reads it', () => {
  const png = encodePng(pixelsOf(['#ff0000', '#00ff00', '#0000ff', '#ffffff']), 2, 2);
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><image href="${href}" width="2" height="2" image-rendering="optimizeSpeed"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect([...pixels]).toEqual([...pixelsOf(['#ff0000', '#00ff00', '#0000ff', '#ffffff'])]);
});
