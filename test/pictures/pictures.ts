import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPen } from '../../src/chart/open-pen.ts';
import { themes } from '../../src/core/posting/draw.ts';
import { fixtures } from '../chart/fixtures/fixtures.ts';
import { shippedPictures } from '../chart/fixtures/shipped-pictures.ts';

/**
 * Draws every kind of picture into a folder, in both themes and formats, to be looked at: `npm run pictures`. With
 * parts of names, only the pictures that have them all.
 */
const folder = '.pictures';
mkdirSync(folder, { recursive: true });
const draw = await openPen();
const wanted = process.argv.slice(2);
const all = Object.entries({ ...fixtures, ...shippedPictures() });
for (const [name, picture] of all.filter(([name]) => wanted.every((part) => name.includes(part))))
  for (const theme of themes)
    for (const format of ['svg', 'png'] as const) {
      const start = performance.now();
      const drawn = await draw({ picture, theme, format });
      const took = Math.round(performance.now() - start);
      const file = join(folder, `${name}.${theme}.${format}`);
      if (drawn.kind === 'drawn') writeFileSync(file, drawn.bytes);
      console.log(
        drawn.kind === 'drawn'
          ? `${file}  ${Math.round(drawn.bytes.length / 1000)} KB  ${took} ms`
          : `${file}  not drawn: ${JSON.stringify(drawn)}`,
      );
    }
