import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TopLevelSpec } from 'vega-lite';
import { zoomOfPng } from '../core/posting/draw.ts';
import { type Font, fontFamilies } from './shipped-fonts.ts';
import { withView } from './with-view.ts';

/** Four bytes each: red, green, blue, alpha. */
export interface Pixels {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** A spec as pixels, with the fonts that its texts need. */
export type Paint = (spec: TopLevelSpec, fonts: readonly Font[]) => Promise<Pixels>;

/** Opens the canvas that PNGs are painted on. Throws where it is not there, and later where a font is not. */
export async function openPainter(): Promise<Paint> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const known = new Set<string>();
  return (spec, fonts) => {
    for (const { file, family } of fonts.filter(({ file }) => !known.has(file))) {
      if (GlobalFonts.registerFromPath(file, family) === null) throw new Error(`${file} cannot be read as a font`);
      known.add(file);
    }
    return withView({ ...spec, config: { ...spec.config, font: fontFamilies.join(', ') } }, async (view) => {
      const scale = zoomOfPng(view.height());
      const canvas = createCanvas(Math.ceil(scale * view.width()), Math.ceil(scale * view.height()));
      const context = canvas.getContext('2d');
      await view.toCanvas(scale, { externalContext: context });
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      // Only between turns of the event loop is given back what a canvas of before held.
      await nextTurn();
      return { pixels: new Uint8Array(data.buffer), width, height };
    });
  };
}
