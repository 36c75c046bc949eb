import type { LineMark, Mark } from './sketch.ts';
import { lineWidth } from './wrap-text.ts';

/** From where to where something stands, in pixels. */
interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is drawn, with gaps in its upright lines where they would cross one of some texts. */
export function clearOf(drawn: readonly Mark[], others: readonly Mark[]): Mark[] {
  const texts = others.flatMap((mark) => (mark.kind === 'letters' ? edgesOf(mark) : []));
  return drawn.flatMap((mark) => (mark.kind === 'line' && mark.x === mark.x2 ? withGaps(mark, texts) : [mark]));
}

/** The edges of a line of text, with a little room around it. */
function edgesOf({ x, y, text, size, isBold, align }: Extract<Mark, { kind: 'letters' }>): Edges {
  const width = lineWidth(text, size, isBold);
  const left = { left: x, center: x - width / 2, right: x - width }[align];
  return { left: left - 2, right: left + width + 2, top: y - size + 1, bottom: y + 4 };
}

function withGaps(line: LineMark, texts: readonly Edges[]): LineMark[] {
  const crossed = texts.filter(({ left, right }) => left < line.x && line.x < right);
  const parts: LineMark[] = [];
  let { y } = line;
  for (const { top, bottom } of crossed.toSorted((a, b) => a.top - b.top)) {
    if (y < Math.min(top, line.y2)) parts.push({ ...line, y, y2: Math.min(top, line.y2) });
    y = Math.max(y, bottom);
  }
  return y < line.y2 ? [...parts, { ...line, y }] : parts;
}
