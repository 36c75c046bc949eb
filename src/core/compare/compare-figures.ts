import type { Measure } from '../dossier/question.ts';
import { contains, intersect, isBelow, isTwoSided, overlaps, width } from '../figure/interval.ts';
import { daysContain, greatestDistance, isBefore, leastDistance, mayBeBefore } from '../time/order.ts';
import type { Comparand } from './comparand.ts';
import type { Relation } from './reading.ts';
import type { Ruling } from './verdict.ts';

/** Levels hold at one moment: levels that are further apart than a week are of two moments. */
const weekInDays = 7;

type Ranged = Comparand & { interval: NonNullable<Comparand['interval']> };

/** True where the comparand allows a range of numbers or days. */
export function hasInterval(comparand: Comparand): comparand is Ranged {
  return comparand.interval !== null;
}

/** Compares figures or days of different speakers. `relation` is how what `a` counts relates to what `b` counts. */
export function compareFigures(a: Ranged, b: Ranged, relation: Relation, measure: Measure): Ruling {
  switch (relation) {
    case 'other':
      return { verdict: 'not-comparable', rule: 'other-scope' };
    case 'included':
      return compareWholeAndPart(b, a, measure);
    case 'includes':
      return compareWholeAndPart(a, b, measure);
    case 'same':
      return compareSame(a, b, measure);
    default:
      return relation satisfies never;
  }
}

function compareSame(a: Ranged, b: Ranged, measure: Measure): Ruling {
  switch (measure) {
    case 'cumulative':
      return overlaps(a.interval, b.interval) ? compareOverlap(a, b) : compareGrowth(a, b);
    case 'level':
      return compareLevels(a, b, compareRanges(a, b));
    case 'flow':
      return compareFlows(a, b);
    case 'event':
      return compareRanges(a, b);
    case 'yes-no':
    case 'category':
    case 'place':
    case 'text':
      throw new Error(`a ${measure} question has no figures`);
    default:
      return measure satisfies never;
  }
}

function compareRanges(a: Ranged, b: Ranged): Ruling {
  return overlaps(a.interval, b.interval) ? compareOverlap(a, b) : { verdict: 'conflict', rule: 'empty' };
}

/** Two ranges that overlap agree where both are bounded and the overlap is at least half of the narrower. */
function compareOverlap(a: Ranged, b: Ranged): Ruling {
  if (!isBounded(a) || !isBounded(b)) return { verdict: 'compatible', rule: 'bound' };
  const narrower = Math.min(width(a.interval), width(b.interval));
  const overlapsByHalf = width(intersect(a.interval, b.interval)) >= narrower / 2;
  return overlapsByHalf ? { verdict: 'agree', rule: 'overlap' } : { verdict: 'compatible', rule: 'partial-overlap' };
}

/**
 * True where the words themselves set both ends. "Up to 300" sets one: its other end is zero because no count is lower.
 */
function isBounded({ interval, ceiling }: Ranged): boolean {
  return isTwoSided(interval) && !ceiling;
}

/**
 * A cumulative count can only grow: figures that exclude each other can both be true where the smaller may be the
 * earlier.
 */
function compareGrowth(a: Ranged, b: Ranged): Ruling {
  const [less, more] = isBelow(a.interval, b.interval) ? [a, b] : [b, a];
  if (mayBeBefore(less.asOf, more.asOf)) return { verdict: 'compatible', rule: 'growth' };
  return { verdict: 'conflict', rule: isBefore(more.asOf, less.asOf) ? 'fell-below' : 'empty' };
}

function compareLevels(a: Ranged, b: Ranged, ruling: Ruling): Ruling {
  if (leastDistance(a.asOf, b.asOf) > weekInDays) return { verdict: 'not-comparable', rule: 'other-period' };
  const sameTime = a.dated && b.dated && greatestDistance(a.asOf, b.asOf) <= weekInDays;
  return sameTime || ruling.verdict !== 'conflict' ? ruling : { verdict: 'not-comparable', rule: 'unknown-period' };
}

