import type { Span } from '../core/message/picture.ts';
import type { Tick } from './axis-marks.ts';
import { datesBetween, yearOf } from './dates-between.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** Days (since 1970-01-01) as places along an axis. */
export interface TimeAxis {
  /** The place where a day begins, in pixels. */
  place: (day: number) => number;
  ticks: readonly Tick[];
  /** Where a long time in which nothing happened is left out, in pixels. */
  breaks: readonly number[];
}

/** A stretch with its place on the axis; at the ends of the axis it goes on into the room that is left free there. */
interface Placed {
  start: number;
  end: number;
  from: number;
  to: number;
  own: Stretch;
}

const breakWidth = 28;
/** How wide a stretch is at least, and from which width on it has room for more than one year or date. */
const leastWidth = { any: 44, dates: 90 };
/** How much room the dates of an axis need, in pixels. */
const datesWidth = 300;
const leastDays = 7;
/** How much is left free at an end, beside what is not: where something is open there, and else. */
const room = { open: 0.2, closed: 0.03 };

/**
 * An axis from one pixel to another on which every known end of some spans has its place, with room for open ends. A
 * long time without anything is left out, so that one old event does not press all others together.
 */
export function timeAxis(spans: readonly Span[], from: number, to: number): TimeAxis {
  const stretches = placed(stretchesOf(spans), spans, from, to);
  const place = (day: number): number => {
    const on = stretches.findLast(({ start }) => day >= start) ?? stretches[0];
    if (on === undefined) return from;
    const x = placeOn(on, day);
    const next = stretches[stretches.indexOf(on) + 1];
    return next === undefined ? x : Math.min(x, next.from);
  };
  const ticks = stretches.flatMap(stretches.length === 1 ? wholeTicks : ownTicks);
  return { place, ticks, breaks: stretches.slice(1).map((stretch) => stretch.from - breakWidth / 2) };
}

function placeOn({ start, end, from, to }: Placed, day: number): number {
  return from + ((day - start) / (end - start)) * (to - from);
}

/** The dates of an axis without breaks. */
function wholeTicks(stretch: Placed): Tick[] {
  const { start, end } = stretch;
  return datesBetween(start, end, end - start).map(({ day, text }) => ({ at: placeOn(stretch, day), text }));
}

/** The dates within the events of one stretch of several; else, and where it is narrow, the year of its first event. */
function ownTicks(stretch: Placed): Tick[] {
  const { start, end, from, to, own } = stretch;
  const whole = ((end - start) * datesWidth) / (to - from);
  const dates = to - from < leastWidth.dates ? [] : datesBetween(own.start, own.end - 1, whole, true);
  if (dates.length > 0) return dates.map(({ day, text }) => ({ at: placeOn(stretch, day), text }));
  return [{ at: placeOn(stretch, own.first), text: yearOf(Math.floor(own.first)), isName: true }];
}

/** Each with its share of the pixels, by how many spans it holds: one alone needs no more than the least. */
function placed(stretches: readonly Stretch[], spans: readonly Span[], from: number, to: number): Placed[] {
  const [earliest, latest] = [stretches[0]?.end ?? 0, stretches.at(-1)?.start ?? 0];
  const isOpenBefore = spans.some(({ first, last }) => first === null && last !== null && last < earliest);
  const isOpenAfter = spans.some(({ first, last }) => last === null && first !== null && first >= latest);
  const before = isOpenBefore ? room.open : room.closed;
  const after = isOpenAfter ? room.open : room.closed;
  const pixels = (to - from) / (1 + before + after);
  const free = pixels - breakWidth * (stretches.length - 1) - leastWidth.any * stretches.length;
  const steps = stretches.reduce((sum, { count }) => sum + count - 1, 0);
  let x = from + before * pixels;
  return stretches.map((own, index) => {
    const share = stretches.length === 1 ? 1 : (own.count - 1) / steps;
    const left = x;
    const right = left + leastWidth.any + free * share;
    x = right + breakWidth;
    return reaching(own, left, right, index === 0 ? from : left, index === stretches.length - 1 ? to : right);
  });
}

/** A stretch between two pixels that goes on, in its own measure, to two others. */
function reaching(own: Stretch, left: number, right: number, from: number, to: number): Placed {
  const days = Math.max(own.end - own.start, leastDays);
  const daysPerPixel = days / (right - left);
  const start = own.start - (left - from) * daysPerPixel;
  return { start, end: own.start + days + (to - right) * daysPerPixel, from, to, own };
}
