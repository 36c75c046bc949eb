import type { Dossier } from '../dossier/dossier.ts';

/** How many dossiers' results are kept: those asked for last. A channel asks one dossier, and a bot few at a time. */
const mostDossiers = 24;

/** Remembers what was computed of a dossier, for the dossiers that were asked for last. The same dossier gives the same result, so nothing can be stale. */
export function rememberByDossier<Result>(compute: (dossier: Dossier) => Result): (dossier: Dossier) => Result {
  const known = new Map<Dossier, Result>();
  return (dossier) => {
    const result = known.get(dossier) ?? compute(dossier);
    known.delete(dossier);
    known.set(dossier, result);
    if (known.size > mostDossiers) for (const oldest of known.keys().take(1)) known.delete(oldest);
    return result;
  };
}
