import { sql } from 'kysely';
import { splitIntoBatches } from './split-into-batches.ts';
import { inTransaction, type Store } from './store.ts';

/**
 * Deletes the contents, messages and claims of what was posted that was due before a moment (epoch milliseconds),
 * except the last posted digest of each channel and dossier. The occurrences stay, so that no date is posted twice.
 * Returns how many there were.
 */
export async function pruneDigests(store: Store, dueBefore: number): Promise<number> {
  const old = await store.db
    .selectFrom('occurrences as o')
    .innerJoin('contents as c', 'c.occurrence', 'o.id')
    .select('o.id')
    .where('o.due_at', '<', dueBefore)
    .where('o.state', '!=', 'posting')
    .where(
      sql<boolean>`(o.state != 'posted' or o.kind != 'digest' or exists (select 1 from occurrences n
        where n.lane = o.lane and n.dossier = o.dossier and n.kind = 'digest' and n.state = 'posted' and n.planned_at > o.planned_at))`,
    )
    .limit(20_000)
    .execute();
  for (const batch of splitIntoBatches(old, 100)) {
    const ids = batch.map(({ id }) => id);
    await inTransaction(store, async ({ db }) => {
      for (const table of ['contents', 'deliveries', 'posted_claims', 'corrections'] as const) {
        await db.deleteFrom(table).where('occurrence', 'in', ids).execute();
      }
      // What a watch had seen before its last message counts where that message was not posted.
      await db
        .deleteFrom('firings')
        .where('occurrence', 'in', ids)
        .where(sql<boolean>`not exists (select 1 from watches w where w.occurrence = firings.occurrence)`)
        .execute();
    });
  }
  return old.length;
}
