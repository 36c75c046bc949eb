import type { Dossier } from '../dossier/dossier.ts';
import { BoundedMap } from '../memory/bounded-map.ts';

/** Of how many dossiers results are kept. A channel asks about one dossier, and a bot serves few dossiers at a time. */
const mostDossiers = 24;

/**
 * Results for the dossiers that were asked about last. A dossier is never changed, only replaced by another, so no
 * result can be out of date. `ofClaim` is about what the result takes for each claim.
 */
export function cacheByDossier<Result>(bytes: { most: number; ofClaim: number }): BoundedMap<Dossier, Result> {
  const sizeOf = (_: Result, dossier: Dossier) => dossier.claims.size * bytes.ofClaim;
  return new BoundedMap<Dossier, Result>({ entries: mostDossiers, bytes: { most: bytes.most, sizeOf } });
}
