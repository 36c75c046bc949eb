import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostBytes, pictureFolder, portraitNames } from './portrait-names.ts';

const shown = [...readFileSync('README.md', 'utf8').matchAll(/<img\b[^>]*>/g)].map(([tag]) => ({
  src: /\bsrc="([^"]*)"/.exec(tag)?.[1],
  alt: /\balt="([^"]*)"/.exec(tag)?.[1] ?? '',
  width: /\bwidth="([^"]*)"/.exec(tag)?.[1],
}));

test('the README shows what the script draws, and nothing else is kept', () => {
  const files = portraitNames.map((name) => `${name}.png`);
  expect(shown.map(({ src }) => src).sort()).toEqual(files.map((file) => join(pictureFolder, file)).sort());
  expect(readdirSync(pictureFolder).sort()).toEqual([...files].sort());
});

test('each picture has a width, and says in words what it shows', () => {
  for (const { src, alt, width } of shown) {
    expect(width, src).toMatch(/^\d+%?$/);
    expect(alt.length, src).toBeGreaterThan(80);
  }
});

test.each(portraitNames)('%s is a PNG of its width that loads quickly', (name) => {
  const png = readFileSync(join(pictureFolder, `${name}.png`));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(png.length).toBeLessThanOrEqual(mostBytes);
  const width = png.readUInt32BE(16);
  if (name === 'page' || name === 'chat') expect([1000 <= width, width <= 1280]).toEqual([true, true]);
  else expect(width).toBe(760);
});
