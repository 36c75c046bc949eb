import { dropParts } from './keep-revision.ts';
import type { Store } from './store.ts';

/** How much is kept of what was served. */
export interface RevisionLimits {
  /** Of one dossier. */
  revisions: number;
  /** Of all together, as the store has them. */
  bytes: number;
  /** How often one dossier's revision changed. */
  servings: number;
  /** How long (milliseconds) parts may wait for their revision. */
  partsMs: number;
}

export const revisionLimits: RevisionLimits = {
  revisions: 200,
  bytes: 64_000_000,
  servings: 1_000,
  partsMs: 3_600_000,
};

/** A revision that is not kept any longer. */
export interface PrunedRevision {
  dossier: string;
  revision: string;
}

/**
 * Deletes what is beyond the limits, what was served first going first, but never a dossier's newest revision nor one
 * that is served; and parts that an end cut off. The revision goes before its parts, so that none is ever half there.
 */
export async function pruneRevisions(
  store: Store,
  now: number,
  served: ReadonlyMap<string, string>,
  limits: RevisionLimits = revisionLimits,
): Promise<PrunedRevision[]> {
  const { db } = store;
  const rows = await db
    .selectFrom('revisions')
    .select(['dossier', 'revision', 'batch', 'bytes'])
    .orderBy('first_served', 'desc')
    .orderBy('revision')
    .execute();
  const excess = excessOf(rows, served, limits).toReversed();
  for (const { dossier, revision, batch } of excess) {
    await db.deleteFrom('revisions').where('dossier', '=', dossier).where('revision', '=', revision).execute();
    await db.deleteFrom('servings').where('dossier', '=', dossier).where('revision', '=', revision).execute();
    await dropParts(store, batch);
  }
  for (const dossier of new Set(rows.map((row) => row.dossier))) await pruneServings(store, dossier, limits.servings);
  await dropLostParts(store, now - limits.partsMs);
  return excess.map(({ dossier, revision }) => ({ dossier, revision }));
}

interface Row extends PrunedRevision {
  batch: string;
  bytes: number;
}

/** Those of some revisions, the newest first, that are too many or too much. */
function excessOf(rows: readonly Row[], served: ReadonlyMap<string, string>, limits: RevisionLimits): Row[] {
  const newest = new Map(rows.toReversed().map(({ dossier, revision }) => [dossier, revision]));
  const isHeld = ({ dossier, revision }: Row) => newest.get(dossier) === revision || served.get(dossier) === revision;
  const held = rows.filter(isHeld);
  const counts = new Map<string, number>();
  for (const { dossier } of held) counts.set(dossier, (counts.get(dossier) ?? 0) + 1);
  let room = limits.bytes - held.reduce((sum, { bytes }) => sum + bytes, 0);
  return rows.filter((row) => {
    if (isHeld(row)) return false;
    const count = (counts.get(row.dossier) ?? 0) + 1;
    if (count > limits.revisions) return true;
    // Once one has no room, whatever is older goes too.
    room = row.bytes > room ? -1 : room - row.bytes;
    if (room < 0) return true;
    counts.set(row.dossier, count);
    return false;
  });
}

async function pruneServings({ db }: Store, dossier: string, most: number): Promise<void> {
  const own = db.selectFrom('servings').select('at').where('dossier', '=', dossier);
  const last = await own.orderBy('at', 'desc').offset(most).limit(1).executeTakeFirst();
  if (last !== undefined)
    await db.deleteFrom('servings').where('dossier', '=', dossier).where('at', '<=', last.at).execute();
}

/** Parts that were written before a moment (epoch milliseconds), and whose revision never was. */
async function dropLostParts(store: Store, before: number): Promise<void> {
  const lost = await store.db
    .selectFrom('revision_parts as p')
    .select('p.batch')
    .distinct()
    .where('p.written_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('revisions as r').select('r.batch').whereRef('r.batch', '=', 'p.batch'))),
    )
    .execute();
  for (const { batch } of lost) await dropParts(store, batch);
}
