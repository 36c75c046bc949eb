import { smallSize } from './frame.ts';
import { type Mark, margin, pictureWidth } from './sketch.ts';
import type { Palette } from './theme.ts';
import { lineWidth } from './wrap-text.ts';

export interface Tick {
  at: number;
  text: string;
}

/** The lines of an axis, from above to beneath. */
export function gridLines(ticks: readonly Tick[], top: number, bottom: number, { grid }: Palette): Mark[] {
  return ticks.map(({ at }) => ({ kind: 'line', x: at, y: top, x2: at, y2: bottom, colour: grid, width: 1 }));
}

/** What stands at the lines of an axis, 14 px high: at each of them, or at every second or third, as there is room. */
export function tickTexts(ticks: readonly Tick[], top: number, { muted }: Palette): Mark[] {
  const placed = ticks.map(({ at, text }) => {
    const half = lineWidth(text, smallSize) / 2;
    return { text, half, x: Math.min(Math.max(at, margin / 2 + half), pictureWidth - margin / 2 - half) };
  });
  const shown = placed.filter((_, index) => index % strideOf(placed) === 0);
  return shown.map(({ text, x }) => ({
    kind: 'letters',
    x,
    y: top + smallSize,
    text,
    size: smallSize,
    colour: muted,
    isBold: false,
    align: 'center',
  }));
}

/** The least steps from text to text at which none touches the next one. */
function strideOf(placed: readonly { x: number; half: number }[]): number {
  for (let stride = 1; stride < placed.length; stride++) {
    const kept = placed.filter((_, index) => index % stride === 0);
    if (
      kept.every(
        ({ x, half }, index) => x - half >= (kept[index - 1]?.x ?? -Infinity) + (kept[index - 1]?.half ?? 0) + 5,
      )
    )
      return stride;
  }
  return Math.max(1, placed.length);
}

/** Two slanted strokes at both ends of an axis, and a dotted line between them, where it leaves something out. */
export function breakMarks(places: readonly number[], top: number, bottom: number, { mark }: Palette): Mark[] {
  return places.flatMap((x): Mark[] => {
    const strokes = [top, bottom].flatMap((y) =>
      [-2.5, 2.5].map(
        (by): Mark => ({ kind: 'line', x: x + by - 3, y: y + 5, x2: x + by + 3, y2: y - 5, colour: mark, width: 1.5 }),
      ),
    );
    return [...strokes, { kind: 'line', x, y: top + 6, x2: x, y2: bottom - 6, colour: mark, width: 1, dash: 'dotted' }];
  });
}
