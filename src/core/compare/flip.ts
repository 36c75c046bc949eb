import type { Claim, Question } from '../dossier/dossier.ts';
import { type Figure, granularity, roundTo14Digits } from '../figure/figure.ts';
import { type Interval, isEmpty } from '../figure/interval.ts';
import type { Comparand } from './comparand.ts';
import { compareUnder, type PairRuling } from './compare-pair.ts';
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

/** Hedges whose width is a policy value; the width of the others is in the words. */
const elastic = ['bare', 'about', 'nearly', 'just-over', 'reached'] as const;

/** A little less than one, for comparing before the last digits are tidied. */
const nearly = 1 - 1e-6;

/** How far past a width "just past it" is. */
const justPast = 1e-9;

/**
 * The smallest change of one hedge's width that changes a verdict: where something conflicts, the least width at which that pair would not;
 * where nothing does, the greatest at which some pair would. Each hedge is changed alone, and every candidate is tried against the
 * comparison itself.
 */
export function smallestFlip(question: Question, pairs: readonly PairRuling[]): Flip | null {
  const conflicts = (ruling: { verdict: Verdict }) => ruling.verdict === 'conflict';
  const direction = pairs.some((pair) => pair.readings.some(conflicts)) ? 'wider' : 'narrower';
  let least: Flip | null = null;
  const stretches = new Map<Comparand, Stretch | null>();
  for (const pair of pairs) {
    tryToFlip(pair, pair.a, pair.b);
    tryToFlip(pair, pair.b, pair.a);
  }
  return least;

  function tryToFlip({ readings }: PairRuling, side: Comparand, other: Comparand): void {
    const known = stretches.get(side);
    const stretch = known === undefined ? stretchOf(side, direction) : known;
    stretches.set(side, stretch);
    // a denial is of the number, whatever width it had
    if (stretch === null || other.interval === null || other.claims[0].modality === 'denied') return;
    for (const { reading, verdict } of readings) {
      if (direction === 'wider' && verdict !== 'conflict') continue;
      for (const flip of flipSide(question, side, stretch, other, reading, direction, least)) {
        if (least === null || isLess(flip, least)) least = flip;
      }
    }
  }
}

/** True if `a` asks for less of a change than `b`. */
function isLess(a: Flip, b: Flip): boolean {
  if (a.fraction !== b.fraction) return a.direction === 'wider' ? a.fraction < b.fraction : a.fraction > b.fraction;
  if (a.beyond !== b.beyond) return b.beyond;
  return a.claim.id === b.claim.id ? a.other.id < b.other.id : a.claim.id < b.claim.id;
}

/** The figure of a comparand whose hedge can be taken otherwise, and between which fractions; null where it has none. */
interface Stretch {
  figure: Figure;
  least: number;
  most: number;
  /** The comparand with its hedge taken as far as it goes: where that changes nothing, nothing does. Null where no number is left. */
  extreme: Comparand | null;
}

function stretchOf(side: Comparand, direction: Flip['direction']): Stretch | null {
  const { figure, interval, claims } = side;
  const [claim] = claims;
  if (figure === null || interval === null || figure.number <= 0 || claim.modality === 'denied') return null;
  if (!elastic.some((hedge) => hedge === figure.hedge)) return null;
  const now = roundTo14Digits(Math.max(interval.high - figure.number, figure.number - interval.low) / figure.number);
  const [least, most] = direction === 'wider' ? [now, mostFraction(figure)] : [0, now];
  const furthest = widen(figure, direction === 'wider' ? most : least);
  return { figure, least, most, extreme: isEmpty(furthest) ? null : { ...side, interval: furthest } };
}

function flipSide(
  question: Question,
  side: Comparand,
  { figure, least, most, extreme }: Stretch,
  other: Comparand,
  reading: Reading,
  direction: Flip['direction'],
  best: Flip | null,
): Flip[] {
  if (other.interval === null) return [];
  if (extreme !== null && !isFlipped(compareUnder(question, extreme, other, reading), direction)) return [];
  return [other.interval.low, other.interval.high].flatMap((target) => {
    const wanted = Math.abs(target - figure.number) / figure.number;
    // most are far out of reach, and need no tidying
    if (!(wanted > 0 && wanted >= least * nearly && wanted * nearly <= most)) return [];
    if (best !== null && (direction === 'wider' ? wanted * nearly > best.fraction : wanted < best.fraction * nearly))
      return [];
    const fraction = roundTo14Digits(wanted);
    if (fraction < least || fraction > most) return [];
    const past = direction === 'wider' ? fraction + justPast : fraction - justPast;
    // no hedge goes past the most, and none says that there is no number
    const tries = fraction === most && direction === 'wider' ? [false] : [false, true];
    for (const beyond of tries) {
      const interval = widen(figure, beyond ? past : fraction);
      if (isEmpty(interval)) continue;
      const ruling = compareUnder(question, { ...side, interval }, other, reading);
      if (!isFlipped(ruling, direction)) continue;
      return [
        {
          claim: side.claims[0],
          other: other.claims[0],
          hedge: figure.hedge,
          direction,
          fraction,
          beyond,
          to: ruling.verdict,
          reading,
        },
      ];
    }
    return [];
  });
}

function isFlipped({ verdict }: Ruling, direction: Flip['direction']): boolean {
  return (verdict === 'conflict') !== (direction === 'wider');
}

/** A bare number hides at most half of its last digit's place; another hedge is taken up to the whole figure. */
function mostFraction(figure: Figure): number {
  if (figure.hedge !== 'bare') return 1;
  const g = granularity(figure.number);
  return g === 1 ? 0 : roundTo14Digits(g / 2 / figure.number);
}

/** The interval of a figure whose hedge is `fraction` wide. */
export function widen(figure: Figure, fraction: number): Interval {
  const x = figure.number;
  // fourteen digits still hold the billionth that tells "at" from "just past"
  const [low, high] = [roundTo14Digits(x * (1 - fraction)), roundTo14Digits(x * (1 + fraction))];
  switch (figure.hedge) {
    case 'about':
      return { low, high, lowOpen: false, highOpen: false };
    case 'bare':
      return { low, high, lowOpen: false, highOpen: fraction !== 0 };
    case 'nearly':
      return { low, high: x, lowOpen: false, highOpen: true };
    case 'just-over':
      return { low: x, high, lowOpen: true, highOpen: false };
    case 'reached':
      return { low: x, high, lowOpen: false, highOpen: false };
    case 'exact':
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'fewer-than':
    case 'range':
    case 'vague':
      return figure.interval;
    default:
      return figure.hedge satisfies never;
  }
}