/** Amounts compare where their periods are the same; that of a part of a period cannot exceed that of the whole. */
function compareFlows(a: Ranged, b: Ranged): Ruling {
  if (!a.dated || !b.dated) return { verdict: 'not-comparable', rule: 'unknown-period' };
  const [aContains, bContains] = [daysContain(a.asOf, b.asOf), daysContain(b.asOf, a.asOf)];
  if (aContains && bContains) return compareRanges(a, b);
  if (!aContains && !bContains) return { verdict: 'not-comparable', rule: 'other-period' };
  return aContains ? compareSizes(a, b) : compareSizes(b, a);
}

/** Compares what counts the whole with what counts a part of it. */
function compareWholeAndPart(whole: Ranged, part: Ranged, measure: Measure): Ruling {
  const ruling = compareSizes(whole, part);
  if (measure === 'level') return compareLevels(whole, part, ruling);
  if (measure === 'flow') {
    if (!whole.dated || !part.dated) return { verdict: 'not-comparable', rule: 'unknown-period' };
    return daysContain(whole.asOf, part.asOf) ? ruling : { verdict: 'not-comparable', rule: 'other-period' };
  }
  if (ruling.verdict !== 'conflict' || measure !== 'cumulative') return ruling;
  // The part may have outgrown an earlier count of the whole.
  return mayBeBefore(whole.asOf, part.asOf) ? { verdict: 'compatible', rule: 'growth' } : ruling;
}

function compareSizes(whole: Ranged, part: Ranged): Ruling {
  return isBelow(whole.interval, part.interval)
    ? { verdict: 'conflict', rule: 'part-exceeds-whole' }
    : { verdict: 'compatible', rule: 'part-of' };
}

/** A denied figure opposes one that lies wholly within it, and leaves any other open. */
export function compareDenied(denied: Ranged, other: Ranged, relation: Relation, measure: Measure): Ruling {
  if (relation === 'other') return { verdict: 'not-comparable', rule: 'other-scope' };
  const opposed = relation === 'same' && contains(denied.interval, other.interval);
  if (!opposed) return ifOfOneTime(denied, other, { verdict: 'compatible', rule: 'denied-other' }, measure);
  if (measure === 'cumulative' && mayHaveGrown(denied, other)) return { verdict: 'compatible', rule: 'growth' };
  return ifOfOneTime(denied, other, { verdict: 'conflict', rule: 'opposed' }, measure);
}

/**
 * True if a count that only grows can have been the other figure on its day, and not the denied one on that one's day.
 */
function mayHaveGrown(denied: Ranged, other: Ranged): boolean {
  if (!denied.dated || !other.dated) return false;
  if (isBefore(denied.asOf, other.asOf)) return denied.interval.low > 0;
  return isBefore(other.asOf, denied.asOf) && denied.interval.high < Infinity;
}

/** Two denials agree where they deny the same numbers of the same thing. */
export function compareDenials(a: Ranged, b: Ranged, relation: Relation, measure: Measure): Ruling {
  if (relation === 'other') return { verdict: 'not-comparable', rule: 'other-scope' };
  const alike = relation === 'same' && contains(a.interval, b.interval) && contains(b.interval, a.interval);
  const ruling: Ruling = alike
    ? { verdict: 'agree', rule: 'same-value' }
    : { verdict: 'compatible', rule: 'denied-other' };
  return ifOfOneTime(a, b, ruling, measure);
}

/** A ruling on levels or flows, which change: it holds only where both are of one time. */
function ifOfOneTime(a: Ranged, b: Ranged, ruling: Ruling, measure: Measure): Ruling {
  if (measure === 'level') return compareLevels(a, b, ruling);
  if (measure !== 'flow') return ruling;
  if (!a.dated || !b.dated) return { verdict: 'not-comparable', rule: 'unknown-period' };
  const same = daysContain(a.asOf, b.asOf) && daysContain(b.asOf, a.asOf);
  return same ? ruling : { verdict: 'not-comparable', rule: 'other-period' };
}
