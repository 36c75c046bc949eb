import { innerWidth, type LettersMark, margin } from './sketch.ts';
import { wrapText } from './wrap-text.ts';

interface TextOrder {
  text: string;
  /** The upper edge, and the left one (or the middle, or the right one, as it is aligned). */
  y: number;
  x?: number;
  width?: number;
  /** In pixels: 11 and more. */
  size: number;
  colour: string;
  isBold?: boolean;
  align?: LettersMark['align'];
}

/** A text in as many lines as it needs, and how high they are; an empty text takes no room. */
export interface TextBlock {
  marks: LettersMark[];
  height: number;
}

/** Sets a text into lines. */
export function textBlock(order: TextOrder): TextBlock {
  const { text, y, x = margin, width = innerWidth, size, colour, isBold = false, align = 'left' } = order;
  const lineHeight = Math.round(size * 1.28);
  const lines = wrapText(text, width, size, isBold);
  return {
    marks: lines.map((line, index) => ({
      kind: 'letters',
      x,
      y: y + index * lineHeight + size,
      text: line,
      size,
      colour,
      isBold,
      align,
    })),
    height: lines.length * lineHeight,
  };
}
