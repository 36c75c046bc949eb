import { sql } from 'kysely';
import { chunks } from './chunks.ts';
import { inTransaction, type Store } from './store.ts';

/**
 * Forgets what digests that were due before a moment (epoch milliseconds) said, but the last of each channel and dossier: their contents,
 * messages and claims. That they took place stays, so that no date is posted twice. Says how many there were.
 */
export async function prune(store: Store, dueBefore: number): Promise<number> {
  const old = await store.db
    .selectFrom('occurrences as o')
    .innerJoin('contents as c', 'c.occurrence', 'o.id')
    .select('o.id')
    .where('o.due_at', '<', dueBefore)
    .where('o.state', '!=', 'posting')
    .where(
      sql<boolean>`exists (select 1 from occurrences n where n.lane = o.lane and n.dossier = o.dossier
        and n.state = 'posted' and n.planned_at > o.planned_at)`,
    )
    .limit(20_000)
    .execute();
  for (const some of chunks(old, 500)) {
    const ids = some.map(({ id }) => id);
    await inTransaction(store, async ({ db }) => {
      for (const table of ['contents', 'deliveries', 'posted_claims', 'corrections'] as const) {
        await db.deleteFrom(table).where('occurrence', 'in', ids).execute();
      }
    });
  }
  return old.length;
}
