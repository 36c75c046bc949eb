import type { StripMark } from '../core/message/picture.ts';
import { circlePath, linePath, type Mark } from './sketch.ts';
import type { Palette } from './theme.ts';
import type { ValueAxis } from './value-axis.ts';

/** A bar that is no wider has no room for ends of its own, in pixels. */
const narrow = 9;
type Point = readonly [number, number];

/** Half the height of a bar, and the radius of a point, in pixels: what decides is bigger, besides its colour. */
const sizes = { deciding: { half: 5, radius: 6 }, other: { half: 3.5, radius: 4.5 } };

/** From where to where a figure reaches on its axis, in pixels, and at which ends it goes on. */
export function reachOf({ low, high, decides }: StripMark, axis: ValueAxis) {
  const opensLeft = low === null || low === -Infinity || (axis.isGrowing && low <= 0 && high !== low);
  const opensRight = high === null || high === Infinity;
  const [from, to] = [axis.place(low ?? -Infinity), axis.place(high ?? Infinity)];
  const isPoint = low !== null && low === high;
  const { radius } = decides ? sizes.deciding : sizes.other;
  return { from: isPoint ? from - radius : from, to: isPoint ? to + radius : to, isPoint, opensLeft, opensRight };
}

/**
 * A figure around a height: a point, a bar with its ends, or a bar with an arrow to where it is not bounded. It is
 * hollow where it is not held to be so, and hatched where it is vague.
 */
export function figureMark(mark: StripMark, axis: ValueAxis, y: number, palette: Palette): Mark[] {
  const colour = mark.decides ? palette.deciding : palette.mark;
  const fill = mark.isHeld && !mark.isVague ? colour : palette.background;
  const { half, radius } = mark.decides ? sizes.deciding : sizes.other;
  const { from, to, isPoint, opensLeft, opensRight } = reachOf(mark, axis);
  if (isPoint) return [{ kind: 'path', path: circlePath((from + to) / 2, y, radius), fill, edge: colour }];
  if (to - from < narrow) {
    const box = { x: from, y: y - half - 3, width: Math.max(2, to - from), height: 2 * half + 6 };
    return [{ kind: 'box', ...box, fill, edge: colour }];
  }
  const head = 2 * half;
  const [left, right] = [opensLeft ? from + head : from, opensRight ? to - head : to];
  const arrow = (base: number, tip: number, side: 1 | -1): Point[] => [
    [base, y - side * head],
    [tip, y],
    [base, y + side * head],
  ];
  const bar: Point[] = [
    [left, y - half],
    [right, y - half],
    ...(opensRight ? arrow(right, to, 1) : []),
    [right, y + half],
    [left, y + half],
    ...(opensLeft ? arrow(left, from, -1) : []),
  ];
  const caps = [...(opensLeft ? [] : [left]), ...(opensRight ? [] : [right])].map(
    (x): Mark => ({
      kind: 'path',
      path: linePath([
        [x, y - half - 3],
        [x, y + half + 3],
      ]),
      edge: colour,
      width: 2.5,
    }),
  );
  return [
    { kind: 'path', path: linePath(bar, true), fill, edge: colour },
    ...(mark.isVague ? [hatching(left, right, y, half, colour)] : []),
    ...caps,
  ];
}

/** Slanted lines within a bar. */
function hatching(left: number, right: number, y: number, half: number, colour: string): Mark {
  const lines: string[] = [];
  for (let x = left - 2 * half; x < right; x += 5) {
    const [start, end] = [Math.max(left, x), Math.min(right, x + 2 * half)];
    const at = (place: number): Point => [place, y + half - (place - x)];
    if (end > start) lines.push(linePath([at(start), at(end)]));
  }
  return { kind: 'path', path: lines.join(''), edge: colour, width: 1.2 };
}
