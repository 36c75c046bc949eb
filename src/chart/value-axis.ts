import type { Extent } from '../core/message/picture.ts';
import { numberText } from '../core/words/en/numbers.ts';

/** Numbers as places along an axis. */
export interface ValueAxis {
  /** The place of a number, in pixels; what is beyond the axis stands at its end. */
  place: (value: number) => number;
  ticks: readonly { at: number; text: string }[];
  /** Whether each tick is ten times the one before; nothing, and no number below it, has a place there. */
  isGrowing: boolean;
}

/**
 * From how many times a number on, the highest leaves it no room on an even axis: a number that is to be seen well, and
 * any other.
 */
const mostTimes = { decides: 200, other: 10_000 };
const mostTicks = 5;

/** An axis from one pixel to another on which every end of some extents has its place; some are to be seen well. */
export function valueAxis(extents: readonly Extent[], from: number, to: number, deciding = extents): ValueAxis {
  const ends = endsOf(extents);
  const [least, most] = [minOf(ends) ?? 0, maxOf(ends) ?? 1];
  const lowest = lowestOf(extents);
  const isWide = most / lowest >= mostTimes.other || most / Math.min(most, lowestOf(deciding)) >= mostTimes.decides;
  return least >= 0 && isWide ? growingAxis(lowest, most, from, to) : evenAxis(least, most, from, to);
}

function endsOf(extents: readonly Extent[]): number[] {
  return extents
    .flatMap(({ low, high }) => [low, high])
    .filter((end): end is number => end !== null && Number.isFinite(end));
}

/** The lowest end that is not nothing. */
function lowestOf(extents: readonly Extent[]): number {
  return minOf(endsOf(extents).filter((end) => end > 0)) ?? 1;
}

function evenAxis(least: number, most: number, from: number, to: number): ValueAxis {
  const spread = most - least || Math.abs(most) * 0.4 || 1;
  // What lies close to nothing is shown from nothing on; else the axis begins where the numbers do.
  const start = least >= 0 && least <= spread * 0.6 ? 0 : least - spread * 0.2;
  const end = most + spread * 0.2;
  const step = evenStep((end - start) / mostTicks);
  const place = (value: number) => clamp(from + ((value - start) / (end - start)) * (to - from), from, to);
  const first = Math.ceil(start / step);
  const count = Math.floor(end / step) - first + 1;
  const values = Array.from({ length: Math.max(0, count) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { place, ticks: values.map((value) => ({ at: place(value), text: numberText(value) })), isGrowing: false };
}

function growingAxis(lowest: number, most: number, from: number, to: number): ValueAxis {
  const [start, end] = [Math.floor(Math.log10(lowest)), Math.ceil(Math.log10(most) + 0.15)];
  const place = (value: number) =>
    value <= 0 ? from : clamp(from + ((Math.log10(value) - start) / (end - start)) * (to - from), from, to);
  const values = Array.from({ length: end - start + 1 }, (_, index) => 10 ** (start + index));
  return { place, ticks: values.map((value) => ({ at: place(value), text: numberText(value) })), isGrowing: true };
}

/** The smallest of 1, 2, 5, 10, 20 and so on that is no smaller than a number. */
function evenStep(least: number): number {
  const unit = 10 ** Math.floor(Math.log10(least));
  return unit * ([1, 2, 5, 10].find((times) => times * unit >= least * 0.999999) ?? 10);
}

function clamp(x: number, least: number, most: number): number {
  return Math.min(Math.max(least, most), Math.max(Math.min(least, most), x));
}

function minOf(numbers: readonly number[]): number | undefined {
  return numbers.reduce<number | undefined>((least, x) => (least === undefined || x < least ? x : least), undefined);
}

function maxOf(numbers: readonly number[]): number | undefined {
  return numbers.reduce<number | undefined>((most, x) => (most === undefined || x > most ? x : most), undefined);
}
