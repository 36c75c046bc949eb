import type { Claim } from '../dossier/dossier.ts';

/** Claims under each of their keys, in the order given. */
export function listByKeys(
  claims: readonly Claim[],
  keysOf: (claim: Claim) => readonly string[],
): Map<string, Claim[]> {
  const lists = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const key of new Set(keysOf(claim))) lists.getOrInsertComputed(key, () => []).push(claim);
  return lists;
}
