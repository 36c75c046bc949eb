import type { Verdict } from '../core/compare/verdict.ts';
import type { StripMark } from '../core/message/picture.ts';
import { shy } from './figure-mark.ts';
import type { Mark } from './sketch.ts';
import type { Palette } from './theme.ts';
import type { ValueAxis } from './value-axis.ts';

/** Verdicts beside which figures that meet on the axis would say what they do not mean. */
const apart: readonly Verdict[] = ['conflict', 'not-comparable', 'not-weighed', 'single-source'];

/** Where the figures that decide meet: a band over the numbers that all of them allow; nothing where there are none. */
export function meetingMarks(
  verdict: Verdict | null,
  lanes: readonly { mark: StripMark; y: number; row: number }[],
  axis: ValueAxis,
  palette: Palette,
): Mark[] {
  const deciding = lanes.filter(({ mark }) => mark.decides && mark.isHeld);
  if (verdict === null || apart.includes(verdict) || new Set(deciding.map(({ row }) => row)).size < 2) return [];
  const low = Math.max(...deciding.map(({ mark }) => mark.low ?? -Infinity));
  const high = Math.min(...deciding.map(({ mark }) => mark.high ?? Infinity));
  // Two ranges that only touch share no number for sure: the drawn ends do not tell whether they belong to them.
  const isTouch = low === high && !deciding.some(({ mark }) => mark.low === mark.high);
  if (isTouch || low > high) return [];
  // It ends where the bars do.
  const startsShy = deciding.some(({ mark }) => mark.low === low && mark.isLowOpen);
  const endsShy = deciding.some(({ mark }) => mark.high === high && mark.isHighOpen);
  const [from, to] = [axis.place(low) + (startsShy ? shy : 0), axis.place(high) - (endsShy ? shy : 0)];
  const top = Math.min(...deciding.map(({ y }) => y));
  const height = Math.max(...deciding.map(({ y }) => y)) - top;
  const edges = [...new Set([from, to])].map(
    (x): Mark => ({
      kind: 'line',
      x,
      y: top,
      x2: x,
      y2: top + height,
      colour: palette.deciding,
      width: 1.2,
      dash: 'dashed',
    }),
  );
  const width = Math.max(1, to - from);
  return [{ kind: 'box', x: from, y: top, width, height, fill: palette.meeting, isBehind: true }, ...edges];
}
