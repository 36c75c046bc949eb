import type { Dossier } from '../dossier/dossier.ts';
import { BoundedMap } from '../memory/bounded-map.ts';

/** Of how many dossiers results are kept. A channel asks about one dossier, and a bot serves few dossiers at a time. */
const mostDossiers = 24;

/**
 * A function that keeps its results for the dossiers that were asked about last. A dossier is never changed, only
 * replaced by another, so no result can be out of date.
 */
export function cacheByDossier<Result>(compute: (dossier: Dossier) => Result): (dossier: Dossier) => Result {
  const results = new BoundedMap<Dossier, Result>({ entries: mostDossiers });
  return (dossier) => results.getOrMake(dossier, compute);
}
