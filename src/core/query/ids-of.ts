import type { Claim, Dossier } from '../dossier/dossier.ts';

/** Every id that a claim has had: the one that it has now, and those that moved to it. What was posted or seen earlier may know it by any. */
export function idsOf({ id }: Claim, { moved }: Pick<Dossier, 'moved'>): string[] {
  return [id, ...[...moved.claim].flatMap(([old, now]) => (now === id ? [old] : []))];
}
