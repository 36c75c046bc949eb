import type { Measure } from '../dossier/question.ts';
import { isTwoSided } from '../figure/interval.ts';
import type { Comparand } from './comparand.ts';
import type { Facts } from './facts.ts';
import type { Relation } from './reading.ts';
import type { Rule, Ruling } from './verdict.ts';

/** Levels hold at one moment: levels that are further apart than a week are of two moments. */
const weekInDays = 7;

/** Compares figures or days of different speakers. `relation` is how what `a` counts relates to what `b` counts. */
export function compareFigures<Side extends Comparand>(
  a: Side,
  b: Side,
  relation: Relation,
  measure: Measure,
  facts: Facts<Side>,
): Ruling {
  switch (relation) {
    case 'other':
      return { verdict: 'not-comparable', rule: 'other-scope' };
    case 'included':
      return compareWholeAndPart(b, a, measure, facts);
    case 'includes':
      return compareWholeAndPart(a, b, measure, facts);
    case 'same':
      return compareSame(a, b, measure, facts);
    default:
      return relation satisfies never;
  }
}

function compareSame<Side extends Comparand>(a: Side, b: Side, measure: Measure, facts: Facts<Side>): Ruling {
  switch (measure) {
    case 'cumulative':
      return facts.overlap(a, b) ? compareOverlap(a, b, facts) : compareTotals(a, b, facts);
    case 'level':
      return compareLevels(a, b, compareRanges(a, b, facts), facts);
    case 'flow':
      return compareFlows(a, b, facts);
    case 'event':
      return compareRanges(a, b, facts);
    case 'yes-no':
    case 'category':
    case 'place':
    case 'text':
      throw new Error(`a ${measure} question has no figures`);
    default:
      return measure satisfies never;
  }
}

function compareTotals<Side extends Comparand>(a: Side, b: Side, facts: Facts<Side>): Ruling {
  const [less, more] = facts.isBelow(a, b) ? [a, b] : [b, a];
  return compareGrowth(less, more, 'empty', 'fell-below', facts);
}

function compareRanges<Side extends Comparand>(a: Side, b: Side, facts: Facts<Side>): Ruling {
  return facts.overlap(a, b) ? compareOverlap(a, b, facts) : { verdict: 'conflict', rule: 'empty' };
}

/** Two ranges that overlap agree where both are bounded and the overlap is at least half of the narrower. */
function compareOverlap<Side extends Comparand>(a: Side, b: Side, facts: Facts<Side>): Ruling {
  if (!isBounded(a) || !isBounded(b)) return { verdict: 'compatible', rule: 'bound' };
  return facts.overlapByHalf(a, b)
    ? { verdict: 'agree', rule: 'overlap' }
    : { verdict: 'compatible', rule: 'partial-overlap' };
}

/**
 * True where the words themselves set both ends. "Up to 300" sets one: its other end is zero because no count is lower.
 */
function isBounded({ interval, ceiling }: Comparand): boolean {
  return interval !== null && isTwoSided(interval) && !ceiling;
}

/**
 * A cumulative count can only grow: figures that exclude each other can both be true where the larger is of a later
 * moment. Where the dates leave open which is the later, that is open. Of one day, or where the days of one lie among
 * those of the other, no growth is known that would excuse it.
 */
function compareGrowth<Side extends Comparand>(
  less: Side,
  more: Side,
  unexcused: Rule,
  fallen: Rule,
  facts: Facts<Side>,
): Ruling {
  if (facts.isBefore(less, more)) return { verdict: 'compatible', rule: 'growth' };
  if (facts.isBefore(more, less)) return { verdict: 'conflict', rule: fallen };
  const canBeLater = facts.mayBeBefore(less, more);
  const isOneTime = facts.isWithin(less, more) || facts.isWithin(more, less);
  if (!canBeLater || isOneTime) return { verdict: 'conflict', rule: unexcused };
  return { verdict: 'depends', rule: 'open-order' };
}

/** Levels compare within a week. Where they may be of one week or of two, what is at odds depends on that. */
function compareLevels<Side extends Comparand>(a: Side, b: Side, ruling: Ruling, facts: Facts<Side>): Ruling {
  if (facts.areApart(a, b, weekInDays)) return { verdict: 'not-comparable', rule: 'other-period' };
  if (ruling.verdict !== 'conflict' || facts.areWithin(a, b, weekInDays)) return ruling;
  return { verdict: 'depends', rule: 'open-week' };
}

