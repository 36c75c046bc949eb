import { bodyOf } from '../dossier/body-of.ts';
import { isEmpty } from '../figure/interval.ts';
import { isOneDay } from '../time/order.ts';
import type { Comparand } from './comparand.ts';
import { fractionOf, hasPolicyWidth, largestFraction } from './hedge-width.ts';

/** The least and the most of a number. */
export interface Range {
  min: number;
  max: number;
}

/** Of how many something is so. */
export type Share = 'none' | 'some' | 'all';

/**
 * What some sides of one kind have in common: between which numbers the ends of their intervals and of their days lie,
 * and who speaks. It stands for any of them; what is alike for the whole kind it has of one of them.
 */
export interface Box extends Comparand {
  /** The scopes as one text. */
  scopeKey: string;
  low: Range;
  high: Range;
  /** Whether ends of intervals do not belong to them. */
  lowOpen: Share;
  highOpen: Share;
  /** The numbers as said, and the upper ones of ranges; 0 where there is none. */
  number: Range;
  upper: Range;
  /** Some interval holds no number. */
  someEmpty: boolean;
  first: Range;
  last: Range;
  /** The days on which those spoke of whom one day is known; null where none is. */
  said: Range | null;
  /** Of some it is not known on which one day they spoke. */
  someUnsaid: boolean;
  /** The numbers of the bodies behind the origins. */
  origin: Range;
  /** Some chain breaks off, or ends with several who spoke together: these share an origin with other numbers too. */
  someOpen: boolean;
  /** Of the figures whose hedge has a width of its own: numbers, widths as fractions, and how wide at most. */
  hedge: { number: Range; now: Range; most: number } | null;
}

/** The box of some sides of one kind, at least one. `originOf` numbers the origins. */
export function boxOf(sides: readonly [Comparand, ...Comparand[]], originOf: (actor: string) => number): Box {
  const [one] = sides;
  const box: Box = {
    ...one,
    scopeKey: one.scopes.join(' '),
    low: nothing(),
    high: nothing(),
    lowOpen: shareOf(sides, ({ interval }) => interval?.lowOpen === true),
    highOpen: shareOf(sides, ({ interval }) => interval?.highOpen === true),
    number: nothing(),
    upper: nothing(),
    someEmpty: false,
    first: nothing(),
    last: nothing(),
    said: null,
    someUnsaid: false,
    origin: nothing(),
    someOpen: false,
    hedge: null,
  };
  for (const side of sides) {
    widenByInterval(box, side);
    widen(box.number, side.figure?.number ?? 0);
    widen(box.upper, side.figure?.upper ?? 0);
    widen(box.first, side.asOf.first);
    widen(box.last, side.asOf.last);
    for (const { origin, chainComplete } of side.claims) {
      widen(box.origin, originOf(bodyOf(origin).id));
      if (!chainComplete || origin.speakers.length > 0) box.someOpen = true;
    }
    const said = side.told;
    if (!isOneDay(said)) box.someUnsaid = true;
    else box.said = widened(box.said ?? nothing(), said.first);
  }
  return box;
}

function widenByInterval(box: Box, { interval, figure }: Comparand): void {
  if (interval === null) return;
  widen(box.low, interval.low);
  widen(box.high, interval.high);
  if (isEmpty(interval)) box.someEmpty = true;
  if (figure === null || figure.number <= 0 || !hasPolicyWidth(figure)) return;
  box.hedge ??= { number: nothing(), now: nothing(), most: 0 };
  widen(box.hedge.number, figure.number);
  widen(box.hedge.now, fractionOf(interval, figure));
  box.hedge.most = Math.max(box.hedge.most, largestFraction(figure));
}

function shareOf(sides: readonly Comparand[], isSo: (side: Comparand) => boolean): Share {
  if (!sides.some(isSo)) return 'none';
  return sides.every(isSo) ? 'all' : 'some';
}

/** True where no rule can tell the sides of the box apart, but by who speaks. */
export function isUniform({
  low,
  high,
  number,
  upper,
  lowOpen,
  highOpen,
  first,
  last,
  said,
  someUnsaid,
  hedge,
}: Box): boolean {
  const ranges = [low, high, number, upper, first, last, said, hedge?.number, hedge?.now];
  const areOpen = lowOpen === 'some' || highOpen === 'some';
  return !areOpen && (said === null || !someUnsaid) && ranges.every((range) => !range || range.min >= range.max);
}

function nothing(): Range {
  return { min: Infinity, max: -Infinity };
}

function widened(range: Range, by: number): Range {
  widen(range, by);
  return range;
}

function widen(range: Range, by: number): void {
  if (by < range.min) range.min = by;
  if (by > range.max) range.max = by;
}
