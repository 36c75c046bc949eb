import { expect, test } from 'vitest';
import type { Theme } from '../../src/core/posting/draw.ts';
import { fixtures } from './fixtures/fixtures.ts';
import { svgFor } from './support/pen.ts';

/** Look at what changed with `npm run pictures` before you take a new file. */
const guarded: readonly (readonly [name: string, theme: Theme])[] = [
  ['strip-readings', 'light'],
  ['strip-every', 'dark'],
  ['strip-wide', 'light'],
  ['strip-long', 'light'],
  ['strip-scripts', 'dark'],
  ['timeline-few', 'light'],
  ['timeline-hundred', 'light'],
  ['origins-shipped', 'light'],
  ['origins-hard', 'dark'],
  ['reports-few', 'light'],
  ['reports-many', 'dark'],
  ['range-troops', 'light'],
  ['range-wide', 'dark'],
];

test.each(guarded)('%s is drawn in the %s theme as it was', async (name, theme) => {
  const picture = fixtures[name];
  if (picture === undefined) throw new Error(`no picture ${name}`);
  const svg = (await svgFor(picture, theme)).replaceAll('><', '>\n<');
  await expect(`${svg}\n`).toMatchFileSnapshot(`golden/${name}.${theme}.svg`);
});
