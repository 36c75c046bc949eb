import { closeOccurrences } from './close-occurrences.ts';
import { inTransaction, type Store } from './store.ts';

/** Those of a schedule, of a channel, or those due before a moment (epoch milliseconds). */
type Dropped = { schedule: string } | { lane: string } | { dueBefore: number };

/**
 * Ends the occurrences that still wait to be posted, with a reason. One with a message on its way, or unsure, is left
 * to that message's outcome. Returns the ids of those that ended.
 */
export function dropPending(
  store: Store,
  which: Dropped,
  end: { state: 'expired' | 'skipped' | 'failed'; reason: string },
  now: number,
): Promise<string[]> {
  return inTransaction(store, async (transaction) => {
    const posting = transaction.db.selectFrom('occurrences').select('id').where('state', '=', 'posting');
    const chosen =
      'schedule' in which
        ? posting.where('schedule', '=', which.schedule)
        : 'lane' in which
          ? posting.where('lane', '=', which.lane)
          : posting.where('due_at', '<', which.dueBefore);
    const ended = transaction.db
      .updateTable('deliveries')
      .set({ ...end, done_at: now })
      .where('kind', '=', 'post')
      .where('state', '=', 'pending');
    // One part of an occurrence is ready at a time. Where that one is not pending, the occurrence is on its way.
    const waiting = ended.where('ready_at', 'is not', null).where('occurrence', 'in', chosen);
    const ids = (await waiting.returning('occurrence').execute()).map(({ occurrence }) => occurrence);
    if (ids.length === 0) return [];
    await ended.where('occurrence', 'in', ids).execute();
    await closeOccurrences(transaction, ids, end, now);
    return ids;
  });
}
