import type { Span } from '../core/message/picture.ts';
import type { Tick } from './axis-marks.ts';
import { datesBetween, yearOf } from './dates-between.ts';

/** Days (since 1970-01-01) as places along an axis. */
export interface TimeAxis {
  /** The place where a day begins, in pixels. */
  place: (day: number) => number;
  ticks: readonly Tick[];
  /** Where a long time in which nothing happened is left out, in pixels. */
  breaks: readonly number[];
}

/** A time in which something happened, with its place on the axis. */
interface Stretch {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** A time without anything is left out where it is so much of the whole, of so many spans or more. */
const empty = { share: 0.5, spans: 3 };
const breakWidth = 28;
const leastWidth = 40;
/** How much is left free at an end: where something is open there, and else. */
const room = { open: 0.2, closed: 0.03 };

/**
 * An axis from one pixel to another on which every known end of some spans has its place, with room for open ends. A
 * long time without anything is left out, so that one old event does not press all others together.
 */
export function timeAxis(spans: readonly Span[], from: number, to: number): TimeAxis {
  const stretches = placed(stretchesOf(spans), spans, from, to);
  const whole = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const place = (day: number): number => {
    const on = stretches.findLast(({ start }) => day >= start) ?? stretches[0];
    if (on === undefined) return from;
    const x = on.from + ((day - on.start) / (on.end - on.start)) * (on.to - on.from);
    const next = stretches[stretches.indexOf(on) + 1];
    return next === undefined ? x : Math.min(x, next.from);
  };
  const ticks = stretches.flatMap(({ start, end, from: left, to: right }) => {
    const isNarrow = stretches.length > 1 && right - left < 70;
    if (isNarrow) return [{ at: (left + right) / 2, text: yearOf(Math.ceil(start)) }];
    return datesBetween(start, end, whole).map(({ day, text }) => ({ at: place(day), text }));
  });
  return { place, ticks, breaks: stretches.slice(1).map((stretch) => stretch.from - breakWidth / 2) };
}

/** The times in which something happened, without what is left out between them. */
function stretchesOf(spans: readonly Span[]): { start: number; end: number }[] {
  const known = spans.flatMap(({ first, last }) => {
    const [start, end] = [first ?? last, last ?? first];
    return start === null || end === null ? [] : [{ start, end: end + 1 }];
  });
  const sorted = known.toSorted((a, b) => a.start - b.start);
  const whole = sorted.reduce((end, span) => Math.max(end, span.end), -Infinity) - (sorted[0]?.start ?? 0);
  const stretches: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = stretches.at(-1);
    if (
      last === undefined ||
      (known.length >= empty.spans && span.start - last.end > Math.max(empty.share * whole, 60))
    )
      stretches.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return stretches.length === 0 ? [{ start: 0, end: 1 }] : stretches;
}

/** Each with its share of the pixels, by its length. */
function placed(
  times: readonly { start: number; end: number }[],
  spans: readonly Span[],
  from: number,
  to: number,
): Stretch[] {
  const length = times.reduce((sum, { start, end }) => sum + Math.max(end - start, 7), 0);
  const before = length * (spans.some(({ first, last }) => first === null && last !== null) ? room.open : room.closed);
  const after = length * (spans.some(({ first, last }) => last === null && first !== null) ? room.open : room.closed);
  const padded = times.map(({ start, end }, index) => ({
    start: index === 0 ? start - before : start,
    end: Math.max(end, start + 7) + (index === times.length - 1 ? after : 0),
  }));
  const free = to - from - breakWidth * (times.length - 1) - leastWidth * times.length;
  const whole = padded.reduce((sum, { start, end }) => sum + end - start, 0);
  let x = from;
  return padded.map(({ start, end }) => {
    const left = x;
    const width = leastWidth + (free * (end - start)) / whole;
    x += width + breakWidth;
    return { start, end, from: left, to: left + width };
  });
}
