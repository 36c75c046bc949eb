import type { LettersMark, Mark } from './sketch.ts';
import type { Palette } from './theme.ts';
import { lineWidth } from './wrap-text.ts';

/** Lines of text with something of the background between them and the lines of an axis, which would cross them. */
export function backed(letters: readonly LettersMark[], { background }: Palette): Mark[] {
  return letters.flatMap((line): Mark[] => {
    const width = lineWidth(line.text, line.size, line.isBold);
    const x = { left: line.x, center: line.x - width / 2, right: line.x - width }[line.align];
    const box = { x: x - 2, y: line.y - line.size + 1, width: width + 4, height: line.size + 3 };
    return [{ kind: 'box', ...box, fill: background, opacity: 0.8 }, line];
  });
}
