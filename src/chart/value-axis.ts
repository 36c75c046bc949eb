import type { Extent } from '../core/message/picture.ts';
import { axes } from '../core/words/en/axes.ts';
import { numberText } from '../core/words/en/numbers.ts';
import type { Tick } from './axis-marks.ts';

/** Numbers as places along an axis. */
export interface ValueAxis {
  /** The place of a number, in pixels; what is beyond the axis stands at its end. */
  place: (value: number) => number;
  ticks: readonly ValueTick[];
  /** True where each tick is ten times the one before; 0 and what is less have a place of their own before them. */
  isGrowing: boolean;
}

interface ValueTick extends Tick {
  value: number;
}

/** What an axis counts, and of a growing one, how its lines grow. */
export function unitOn({ ticks, isGrowing }: Pick<ValueAxis, 'ticks' | 'isGrowing'>, unit: string): string {
  const [first, second] = ticks.filter(({ isApart }) => isApart !== true);
  if (!isGrowing || first === undefined || second === undefined) return unit;
  const times = numberText(Math.round(second.value / first.value));
  return `${unit} · ${axes.growing(times, ticks[0] !== first ? first.text : null)}`;
}

/**
 * From how many times a number on, the highest leaves it no room on an even axis: a number that is to be seen well, and
 * any other.
 */
const mostTimes = { decides: 200, other: 10_000 };
const mostTicks = 5;
/** From the place of nothing to the lowest power of ten on a growing axis, in pixels. */
const nothingWidth = 28;

/** An axis from one pixel to another on which every end of some extents has its place; some are to be seen well. */
export function valueAxis(extents: readonly Extent[], from: number, to: number, deciding = extents): ValueAxis {
  const ends = endsOf(extents);
  const [least, most] = [minOf(ends) ?? 0, maxOf(ends) ?? 1];
  const lowest = lowestOf(extents);
  const isWide = most / lowest >= mostTimes.other || most / Math.min(most, lowestOf(deciding)) >= mostTimes.decides;
  if (least < 0 || !isWide) return evenAxis(least, most, from, to);
  return least === 0 ? withNothing(lowest, most, from, to) : growingAxis(lowest, most, from, to);
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
  const isOne = most === least;
  const spread = most - least || Math.abs(most) || 1;
  // One number, and what lies close to nothing, is shown from nothing on; else the axis begins where the numbers do.
  const start = least >= 0 && (isOne || least <= spread * 0.6) ? 0 : least - spread * 0.2;
  const end = most + spread * (isOne ? 0.4 : 0.2);
  const isWhole = Number.isInteger(least) && Number.isInteger(most);
  const step = Math.max(evenStep((end - start) / mostTicks), isWhole ? 1 : 0);
  const place = (value: number) => clamp(from + ((value - start) / (end - start)) * (to - from), from, to);
  const first = Math.ceil(start / step);
  const count = Math.floor(end / step) - first + 1;
  const values = Array.from({ length: Math.max(0, count) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { place, ticks: values.map((value) => tickAt(value, place)), isGrowing: false };
}

function growingAxis(lowest: number, most: number, from: number, to: number): ValueAxis {
  const [start, end] = [Math.floor(Math.log10(lowest)), Math.ceil(Math.log10(most) + 0.15)];
  const place = (value: number) =>
    value <= 0 ? from : clamp(from + ((Math.log10(value) - start) / (end - start)) * (to - from), from, to);
  const values = Array.from({ length: end - start + 1 }, (_, index) => 10 ** (start + index));
  return { place, ticks: values.map((value) => tickAt(value, place)), isGrowing: true };
}

/** A growing axis with a place for nothing, which no power of ten comes to, at its beginning. */
function withNothing(lowest: number, most: number, from: number, to: number): ValueAxis {
  const width = Math.min(nothingWidth, Math.abs(to - from) / 3);
  const powers = growingAxis(lowest, most, from + Math.sign(to - from) * width, to);
  const place = (value: number) => (value <= 0 ? from : powers.place(value));
  return { ...powers, place, ticks: [{ ...tickAt(0, place), isApart: true }, ...powers.ticks] };
}

function tickAt(value: number, place: ValueAxis['place']): ValueTick {
  return { value, at: place(value), text: numberText(value) };
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
