import { openPen } from '../../../src/chart/open-pen.ts';
import type { Picture } from '../../../src/core/message/picture.ts';
import type { Theme } from '../../../src/core/posting/draw.ts';

const draw = await openPen();

/** A picture as an SVG text. Throws where it cannot be drawn. */
export async function svgFor(picture: Picture, theme: Theme = 'light'): Promise<string> {
  return new TextDecoder().decode(await bytesFor(picture, theme, 'svg'));
}

/** A picture as a PNG. Throws where it cannot be drawn. */
export async function pngFor(picture: Picture, theme: Theme = 'light'): Promise<Uint8Array> {
  return bytesFor(picture, theme, 'png');
}

async function bytesFor(picture: Picture, theme: Theme, format: 'svg' | 'png'): Promise<Uint8Array> {
  const drawn = await draw({ picture, theme, format });
  if (drawn.kind !== 'drawn') throw new Error(`not drawn: ${JSON.stringify(drawn)}`);
  return drawn.bytes;
}

export { draw };