/** Amounts compare where their periods are the same; that of a part of a period cannot exceed that of the whole. */
function compareFlows<Side extends Comparand>(a: Side, b: Side, facts: Facts<Side>): Ruling {
  if (!a.hasPeriod || !b.hasPeriod) return { verdict: 'not-comparable', rule: 'unknown-period' };
  const [aContains, bContains] = [facts.daysContain(a, b), facts.daysContain(b, a)];
  if (aContains && bContains) return compareRanges(a, b, facts);
  if (!aContains && !bContains) return { verdict: 'not-comparable', rule: 'other-period' };
  return aContains ? compareSizes(a, b, facts) : compareSizes(b, a, facts);
}

/** Compares what counts the whole with what counts a part of it. */
function compareWholeAndPart<Side extends Comparand>(
  whole: Side,
  part: Side,
  measure: Measure,
  facts: Facts<Side>,
): Ruling {
  const ruling = compareSizes(whole, part, facts);
  if (measure === 'level') return compareLevels(whole, part, ruling, facts);
  if (measure === 'flow') {
    if (!whole.hasPeriod || !part.hasPeriod) return { verdict: 'not-comparable', rule: 'unknown-period' };
    return facts.daysContain(whole, part) ? ruling : { verdict: 'not-comparable', rule: 'other-period' };
  }
  if (ruling.verdict !== 'conflict') return ruling;
  // The part may have outgrown an earlier count of the whole.
  return compareGrowth(whole, part, ruling.rule, ruling.rule, facts);
}

function compareSizes<Side extends Comparand>(whole: Side, part: Side, facts: Facts<Side>): Ruling {
  return facts.isBelow(whole, part)
    ? { verdict: 'conflict', rule: 'part-exceeds-whole' }
    : { verdict: 'compatible', rule: 'part-of' };
}

/** A denied figure opposes one that lies wholly within it, and leaves any other open. */
export function compareDenied<Side extends Comparand>(
  denied: Side,
  other: Side,
  relation: Relation,
  measure: Measure,
  facts: Facts<Side>,
): Ruling {
  if (relation === 'other') return { verdict: 'not-comparable', rule: 'other-scope' };
  const opposed = relation === 'same' && facts.contains(denied, other);
  if (!opposed) return ifOfOneTime(denied, other, { verdict: 'compatible', rule: 'denied-other' }, measure, facts);
  if (measure === 'cumulative' && mayHaveGrown(denied, other, facts)) return { verdict: 'compatible', rule: 'growth' };
  return ifOfOneTime(denied, other, { verdict: 'conflict', rule: 'opposed' }, measure, facts);
}

/**
 * True if a count that only grows can have been the other figure on its day, and not the denied one on that one's day.
 */
function mayHaveGrown<Side extends Comparand>(denied: Side, other: Side, facts: Facts<Side>): boolean {
  if (facts.isBefore(denied, other)) return (denied.interval?.low ?? 0) > 0;
  return facts.isBefore(other, denied) && (denied.interval?.high ?? Infinity) < Infinity;
}

/** Two denials agree where they deny the same numbers of the same thing. */
export function compareDenials<Side extends Comparand>(
  a: Side,
  b: Side,
  relation: Relation,
  measure: Measure,
  facts: Facts<Side>,
): Ruling {
  if (relation === 'other') return { verdict: 'not-comparable', rule: 'other-scope' };
  const alike = relation === 'same' && facts.contains(a, b) && facts.contains(b, a);
  const ruling: Ruling = alike
    ? { verdict: 'agree', rule: 'same-value' }
    : { verdict: 'compatible', rule: 'denied-other' };
  return ifOfOneTime(a, b, ruling, measure, facts);
}

/** A ruling on levels or flows, which change: it holds only where both are of one time. */
function ifOfOneTime<Side extends Comparand>(
  a: Side,
  b: Side,
  ruling: Ruling,
  measure: Measure,
  facts: Facts<Side>,
): Ruling {
  if (measure === 'level') return compareLevels(a, b, ruling, facts);
  if (measure !== 'flow') return ruling;
  if (!a.hasPeriod || !b.hasPeriod) return { verdict: 'not-comparable', rule: 'unknown-period' };
  const same = facts.daysContain(a, b) && facts.daysContain(b, a);
  return same ? ruling : { verdict: 'not-comparable', rule: 'other-period' };
}
