import { phrasesOfPicture } from '../core/message/phrases-of.ts';
import type { DrawOrder } from '../core/posting/draw.ts';
import { drawnText } from './drawn-text.ts';
import { encodePng } from './encode-png.ts';
import { openFonts } from './fonts.ts';
import { openPainter } from './open-painter.ts';
import { specOf } from './spec-of.ts';
import { svgOf } from './svg-of.ts';
import { hyphen } from './wrap-text.ts';

/** What came of an order: bytes, or why there are none: scripts that no font has, or its height. None is an error. */
export type Drawn =
  | { kind: 'drawn'; bytes: Uint8Array }
  | { kind: 'unwritable'; scripts: readonly string[] }
  | { kind: 'too-high'; height: number };

/** How high a picture may be, in its own pixels: nobody looks at more, and it would take seconds and a gigabyte. */
const highest = 10_000;

/**
 * Draws pictures, one at a time. Throws while it is opened where the fonts or the canvas are not there, and while it
 * draws where a picture cannot be drawn.
 */
export async function openPen(): Promise<(order: DrawOrder) => Promise<Drawn>> {
  const paint = await openPainter();
  const chooseFonts = openFonts();
  return async ({ picture, theme, format }) => {
    const choice = chooseFonts(`${phrasesOfPicture(picture).map(drawnText).join('')}0123456789,.·◇‡${hyphen}`);
    if (choice.kind === 'missing') return { kind: 'unwritable', scripts: choice.scripts };
    const spec = specOf(picture, theme);
    const needed = 'height' in spec && typeof spec.height === 'number' ? spec.height : 0;
    if (needed > highest) return { kind: 'too-high', height: needed };
    if (format === 'svg') return { kind: 'drawn', bytes: new TextEncoder().encode(await svgOf(spec)) };
    const { pixels, width, height } = await paint(spec, choice.fonts);
    return { kind: 'drawn', bytes: encodePng(pixels, width, height) };
  };
}
