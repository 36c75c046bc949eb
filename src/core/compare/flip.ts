import type { Claim, Question } from '../dossier/dossier.ts';
import { type Figure, roundTo14Digits } from '../figure/figure.ts';
import { isEmpty } from '../figure/interval.ts';
import type { Comparand } from './comparand.ts';
import { compareUnder, type PairRuling } from './compare-pair.ts';
import { fractionOf, hasPolicyWidth, intervalOfWidth, largestFraction } from './hedge-width.ts';
import type { Reading } from './reading.ts';
import type { Ruling, Verdict } from './verdict.ts';

/** The width of one claim's hedge at which its verdict with another claim changes, as a fraction of the figure. */
export interface Flip {
  claim: Claim;
  /** Whose claim it is compared with. */
  other: Claim;
  hedge: Figure['hedge'];
  /** Whether the hedge would have to allow more than it does, or less. */
  direction: 'wider' | 'narrower';
  /** At this fraction the verdict becomes `to`; where `beyond`, only just past it. */
  fraction: number;
  beyond: boolean;
  to: Verdict;
  reading: Reading;
}

/** How far past a width "just past it" is. Fourteen digits are enough to tell the two apart. */
const justPast = 1e-9;

/** A little less than one: fractions are compared with this much room until they are rounded to fourteen digits. */
const almostOne = 1 - 1e-6;

/**
 * The smallest change of one hedge's width that changes a verdict. Where something conflicts, that is the least width
 * at which the pair would not; where nothing does, the greatest at which some pair would. Each hedge is changed alone,
 * and the comparison itself decides about every candidate.
 */
export function smallestFlip(question: Question, pairs: readonly PairRuling[]): Flip | null {
  const conflicts = pairs.some((pair) => pair.readings.some(({ verdict }) => verdict === 'conflict'));
  const direction = conflicts ? 'wider' : 'narrower';
  let smallest: Flip | null = null;
  const hedges = new Map<Comparand, AdjustableHedge | null>();
  for (const pair of pairs) {
    tryToFlip(pair, pair.a, pair.b);
    tryToFlip(pair, pair.b, pair.a);
  }
  return smallest;

  function tryToFlip({ readings }: PairRuling, side: Comparand, other: Comparand): void {
    const hedge = hedges.getOrInsertComputed(side, () => adjustableHedge(side, direction));
    // A denial is of a number and not of a width, so no change of a width is looked for beside one.
    if (hedge === null || other.interval === null || other.claims[0].modality === 'denied') return;
    for (const { reading, verdict } of readings) {
      if (direction === 'wider' && verdict !== 'conflict') continue;
      for (const found of flipsOf(question, side, hedge, other, reading, direction, smallest)) {
        if (smallest === null || isSmaller(found, smallest)) smallest = found;
      }
    }
  }
}

/** True if `a` asks for less of a change than `b`; of equal changes, the ids decide. */
function isSmaller(a: Flip, b: Flip): boolean {
  if (a.fraction !== b.fraction) return a.direction === 'wider' ? a.fraction < b.fraction : a.fraction > b.fraction;
  if (a.beyond !== b.beyond) return b.beyond;
  return a.claim.id === b.claim.id ? a.other.id < b.other.id : a.claim.id < b.claim.id;
}

/** The hedge of a comparand, where its width can be changed. */
interface AdjustableHedge {
  figure: Figure;
  /** The fractions between which it can be changed; one of them is the width that it has. */
  least: number;
  most: number;
  /**
   * The comparand with its hedge changed as far as it goes: where this flips nothing, no smaller change does. Null
   * where no number is left.
   */
  furthest: Comparand | null;
}

function adjustableHedge(side: Comparand, direction: Flip['direction']): AdjustableHedge | null {
  const { figure, interval } = side;
  if (figure === null || interval === null || figure.number <= 0) return null;
  if (!hasPolicyWidth(figure)) return null;
  const now = fractionOf(interval, figure);
  const [least, most] = direction === 'wider' ? [now, largestFraction(figure)] : [0, now];
  const furthest = intervalOfWidth(figure, direction === 'wider' ? most : least);
  return { figure, least, most, furthest: isEmpty(furthest) ? null : { ...side, interval: furthest } };
}

/**
 * The flips of one side of a pair: the verdict can only change where the hedge reaches an end of the other side's
 * interval.
 */
function flipsOf(
  question: Question,
  side: Comparand,
  { figure, least, most, furthest }: AdjustableHedge,
  other: Comparand,
  reading: Reading,
  direction: Flip['direction'],
  smallest: Flip | null,
): Flip[] {
  if (other.interval === null) return [];
  if (furthest !== null && !isFlipped(compareUnder(question, furthest, other, reading), direction)) return [];
  const wider = direction === 'wider';
  return [other.interval.low, other.interval.high].flatMap((end) => {
    const wanted = Math.abs(end - figure.number) / figure.number;
    // Most ends are far out of reach; this sorts them out before the slower rounding.
    if (!(wanted > 0 && wanted >= least * almostOne && wanted * almostOne <= most)) return [];
    if (smallest !== null && (wider ? wanted * almostOne > smallest.fraction : wanted < smallest.fraction * almostOne))
      return [];
    const fraction = roundTo14Digits(wanted);
    if (fraction < least || fraction > most) return [];
    // No hedge becomes wider than the most.
    const beyondOrNot = wider && fraction === most ? [false] : [false, true];
    for (const beyond of beyondOrNot) {
      const past = wider ? justPast : -justPast;
      const interval = intervalOfWidth(figure, beyond ? fraction + past : fraction);
      // No hedge says that there is no number.
      if (isEmpty(interval)) continue;
      const ruling = compareUnder(question, { ...side, interval }, other, reading);
      if (!isFlipped(ruling, direction)) continue;
      const [claim, otherClaim] = [side.claims[0], other.claims[0]];
      const { hedge } = figure;
      return [{ claim, other: otherClaim, hedge, direction, fraction, beyond, to: ruling.verdict, reading }];
    }
    return [];
  });
}

function isFlipped({ verdict }: Ruling, direction: Flip['direction']): boolean {
  return (verdict === 'conflict') !== (direction === 'wider');
}
