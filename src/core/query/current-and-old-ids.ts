import type { Claim, Dossier } from '../dossier/dossier.ts';

type Moved = Dossier['moved']['claim'];

/** The old ids by the current one, for each list of moved ids. */
const knownOldIds = new WeakMap<Moved, ReadonlyMap<string, readonly string[]>>();

/** The id of a claim, and its old ids: what was posted or seen earlier may name the claim by any of them. */
export function currentAndOldIds({ id }: Claim, { moved }: Pick<Dossier, 'moved'>): string[] {
  const oldIds = knownOldIds.getOrInsertComputed(moved.claim, oldIdsByCurrent);
  return [id, ...(oldIds.get(id) ?? [])];
}

function oldIdsByCurrent(moved: Moved): ReadonlyMap<string, readonly string[]> {
  const byCurrent = Map.groupBy(moved, ([, current]) => current);
  return new Map(Array.from(byCurrent, ([current, pairs]) => [current, pairs.map(([old]) => old)]));
}
