import type { Measure } from '../dossier/question.ts';
import { contains, intersect, isBelow, isTwoSided, overlaps, width } from '../figure/interval.ts';
import { daysContain, greatestDistance, isBefore, leastDistance, mayBeBefore } from '../time/order.ts';
import type { Comparand } from './comparand.ts';
import type { Relation } from './reading.ts';
import type { Ruling } from './verdict.ts';

/** Levels are states of one moment: those more than a week apart are two moments. */
const weekInDays = 7;

type Sized = Comparand & { interval: NonNullable<Comparand['interval']> };

/** True of what has numbers or days to compare. */
export function isSized(comparand: Comparand): comparand is Sized {
  return comparand.interval !== null;
}

/** Compares two figures that count what `relation` says, as measures of different speakers. */
export function compareFigures(a: Sized, b: Sized, relation: Relation, measure: Measure): Ruling {
  switch (relation) {
    case 'other':
      return { verdict: 'not-comparable', rule: 'other-scope' };
    case 'included':
      return compareWhole(b, a, measure);
    case 'includes':
      return compareWhole(a, b, measure);
    case 'same':
      return compareSame(a, b, measure);
    default:
      return relation satisfies never;
  }
}

function compareSame(a: Sized, b: Sized, measure: Measure): Ruling {
  switch (measure) {
    case 'cumulative':
      return overlaps(a.interval, b.interval) ? compareOverlap(a, b) : compareGrowth(a, b);
    case 'level':
      return compareLevels(a, b, fitOrEmpty(a, b));
    case 'flow':
      return compareFlows(a, b);
    case 'event':
      return fitOrEmpty(a, b);
    case 'yes-no':
    case 'category':
    case 'place':
    case 'text':
      throw new Error(`a ${measure} question has no figures`);
    default:
      return measure satisfies never;
  }
}

function fitOrEmpty(a: Sized, b: Sized): Ruling {
  return overlaps(a.interval, b.interval) ? compareOverlap(a, b) : { verdict: 'conflict', rule: 'empty' };
}

/** Two intervals that meet: they agree where both are two-sided and the overlap is at least half of the narrower. */
function compareOverlap(a: Sized, b: Sized): Ruling {
  if (!isBounded(a) || !isBounded(b)) return { verdict: 'compatible', rule: 'bound' };
  const narrower = Math.min(width(a.interval), width(b.interval));
  const half = width(intersect(a.interval, b.interval)) >= narrower / 2;
  return half ? { verdict: 'agree', rule: 'overlap' } : { verdict: 'compatible', rule: 'partial-overlap' };
}

/** "Up to 300" is a bound although counts end at nought: only a figure with an end of its own on both sides can agree. */
function isBounded({ interval, ceiling }: Sized): boolean {
  return isTwoSided(interval) && !ceiling;
}

/** A cumulative count can only grow: figures that exclude each other fit where the smaller one may be the earlier. */
function compareGrowth(a: Sized, b: Sized): Ruling {
  const [less, more] = isBelow(a.interval, b.interval) ? [a, b] : [b, a];
  if (mayBeBefore(less.asOf, more.asOf)) return { verdict: 'compatible', rule: 'growth' };
  return { verdict: 'conflict', rule: isBefore(more.asOf, less.asOf) ? 'fell-below' : 'empty' };
}

function compareLevels(a: Sized, b: Sized, ruling: Ruling): Ruling {
  if (leastDistance(a.asOf, b.asOf) > weekInDays) return { verdict: 'not-comparable', rule: 'other-period' };
  const sure = a.dated && b.dated && greatestDistance(a.asOf, b.asOf) <= weekInDays;
  return sure || ruling.verdict !== 'conflict' ? ruling : { verdict: 'not-comparable', rule: 'unknown-period' };
}

/** Amounts of a period compare over the same period; what happened within a longer one cannot exceed it. */
function compareFlows(a: Sized, b: Sized): Ruling {
  if (!a.dated || !b.dated) return { verdict: 'not-comparable', rule: 'unknown-period' };
  const [aHolds, bHolds] = [daysContain(a.asOf, b.asOf), daysContain(b.asOf, a.asOf)];
  if (aHolds && bHolds) return fitOrEmpty(a, b);
  if (!aHolds && !bHolds) return { verdict: 'not-comparable', rule: 'other-period' };
  return partOf(aHolds ? [a, b] : [b, a]);
}

/** Compares what counts the whole with what counts a part of it. */
function compareWhole(whole: Sized, part: Sized, measure: Measure): Ruling {
  const ruling = partOf([whole, part]);
  if (measure === 'level') return compareLevels(whole, part, ruling);
  if (measure === 'flow') {
    if (!whole.dated || !part.dated) return { verdict: 'not-comparable', rule: 'unknown-period' };
    return daysContain(whole.asOf, part.asOf) ? ruling : { verdict: 'not-comparable', rule: 'other-period' };
  }
  if (ruling.verdict !== 'conflict' || measure !== 'cumulative') return ruling;
  // the part may have outgrown an earlier count of the whole
  return mayBeBefore(whole.asOf, part.asOf) ? { verdict: 'compatible', rule: 'growth' } : ruling;
}

function partOf([whole, part]: [Sized, Sized]): Ruling {
  return isBelow(whole.interval, part.interval)
    ? { verdict: 'conflict', rule: 'part-exceeds-whole' }
    : { verdict: 'compatible', rule: 'part-of' };
}

/** A denied figure opposes one that lies wholly within it; other figures it leaves open. */
export function compareDenied(denied: Sized, other: Sized, relation: Relation, measure: Measure): Ruling {
  if (relation === 'other') return { verdict: 'not-comparable', rule: 'other-scope' };
  const opposed = relation === 'same' && contains(denied.interval, other.interval);
  if (!opposed) return inOnePeriod(denied, other, { verdict: 'compatible', rule: 'denied-other' }, measure);
  if (measure === 'cumulative' && hasRoomToGrow(denied, other)) return { verdict: 'compatible', rule: 'growth' };
  return inOnePeriod(denied, other, { verdict: 'conflict', rule: 'opposed' }, measure);
}

/** True if a count that was not the denied one at one time can have been the other one at another. */
function hasRoomToGrow(denied: Sized, other: Sized): boolean {
  if (!denied.dated || !other.dated) return false;
  if (isBefore(denied.asOf, other.asOf)) return denied.interval.low > 0;
  return isBefore(other.asOf, denied.asOf) && denied.interval.high < Infinity;
}

/** Two denials agree where they deny the same numbers of the same thing. */
export function compareDenials(a: Sized, b: Sized, relation: Relation, measure: Measure): Ruling {
  if (relation === 'other') return { verdict: 'not-comparable', rule: 'other-scope' };
  const alike = relation === 'same' && contains(a.interval, b.interval) && contains(b.interval, a.interval);
  const ruling: Ruling = alike
    ? { verdict: 'agree', rule: 'same-value' }
    : { verdict: 'compatible', rule: 'denied-other' };
  return inOnePeriod(a, b, ruling, measure);
}

/** A ruling that holds only where both speak of one period: levels and flows change. */
function inOnePeriod(a: Sized, b: Sized, ruling: Ruling, measure: Measure): Ruling {
  if (measure === 'level') return compareLevels(a, b, ruling);
  if (measure !== 'flow') return ruling;
  if (!a.dated || !b.dated) return { verdict: 'not-comparable', rule: 'unknown-period' };
  const same = daysContain(a.asOf, b.asOf) && daysContain(b.asOf, a.asOf);
  return same ? ruling : { verdict: 'not-comparable', rule: 'other-period' };
}
