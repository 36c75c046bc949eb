import type { Claim, Dossier } from '../dossier/dossier.ts';

/** The id of a claim, and its old ids: what was posted or seen earlier may name the claim by any of them. */
export function currentAndOldIds({ id }: Claim, { moved }: Pick<Dossier, 'moved'>): string[] {
  const oldIds = [...moved.claim].filter(([, current]) => current === id).map(([old]) => old);
  return [id, ...oldIds];
}
