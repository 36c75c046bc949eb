import { contains, intersect, isBelow, overlaps, width } from '../figure/interval.ts';
import {
  daysContain,
  daysOverlap,
  greatestDistance,
  isBefore,
  isOneDay,
  leastDistance,
  mayBeBefore,
} from '../time/order.ts';
import type { Comparand } from './comparand.ts';
import { isCopy, isSameActor, isSameSpeaker, mayBeOfOneArticle, shareOrigin } from './origins.ts';

/**
 * All that the rules ask of two sides, beside what is alike for all sides of one kind (`kindOf`). A rule asks here and
 * nowhere else, so that it can be asked of many sides at once too (`possibleRulings`).
 */
export interface Facts<Side> {
  shareOrigin(a: Side, b: Side): boolean;
  /** One known actor, or one body by its voices, is sure to speak in both. */
  areOneActor(a: Side, b: Side): boolean;
  /** The same person or office speaks in both, not two voices of one body. */
  areOneVoice(a: Side, b: Side): boolean;
  /** Both rest on one statement, on the pages of two publishers: a sum, and a copy of one of its terms. */
  shareStatement(a: Side, b: Side): boolean;
  /** On the pages of two publishers that have one author, where a page alone dates one of them. */
  areOfOneArticle(a: Side, b: Side): boolean;
  saidOnOneDay(a: Side, b: Side): boolean;
  /** One was surely said before the other. */
  saidInOrder(a: Side, b: Side): boolean;
  /** Both give one and the same number, whatever their hedges. */
  giveOneNumber(a: Side, b: Side): boolean;
  overlap(a: Side, b: Side): boolean;
  /** Their overlap is at least half of the narrower. */
  overlapByHalf(a: Side, b: Side): boolean;
  isBelow(a: Side, b: Side): boolean;
  contains(outer: Side, inner: Side): boolean;
  isBefore(a: Side, b: Side): boolean;
  mayBeBefore(a: Side, b: Side): boolean;
  daysOverlap(a: Side, b: Side): boolean;
  daysContain(outer: Side, inner: Side): boolean;
  /** Every day of one is a day of the other, which is a span that tells when: of a year at most. */
  isWithin(inner: Side, outer: Side): boolean;
  /** Every day of one is further from every day of the other than this. */
  areApart(a: Side, b: Side, days: number): boolean;
  /** No day of one is further from any day of the other than this. */
  areWithin(a: Side, b: Side, days: number): boolean;
  /** The side as if it were of one certain day, the same for all. */
  onOneDay(side: Side): Side;
}

type Ranged = Comparand & { interval: NonNullable<Comparand['interval']> };

/** True where the comparand allows a range of numbers or days. */
export function hasInterval<Side extends Comparand>(side: Side): side is Side & Ranged {
  return side.interval !== null;
}

const yearInDays = 366;

/** True where the days that a value may be of are a year at most. A longer span says nothing of the order of two. */
export function tellsWhen({ asOf }: Comparand): boolean {
  return asOf.last - asOf.first <= yearInDays;
}

/** What is so of two comparands. */
export const facts: Facts<Comparand> = {
  shareOrigin: (a, b) => a.claims.some((left) => b.claims.some((right) => shareOrigin(left, right))),
  areOneActor: (a, b) => isSameActor(a.claims[0], b.claims[0]),
  areOneVoice: (a, b) => isSameSpeaker(a.claims[0], b.claims[0]),
  shareStatement: (a, b) => a.claims.some((left) => b.claims.some((right) => isCopy(left, right))),
  areOfOneArticle: (a, b) => mayBeOfOneArticle(a.claims[0], b.claims[0]),
  saidOnOneDay: ({ told: a }, { told: b }) => isOneDay(a) && isOneDay(b) && a.first === b.first,
  saidInOrder: ({ told: a }, { told: b }) => isBefore(a, b) || isBefore(b, a),
  giveOneNumber({ figure: left }, { figure: right }) {
    return left?.number === right?.number && left?.upper === right?.upper;
  },
  overlap: (a, b) => hasInterval(a) && hasInterval(b) && overlaps(a.interval, b.interval),
  overlapByHalf(a, b) {
    if (!hasInterval(a) || !hasInterval(b)) return false;
    const narrower = Math.min(width(a.interval), width(b.interval));
    return width(intersect(a.interval, b.interval)) >= narrower / 2;
  },
  isBelow: (a, b) => hasInterval(a) && hasInterval(b) && isBelow(a.interval, b.interval),
  contains: (outer, inner) => hasInterval(outer) && hasInterval(inner) && contains(outer.interval, inner.interval),
  isBefore: (a, b) => isBefore(a.asOf, b.asOf),
  mayBeBefore: (a, b) => mayBeBefore(a.asOf, b.asOf),
  daysOverlap: (a, b) => daysOverlap(a.asOf, b.asOf),
  daysContain: (outer, inner) => daysContain(outer.asOf, inner.asOf),
  isWithin: (inner, outer) => tellsWhen(outer) && daysContain(outer.asOf, inner.asOf),
  areApart: (a, b, days) => leastDistance(a.asOf, b.asOf) > days,
  areWithin: (a, b, days) => greatestDistance(a.asOf, b.asOf) <= days,
  onOneDay: (side) => ({ ...side, asOf: { first: 0, last: 0 } }),
};
