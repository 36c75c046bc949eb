import { standingsOf } from '../compare/standing.ts';
import { rememberByDossier } from './remember.ts';

/** Which claims of a dossier still stand, of all that it holds. Computed once per dossier. */
export const standingsIn = rememberByDossier((dossier) => standingsOf([...dossier.claims.values()]));
