import type { Phrase } from '../core/message/inline.ts';
import { drawnText } from './drawn-text.ts';
import { type Mark, margin, type Sketch } from './sketch.ts';
import { textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';

/** What stands between title and footer: its marks, and where it ends. */
export interface Body {
  marks: readonly Mark[];
  end: number;
}

const titleSize = 15;
export const smallSize = 11;

/** A picture between its title and its small print. `drawBody` is told where it begins. */
export function framed(
  { title, footer }: { title: Phrase; footer: Phrase },
  palette: Palette,
  drawBody: (top: number) => Body,
): Sketch {
  const head = textBlock({ text: drawnText(title), y: margin, size: titleSize, colour: palette.ink, isBold: true });
  const body = drawBody(margin + head.height + 8);
  const foot = textBlock({ text: drawnText(footer), y: body.end + 10, size: smallSize, colour: palette.muted });
  return { height: body.end + 10 + foot.height + margin, marks: [...head.marks, ...body.marks, ...foot.marks] };
}
