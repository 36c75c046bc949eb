import type { StripMark } from '../core/message/picture.ts';
import { circlePath, linePath, type Mark } from './sketch.ts';
import type { Palette } from './theme.ts';
import type { ValueAxis } from './value-axis.ts';

/** A bar that is narrower has no room for ends of its own, in pixels. */
const narrow = 9;
/** So far from its number an end is drawn that only comes close to it, in pixels: two that meet there do not touch. */
export const shy = 3;
/** A bar is drawn so wide that its hatching is seen, or something of it beside an arrow. */
const leastWidth = { hatched: 14, beside: 4 };
type Point = readonly [number, number];

/** Half the height of a bar, and the radius of a point, in pixels: what decides is bigger, besides its colour. */
const sizes = { deciding: { half: 5, radius: 6 }, other: { half: 3.5, radius: 4.5 } };

/** What of a figure is drawn. */
type Drawn = Pick<StripMark, 'low' | 'high' | 'isLowOpen' | 'isHighOpen' | 'named' | 'decides' | 'isHeld' | 'isVague'>;
/** Where on the axis a value is. */
type Place = Pick<ValueAxis, 'place'>;

/** From where to where a figure is drawn on its axis, in pixels, and at which ends it goes on. */
export function reachOf({ low, high, named, decides, isVague }: Omit<Drawn, 'isHeld'>, axis: Place) {
  const [opensLeft, opensRight] = [low === null, high === null];
  const [from, to] = [axis.place(low ?? -Infinity), axis.place(high ?? Infinity)];
  const { half, radius } = decides ? sizes.deciding : sizes.other;
  const isPoint = low !== null && low === high && named.length > 0;
  if (isPoint) return { from: from - radius, to: to + radius, isPoint, opensLeft, opensRight };
  const heads = 2 * half * (Number(opensLeft) + Number(opensRight));
  const least = heads + (isVague ? leastWidth.hatched : heads > 0 ? leastWidth.beside : 0);
  const lacking = Math.max(0, least - (to - from));
  // A known end beside an open one stays where it is, and what is known does not begin before the axis.
  const between = Math.min(lacking / 2, from - axis.place(-Infinity));
  const before = opensLeft ? lacking / (opensRight ? 2 : 1) : opensRight ? 0 : between;
  return { from: from - before, to: to + lacking - before, isPoint, opensLeft, opensRight };
}

/** The same with its dots, which stand out beyond a bar where its end was said. */
export function roomOf(mark: Omit<Drawn, 'isHeld'>, axis: Place): { from: number; to: number } {
  const { from, to } = reachOf(mark, axis);
  const { radius } = mark.decides ? sizes.deciding : sizes.other;
  const places = mark.named.map((number) => axis.place(number));
  return {
    from: Math.min(from, ...places.map((x) => x - radius)),
    to: Math.max(to, ...places.map((x) => x + radius)),
  };
}

/**
 * A figure around a height: a dot at each number that was said, on a paler bar with its ends, or with an arrow to where
 * it is not bounded. It is hollow with a dashed edge where it is not held to be so, and hatched where it is vague,
 * however narrow.
 */
export function figureMark(mark: Drawn, axis: Place, y: number, palette: Palette): Mark[] {
  const { radius } = mark.decides ? sizes.deciding : sizes.other;
  const { colour, edge } = styleOf(mark, palette);
  const dots = mark.named.map((number): Mark => {
    const fill = mark.isHeld ? colour : palette.background;
    return { kind: 'path', path: circlePath(axis.place(number), y, radius), fill, ...edge };
  });
  return [...(reachOf(mark, axis).isPoint ? [] : barMarks(mark, axis, y, palette)), ...dots];
}

function styleOf({ decides, isHeld }: Drawn, palette: Palette) {
  const colour = decides ? palette.deciding : palette.mark;
  return { colour, edge: { edge: colour, ...(isHeld ? {} : { dash: 'dashed' as const }) } };
}

function barMarks(mark: Drawn, axis: Place, y: number, palette: Palette): Mark[] {
  const { colour, edge } = styleOf(mark, palette);
  const pale = mark.decides ? palette.meeting : palette.grid;
  const fill = mark.isHeld && !mark.isVague ? pale : palette.background;
  const { half } = mark.decides ? sizes.deciding : sizes.other;
  const { from, to, opensLeft, opensRight } = reachOf(mark, axis);
  if (to - from < narrow) {
    const box = { x: from, y: y - half - 3, width: Math.max(2, to - from), height: 2 * half + 6 };
    return [{ kind: 'box', ...box, fill, ...edge }];
  }
  const head = 2 * half;
  const inset = (isOpen: boolean) => (isOpen && to - from > narrow + 2 * shy ? shy : 0);
  const [left, right] = [
    opensLeft ? from + head : from + inset(mark.isLowOpen),
    opensRight ? to - head : to - inset(mark.isHighOpen),
  ];
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
  const isBare = (end: number | null) => end !== null && !mark.named.includes(end);
  const caps = [...(isBare(mark.low) ? [left] : []), ...(isBare(mark.high) ? [right] : [])].map(
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
    { kind: 'path', path: linePath(bar, true), fill, ...edge },
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
