import { comparandsOf } from '../compare/comparand.ts';
import type { Claim } from '../dossier/dossier.ts';
import { closed, type Interval, isBelow, overlaps } from '../figure/interval.ts';
import type { Watch } from './watch.ts';

/**
 * That a claim's figure lies above or below a number: surely, or perhaps, where only some of what its words allow does.
 */
export interface Crossing {
  claim: Claim;
  side: 'above' | 'below';
  bound: number;
  sure: boolean;
}

/**
 * Where a claim's figure, or one of its parts, lies beyond the bounds. By the numbers that its words allow: a figure is
 * surely above where all of them are, and perhaps where some are. What is denied is no figure, nor is our own sum.
 */
export function crossingsOf(claim: Claim, { above, below }: Pick<Watch, 'above' | 'below'>): Crossing[] {
  if (claim.modality === 'denied' || claim.modality === 'retracted' || claim.value?.kind === 'date') return [];
  const told = comparandsOf(claim).flatMap(({ interval, derived }) => (interval === null || derived ? [] : [interval]));
  const sides = [
    ...(above === null ? [] : [{ side: 'above' as const, bound: above, beyond: aboveOf(above) }]),
    ...(below === null ? [] : [{ side: 'below' as const, bound: below, beyond: belowOf(below) }]),
  ];
  return sides.flatMap(({ side, bound, beyond }): Crossing[] => {
    const at = closed(bound, bound);
    const sure = told.some((interval) => (side === 'above' ? isBelow(at, interval) : isBelow(interval, at)));
    if (!sure && !told.some((interval) => overlaps(interval, beyond))) return [];
    return [{ claim, side, bound, sure }];
  });
}

function aboveOf(bound: number): Interval {
  return { low: bound, high: Infinity, lowOpen: true, highOpen: true };
}

function belowOf(bound: number): Interval {
  return { low: -Infinity, high: bound, lowOpen: true, highOpen: true };
}
