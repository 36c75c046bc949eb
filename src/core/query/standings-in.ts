import { type Standings, standingsOf } from '../compare/standing.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { cacheByDossier } from './cache-by-dossier.ts';

export const keptStandings = cacheByDossier<Standings>({ most: 16_000_000, ofClaim: 16 });

/** Which claims of a dossier still stand, considering all that it contains. */
export function standingsIn(dossier: Dossier): Standings {
  return keptStandings.getOrMake(dossier, () => standingsOf([...dossier.claims.values()]));
}
