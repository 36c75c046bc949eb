import { publicationWindow } from '../compare/publication-window.ts';
import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';

/** What part of a dossier a question is asked of. */
export interface Vantage {
  /** Only what had been published by then. */
  asOf?: Moment | undefined;
  /** Leave out everything that this actor originated. */
  without?: string | undefined;
}

/** Whether a source had been published by a day: for sure, perhaps (its dates straddle it, or are not known), or not. */
export function publishedBy(source: Source, day: Days): 'yes' | 'perhaps' | 'no' {
  const { first, last } = publicationWindow(source);
  if (first > day.last) return 'no';
  return last > day.last ? 'perhaps' : 'yes';
}

/** The claims that can be seen from a vantage, in the dossier's order. */
export function claimsSeen(dossier: Dossier, { asOf, without }: Vantage): Claim[] {
  return [...dossier.claims.values()].filter((claim) => {
    if (without !== undefined && claim.origin.id === without) return false;
    if (asOf === undefined) return true;
    // what was said later cannot have been published by then
    return publishedBy(claim.source, asOf) !== 'no' && (claim.said === null || claim.said.first <= asOf.last);
  });
}

/** The sources that may or may not have been published by a day. */
export function straddling(dossier: Dossier, asOf: Days | undefined): Source[] {
  if (asOf === undefined) return [];
  return [...dossier.sources.values()].filter((source) => publishedBy(source, asOf) === 'perhaps');
}
