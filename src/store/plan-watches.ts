import type { DueWatch } from './due-watches.ts';
import { type NewOccurrence, writeOccurrences } from './plan-occurrences.ts';
import { inTransaction, type Store } from './store.ts';

/** A watch that fired, and as JSON what it has seen once its message is posted. */
export interface FiredWatch extends DueWatch {
  sees: string;
}

/**
 * Keeps the occurrence that tells what moved, its frozen content and its deliveries, and lets its watches have seen it,
 * in one transaction. False, and nothing is written, where one of them was paused, removed or told by another instance
 * meanwhile.
 */
export function planTold(
  store: Store,
  occurrence: NewOccurrence,
  fired: readonly FiredWatch[],
  revision: string,
  now: number,
): Promise<boolean> {
  return inTransaction(store, async (transaction) => {
    if (!(await holdWatches(transaction, fired))) return false;
    const fresh = await writeOccurrences(transaction, [{ ...occurrence, kind: 'watch' }], now);
    if (!fresh.has(occurrence.id)) return false;
    for (const { watch, seen, sees } of fired) {
      await transaction.db
        .updateTable('watches')
        .set({ seen: sees, compared: revision, occurrence: occurrence.id })
        .set(({ eb }) => ({ fired: eb('fired', '+', 1) }))
        .where('id', '=', watch.id)
        .execute();
      await transaction.db
        .insertInto('firings')
        .values({ occurrence: occurrence.id, watch: watch.id, before: seen })
        .execute();
    }
    return true;
  });
}

/**
 * Locks the watches; false where not all of them are as they were read, or another instance has them at this moment.
 */
async function holdWatches({ db, dialect }: Store, fired: readonly FiredWatch[]): Promise<boolean> {
  const ids = fired.map(({ watch }) => watch.id);
  const query = db.selectFrom('watches').select(['id', 'fired']).where('id', 'in', ids).where('paused', 'is', null);
  const held = new Map((await dialect.skipLocked(query).execute()).map((row) => [row.id, row.fired]));
  return fired.every((one) => held.get(one.watch.id) === one.times);
}
