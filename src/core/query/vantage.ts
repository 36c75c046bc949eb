import { publicationWindow } from '../compare/publication-window.ts';
import { isVoiceOf } from '../dossier/body-of.ts';
import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';

/** From where a dossier is looked at: which of its claims a question is asked of. */
export interface Vantage {
  /** Only what can have been published by then. */
  asOf?: Moment | undefined;
  /** Of that only what surely was: nothing of a page that may have been published later. */
  surely?: boolean | undefined;
  /** Leave out everything that this actor or a voice of it originated. Of a voice, that voice alone. */
  without?: string | undefined;
}

/** The claims that can be seen from a vantage, in the dossier's order. */
export function visibleClaims(dossier: Dossier, { asOf, surely = false, without }: Vantage): Claim[] {
  return [...dossier.claims.values()].filter((claim) => {
    if (without !== undefined && isVoiceOf(claim.origin, without)) return false;
    const published = asOf === undefined ? 'yes' : wasPublishedBy(claim.source, asOf);
    return published === 'yes' || (published === 'perhaps' && !surely);
  });
}

/** The sources of some claims that may or may not have been published by a day, in the dossier's order. */
export function perhapsPublished(dossier: Dossier, claims: readonly Claim[], asOf: Days | undefined): Source[] {
  if (asOf === undefined) return [];
  const asked = new Set(claims.map(({ source }) => source));
  return [...dossier.sources.values()].filter(
    (source) => asked.has(source) && wasPublishedBy(source, asOf) === 'perhaps',
  );
}

/** True of a source that may or may not have been published by a day. */
export function isPerhapsPublished(source: Source, asOf: Days | undefined): boolean {
  return asOf !== undefined && wasPublishedBy(source, asOf) === 'perhaps';
}

/**
 * "Perhaps" where the day lies between the first and the last on which the source can have been published. It is "no"
 * for all of a page that quotes a later day.
 */
function wasPublishedBy(source: Source, day: Days): 'yes' | 'perhaps' | 'no' {
  const { first, last } = publicationWindow(source);
  if (first > day.last) return 'no';
  return last > day.last ? 'perhaps' : 'yes';
}
