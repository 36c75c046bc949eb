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

/** A small hollow diamond at a known end of when something was said, with a thin line over what is not known of it. */
export function sayingMark(
  { first, last }: Span,
  axis: TimeAxis,
  y: number,
  style: Pick<SpanStyle, 'colour' | 'background'>,
  radius = 4,
): Mark[] {
  if (first === null && last === null) return [];
  const from = first === null ? axis.place((last ?? 0) + 1) - openWidth : axis.place(first);
  const to = last === null ? axis.place(first ?? 0) + openWidth : axis.place(last + 1);
  const x = first === null ? to : last === null ? from : (from + to) / 2;
  const thin: Mark = {
    kind: 'path',
    path: linePath([
      [from, y],
      [to, y],
    ]),
    edge: style.colour,
    width: 1.2,
  };
  return [...(to - from > 9 ? [thin] : []), diamond(x, y, style, radius)];
}

/** The sign of what was said, also in the legend. */
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
