import type { Claim } from '../dossier/dossier.ts';
import { type Figure, roundTo14Digits } from '../figure/figure.ts';
import { isEmpty } from '../figure/interval.ts';
import type { Comparand } from './comparand.ts';
import type { PairRuling } from './compare-pair.ts';
import { fractionOf, hasPolicyWidth, intervalOfWidth, largestFraction } from './hedge-width.ts';
import type { Reading } from './reading.ts';
import { isAtOdds, type Ruling, type Verdict } from './verdict.ts';

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

/** What is known of the hedges that were looked at. */
export type Hedges = Map<Comparand, AdjustableHedge | null>;

/** Compares under a reading. */
export type Compare = (a: Comparand, b: Comparand, reading: Reading) => Ruling;

/** The flips of one side of a pair, reading by reading. */
export function flipsOfSide(
  hedges: Hedges,
  side: Comparand,
  other: Comparand,
  readings: PairRuling['readings'],
  direction: Flip['direction'],
  compare: Compare,
): Flip[] {
  const hedge = hedges.getOrInsertComputed(side, () => adjustableHedge(side, direction));
  // A denial is of a number and not of a width, so no change of a width is looked for beside one.
  if (hedge === null || other.claims[0].modality === 'denied') return [];
  return readings
    .filter(({ verdict }) => direction === 'narrower' || isAtOdds(verdict))
    .flatMap(({ reading }) => flipsOf(side, hedge, other, reading, direction, compare));
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
  side: Comparand,
  { figure, least, most, furthest }: AdjustableHedge,
  other: Comparand,
  reading: Reading,
  direction: Flip['direction'],
  compare: Compare,
): Flip[] {
  if (other.interval === null) return [];
  if (furthest !== null && !isFlipped(compare(furthest, other, reading), direction)) return [];
  const wider = direction === 'wider';
  return [other.interval.low, other.interval.high].flatMap((end) => {
    const wanted = Math.abs(end - figure.number) / figure.number;
    // Most ends are far out of reach; this sorts them out before the slower rounding.
    if (!(wanted > 0 && wanted >= least * almostOne && wanted * almostOne <= most)) return [];
    const fraction = roundTo14Digits(wanted);
    if (fraction < least || fraction > most) return [];
    // No hedge becomes wider than the most.
    const beyondOrNot = wider && fraction === most ? [false] : [false, true];
    for (const beyond of beyondOrNot) {
      const past = wider ? justPast : -justPast;
      const interval = intervalOfWidth(figure, beyond ? fraction + past : fraction);
      // No hedge says that there is no number.
      if (isEmpty(interval)) continue;
      const ruling = compare({ ...side, interval }, other, reading);
      if (!isFlipped(ruling, direction)) continue;
      const [claim, otherClaim] = [side.claims[0], other.claims[0]];
      const { hedge } = figure;
      return [{ claim, other: otherClaim, hedge, direction, fraction, beyond, to: ruling.verdict, reading }];
    }
    return [];
  });
}

function isFlipped({ verdict }: Ruling, direction: Flip['direction']): boolean {
  return isAtOdds(verdict) !== (direction === 'wider');
}
