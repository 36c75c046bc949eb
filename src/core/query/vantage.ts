import { publicationWindow } from '../compare/publication-window.ts';
import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';

/** From where a dossier is looked at: which of its claims a question is asked of. */
export interface Vantage {
  /** Only what had been published by then. */
  asOf?: Moment | undefined;
  /** Leave out everything that this actor originated. */
  without?: string | undefined;
}

/** The claims that can be seen from a vantage, in the dossier's order. */
export function visibleClaims(dossier: Dossier, { asOf, without }: Vantage): Claim[] {
  return [...dossier.claims.values()].filter((claim) => {
    if (without !== undefined && claim.origin.id === without) return false;
    if (asOf === undefined) return true;
    // What was said later cannot have been published by then.
    return wasPublishedBy(claim.source, asOf) !== 'no' && (claim.said === null || claim.said.first <= asOf.last);
  });
}

/** The sources of which nobody can say whether they had been published by a day. */
export function perhapsPublished(dossier: Dossier, asOf: Days | undefined): Source[] {
  if (asOf === undefined) return [];
  return [...dossier.sources.values()].filter((source) => wasPublishedBy(source, asOf) === 'perhaps');
}

/** "Perhaps" where the day lies between the first and the last on which the source can have been published. */
function wasPublishedBy(source: Source, day: Days): 'yes' | 'perhaps' | 'no' {
  const { first, last } = publicationWindow(source);
  if (first > day.last) return 'no';
  return last > day.last ? 'perhaps' : 'yes';
}
