import type { Span } from '../core/message/picture.ts';
import { circlePath, linePath, type Mark } from './sketch.ts';
import type { TimeAxis } from './time-axis.ts';

const fadeWidth = 72;
/** How long the line of what was said at an unknown time after or before a day is. */
const openWidth = 22;

/** Its colour and that behind it, and half its height in pixels. */
interface SpanStyle {
  colour: string;
  background: string;
  half: number;
}

/** When something was, around a height: a dot for a day, a band for a time, and what fades out to where it is open. */
export function spanMark({ first, last }: Span, axis: TimeAxis, y: number, style: SpanStyle): Mark[] {
  const { colour, half } = style;
  if (first === null && last === null) return [];
  if (first === null) return fading(axis.place((last ?? 0) + 1), -1, y, style);
  if (last === null) return fading(axis.place(first), 1, y, style);
  if (first === last)
    return [{ kind: 'path', path: circlePath(axis.place(first + 0.5), y, half + 0.5), fill: colour, edge: colour }];
  const [from, to] = [axis.place(first), axis.place(last + 1)];
  const width = Math.max(to - from, 2 * half + 3);
  return [{ kind: 'box', x: (from + to - width) / 2, y: y - half, width, height: 2 * half, fill: colour, radius: 2 }];
}

/** A band that begins at an edge and fades out to one side. */
function fading(x: number, side: 1 | -1, y: number, { colour, background, half }: SpanStyle): Mark[] {
  return [
    {
      kind: 'box',
      x: side === 1 ? x : x - fadeWidth,
      y: y - half,
      width: fadeWidth,
      height: 2 * half,
      fill: colour,
      fade: { to: background, side },
    },
    {
      kind: 'path',
      path: linePath([
        [x, y - half - 2],
        [x, y + half + 2],
      ]),
      edge: colour,
      width: 2.5,
    },
  ];
}

/** What is drawn no wider is one place: a diamond says when something was said. */
const placeWidth = 9;

/** Whether the time at which something was said is drawn as one place. */
export function isPlace({ first, last }: Span, axis: TimeAxis): boolean {
  return first !== null && last !== null && axis.place(last + 1) - axis.place(first) <= placeWidth;
}

/** When something was said: a small hollow diamond; or a thin line over when it may have been, with its known ends. */
export function sayingMark(
  span: Span,
  axis: TimeAxis,
  y: number,
  style: Pick<SpanStyle, 'colour' | 'background'>,
  radius = 4,
): Mark[] {
  const { first, last } = span;
  if (first === null && last === null) return [];
  const from = first === null ? axis.place((last ?? 0) + 1) - openWidth : axis.place(first);
  const to = last === null ? axis.place(first ?? 0) + openWidth : axis.place(last + 1);
  if (isPlace(span, axis)) return [diamond((from + to) / 2, y, style, radius)];
  return [saidBetween(span, [from, to], y, style)];
}

/** The sign of what was said at an unknown time: a line with those of its ends that are known. */
export function saidBetween(
  { first, last }: Span,
  [from, to]: readonly [number, number],
  y: number,
  { colour }: Pick<SpanStyle, 'colour'>,
): Mark {
  const ends = [...(first === null ? [] : [from]), ...(last === null ? [] : [to])];
  const tick = (x: number) =>
    linePath([
      [x, y - 3],
      [x, y + 3],
    ]);
  const line = linePath([
    [from, y],
    [to, y],
  ]);
  return { kind: 'path', path: [line, ...ends.map(tick)].join(''), edge: colour, width: 1.2 };
}

/** The sign of what was said at a known time. */
export function diamond(
  x: number,
  y: number,
  { colour, background }: Pick<SpanStyle, 'colour' | 'background'>,
  radius = 4,
): Mark {
  const path = linePath(
    [
      [x, y - radius],
      [x + radius, y],
      [x, y + radius],
      [x - radius, y],
    ],
    true,
  );
  return { kind: 'path', path, fill: background, edge: colour, width: 1.3 };
}
