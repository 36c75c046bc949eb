import { html, raw } from 'hono/html';
import { textOf } from '../core/message/inline.ts';
import { blocksOf } from '../core/message/phrases-of.ts';
import type { Picture } from '../core/message/picture.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import type { View } from '../core/message/view.ts';
import type { Draw, Theme } from '../core/posting/draw.ts';
import type { Words } from '../core/words/words.ts';
import { describe } from './dossier-page.ts';
import { sizeOf } from './pictures.ts';
import { type DrawnPicture, renderView } from './render/render-view.ts';
import { style } from './style.ts';

/** What a saved answer is made with. */
export interface BriefingParts {
  words: Words;
  draw: Draw;
}

/**
 * An answer as one HTML file that needs no other: its style and its pictures stand in it, and nothing of it runs. It
 * prints on any size of paper. It goes without a picture that cannot be drawn.
 */
export async function briefingFile(view: View, { words, draw }: BriefingParts): Promise<string> {
  const pictures = blocksOf(view).flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
  const drawn = new Map<Picture, DrawnPicture>();
  for (const picture of pictures) {
    const made = await inlined(picture, draw);
    if (made !== null) drawn.set(picture, made);
  }
  const title = showHidden(textOf(view.title)) || words.webPage.brand;
  const body = renderView(view, {
    words,
    level: 1,
    // a file stands alone: it leads nowhere
    hrefOf: () => null,
    hasActions: false,
    pictureOf: (picture) => drawn.get(picture) ?? null,
  });
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title} – ${words.webPage.brand}</title><meta name="description" content="${describe(view, words)}">
<style>${raw(style)}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
  return String(await page);
}

/** A picture as addresses that hold it whole; null where it cannot be drawn. */
async function inlined(picture: Picture, draw: Draw): Promise<DrawnPicture | null> {
  const svgOf = (theme: Theme) => draw({ picture, theme, format: 'svg' });
  const [light, dark] = [await svgOf('light'), await svgOf('dark')];
  if (light === null || dark === null) return null;
  return { light: dataAddress(light), dark: dataAddress(dark), ...sizeOf(light) };
}

function dataAddress(svg: Uint8Array): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
