import { standingsOf } from '../compare/standing.ts';
import { cacheByDossier } from './cache-by-dossier.ts';

/** Which claims of a dossier still stand, considering all that it contains. */
export const standingsIn = cacheByDossier((dossier) => standingsOf([...dossier.claims.values()]));
