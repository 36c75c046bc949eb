import { phrasesOfPicture } from '../core/message/phrases-of.ts';
import type { DrawOrder } from '../core/posting/draw.ts';
import { drawnText } from './drawn-text.ts';
import { encodePng } from './encode-png.ts';
import { openFonts } from './fonts.ts';
import { specOf } from './spec-of.ts';
import { svgOf } from './svg-of.ts';

/** What came of an order: bytes, or the scripts that no font has; neither is an error. */
export type Drawn = { kind: 'drawn'; bytes: Uint8Array } | { kind: 'unwritable'; scripts: readonly string[] };

/** How many pixels of a PNG stand for one of the picture: 760 for 380. */
const zoom = 2;

/**
 * Draws pictures, one at a time. Throws while it is opened where the fonts or the renderer are not there, and while it
 * draws where a picture cannot be drawn.
 */
export async function openPen(): Promise<(order: DrawOrder) => Promise<Drawn>> {
  const { Resvg } = await import('@resvg/resvg-js');
  const chooseFonts = openFonts();
  return async ({ picture, theme, format }) => {
    const fonts = chooseFonts(`${phrasesOfPicture(picture).map(drawnText).join('')}0123456789,.·◇‡`);
    if (fonts.kind === 'missing') return { kind: 'unwritable', scripts: fonts.scripts };
    const svg = await svgOf(specOf(picture, theme));
    if (format === 'svg') return { kind: 'drawn', bytes: new TextEncoder().encode(svg) };
    const image = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font: {
        loadSystemFonts: false,
        fontFiles: [...fonts.files],
        defaultFontFamily: 'DejaVu Sans',
        sansSerifFamily: 'DejaVu Sans',
      },
    });
    const { pixels, width, height } = image.render();
    return { kind: 'drawn', bytes: encodePng(pixels, width, height) };
  };
}
