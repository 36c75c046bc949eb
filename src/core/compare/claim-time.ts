import type { Claim } from '../dossier/dossier.ts';
import { type Days, isUncertain } from '../time/moment.ts';
import { compareDays } from '../time/order.ts';
import { compareIds } from './compare-ids.ts';
import type { Copies } from './copies.ts';
import { publicationWindow } from './publication-window.ts';

/** How the moment is known for which a value stands, the best known first. */
export const timeBases = ['as-of', 'said', 'published', 'unknown'] as const;
export type TimeBasis = (typeof timeBases)[number];

/** For which moment a value stands. */
export interface ClaimTime {
  /** Some day of these. An end that is not known is infinite. */
  asOf: Days;
  /** When it was said; softly, where the record does not tell, when it was published. */
  told: Days;
  time: TimeBasis;
  /** True where the record names the period of a flow for certain. */
  hasPeriod: boolean;
}

/**
 * The moment that the record names; or else, softly, when it was said; or else when it, or a copy of it, was published.
 */
export function timeOf(claim: Claim, copies?: Copies): ClaimTime {
  const { asOf, said, source } = claim;
  const published = copies?.firstPublished(claim) ?? publicationWindow(source);
  const told = said ?? published;
  if (asOf !== null) {
    const hasPeriod = claim.question?.measure === 'flow' && !isUncertain(asOf);
    return { asOf, told, time: 'as-of', hasPeriod };
  }
  // Nothing was said after the page appeared that tells it.
  if (said !== null) {
    const last = Math.max(said.first, Math.min(said.last, published.last));
    return { asOf: { first: said.first, last }, told, time: 'said', hasPeriod: false };
  }
  const time = source.published === null ? 'unknown' : 'published';
  return { asOf: published, told, time, hasPeriod: false };
}

/** Orders claims by the moments that they stand for, the oldest first; those of one moment by their ids. */
export function oldestFirst(a: Claim, b: Claim): number {
  return compareDays(timeOf(a).asOf, timeOf(b).asOf) || compareIds(a.id, b.id);
}
