import type { Verdict } from '../core/compare/verdict.ts';
import type { StripMark } from '../core/message/picture.ts';
import type { Mark } from './sketch.ts';
import type { Palette } from './theme.ts';
import type { ValueAxis } from './value-axis.ts';

/** Verdicts beside which it means nothing whether figures meet on the axis. */
const apart: readonly Verdict[] = ['not-comparable', 'not-weighed', 'single-source'];

/**
 * How the figures that decide stand to each other: a band where all of them meet; where they conflict and none meets
 * the others, only the two edges between which nothing is.
 */
export function meetingMarks(
  verdict: Verdict,
  lanes: readonly { mark: StripMark; y: number; row: number }[],
  axis: ValueAxis,
  palette: Palette,
): Mark[] {
  const deciding = lanes.filter(({ mark }) => mark.decides && mark.isHeld);
  if (apart.includes(verdict) || new Set(deciding.map(({ row }) => row)).size < 2) return [];
  const low = Math.max(...deciding.map(({ mark }) => mark.low ?? -Infinity));
  const high = Math.min(...deciding.map(({ mark }) => mark.high ?? Infinity));
  // Two ranges that only touch share no number for sure: the drawn ends do not tell whether they belong to them.
  const isTouch = low === high && !deciding.some(({ mark }) => mark.low === mark.high);
  const meets = low <= high;
  if (isTouch || meets === (verdict === 'conflict')) return [];
  const [from, to] = [axis.place(low), axis.place(high)];
  const top = Math.min(...deciding.map(({ y }) => y));
  const height = Math.max(...deciding.map(({ y }) => y)) - top;
  const colour = meets ? palette.deciding : palette.verdicts.conflict;
  const edges = [...new Set([from, to])].map(
    (x): Mark => ({ kind: 'line', x, y: top, x2: x, y2: top + height, colour, width: 1.2, dash: 'dashed' }),
  );
  if (!meets) return edges;
  const width = Math.max(1, to - from);
  return [{ kind: 'box', x: from, y: top, width, height, fill: palette.meeting }, ...edges];
}
