import { expect, test } from 'vitest';
import { openPen } from '../../src/chart/open-pen.ts';
import { fixtures } from '../chart/fixtures/fixtures.ts';
import { openPage } from './support/open-page.ts';

test.each(['strip-single', 'timeline-hundred'])('a page says how large its picture is: %s', async (name) => {
  const pen = await openPen();
  const page = await openPage({
    draw: async (order) => {
      const drawn = await pen({ ...order, picture: fixtures[name] ?? order.picture });
      return drawn.kind === 'drawn' ? drawn.bytes : null;
    },
  });
  const text = await (await page.get('/d/dprk-arms-russia/q/artillery-delivered')).text();
  const said = (property: string) =>
    new RegExp(`<meta property="og:image${property}" content="([^"]*)">`).exec(text)?.[1];
  const png = new DataView(await (await page.get(new URL(said('') ?? '').pathname)).arrayBuffer());
  expect([said(':width'), said(':height')]).toEqual([`${png.getUint32(16)}`, `${png.getUint32(20)}`]);
});

test.each([
  [1_250, false],
  [1_300, true],
])('a picture of %i px in height is left out of a print: %s', async (height, isLeftOut) => {
  const svg = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="380" height="${height}"></svg>`);
  const page = await openPage({ draw: async () => svg });
  const text = await (await page.get('/d/dprk-arms-russia/timeline')).text();
  expect(text).toContain('<img');
  expect(text.includes('<figure class="endless">')).toBe(isLeftOut);
});
