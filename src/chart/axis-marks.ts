import { smallSize } from './frame.ts';
import { type Mark, margin, pictureWidth } from './sketch.ts';
import type { Palette } from './theme.ts';
import { lineWidth } from './wrap-text.ts';

export interface Tick {
  at: number;
  text: string;
  /** Stands before the others, as nothing does before the powers of ten: its text is shown whatever theirs are. */
  isApart?: boolean;
  /** Names what it stands above, which does not begin there: no line is drawn at it. */
  isName?: boolean;
}

/** The lines of an axis, from above to beneath. */
export function gridLines(ticks: readonly Tick[], top: number, bottom: number, { grid }: Palette): Mark[] {
  const lines = ticks.filter(({ isName }) => isName !== true);
  return lines.map(({ at }) => ({ kind: 'line', x: at, y: top, x2: at, y2: bottom, colour: grid, width: 1 }));
}

/** How near to the middle of a break a text may come, in pixels. */
const besideBreak = 9;

/**
 * What stands at the lines of an axis, 14 px high: at each of them, or at every second or third, as there is room. An
 * axis with breaks has texts on both sides of each, and none across it.
 */
export function tickTexts(
  ticks: readonly Tick[],
  top: number,
  { muted }: Palette,
  breaks: readonly number[] = [],
): Mark[] {
  const starts = [margin / 2, ...breaks.map((x) => x + besideBreak)];
  const shown = starts.flatMap((from, index) => {
    const next = breaks[index];
    const to = next === undefined ? pictureWidth - margin / 2 : next - besideBreak;
    const own = ticks.filter(({ at }) => at >= (breaks[index - 1] ?? -Infinity) && at < (next ?? Infinity));
    return textsWithin(own, from, to);
  });
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

/** The ticks whose texts have room beside each other. */
export function ticksWithRoom<T extends Tick>(ticks: readonly T[]): T[] {
  return textsWithin(ticks, margin / 2, pictureWidth - margin / 2).map(({ tick }) => tick);
}

/** Texts with the places of their middles, between two pixels, as many as have room. */
function textsWithin<T extends Tick>(ticks: readonly T[], from: number, to: number) {
  const placed = ticks.map((tick) => {
    const { at, text, isApart = false } = tick;
    const half = lineWidth(text, smallSize) / 2;
    return { tick, text, half, x: Math.min(Math.max(at, from + half), to - half), isApart };
  });
  const apart = placed.filter(({ isApart }) => isApart);
  const others = placed.filter((one) => !one.isApart && apart.every((before) => isClear(before, one)));
  const stride = strideOf(others);
  return [...apart, ...others.filter((_, index) => index % stride === 0)];
}

interface Center {
  x: number;
  half: number;
}

/** Whether a text does not touch the one before it. */
function isClear(before: Center, after: Center): boolean {
  return after.x - after.half >= before.x + before.half + 5;
}

/** The least steps from text to text at which none touches the next one. */
function strideOf(placed: readonly Center[]): number {
  for (let stride = 1; stride < placed.length; stride++) {
    const kept = placed.filter((_, index) => index % stride === 0);
    if (kept.every((one, index) => index === 0 || isClear(kept[index - 1] ?? one, one))) return stride;
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
