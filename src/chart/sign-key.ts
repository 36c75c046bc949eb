import { type Body, smallSize } from './frame.ts';
import { type Mark, margin, pictureWidth } from './sketch.ts';
import { textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';
import { lineWidth } from './wrap-text.ts';

/** How wide a sign beside its name may be, in pixels. */
export const signWidth = 22;
const lineHeight = 18;
const gap = 14;

/** What signs are called, as many beside each other as have room; each is drawn from a left end, around a height. */
export function signKey(
  signs: readonly { name: string; draw: (x: number, y: number) => readonly Mark[] }[],
  { muted }: Palette,
  top: number,
): Body {
  const marks: Mark[] = [];
  let [x, y, end] = [margin, top, top];
  for (const { name, draw } of signs) {
    const width = signWidth + 6 + lineWidth(name, smallSize) + 1;
    if (x > margin && x + width > pictureWidth - margin) [x, y] = [margin, end];
    const left = x + signWidth + 6;
    const text = textBlock({
      text: name,
      x: left,
      y: y + 2,
      width: pictureWidth - margin - left,
      size: smallSize,
      colour: muted,
    });
    marks.push(...draw(x, y + lineHeight / 2), ...text.marks);
    x += width + gap;
    end = Math.max(end, y + Math.max(lineHeight, text.height + 4));
  }
  return { marks, end };
}
