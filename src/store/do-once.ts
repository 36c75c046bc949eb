import { claimPeriodicWork } from './claim-periodic-work.ts';
import { inTransaction, type Store } from './store.ts';

/** How long (milliseconds) an outcome is kept: far longer than any platform sends a request again. */
export const outcomeKeptMs = 24 * 3_600_000;
/** How many outcomes a pruning leaves at most. */
export const mostOutcomes = 10_000;
const pruneEveryMs = 10 * 60_000;

/**
 * Does the work of a request and keeps its outcome, in one transaction. Where the request was done before, by this
 * instance or another, nothing is done and the outcome is the first one's. Without a request it is done every time. An
 * outcome is what JSON can hold.
 */
export async function doOnce<T>(
  store: Store,
  request: string | null,
  now: number,
  work: (transaction: Store) => Promise<T>,
): Promise<T> {
  if (request === null) return inTransaction(store, work);
  if (await claimPeriodicWork(store, 'prune-requests', now, pruneEveryMs)) await pruneOutcomes(store, now);
  return inTransaction(store, async (transaction) => {
    const { db } = transaction;
    // Where another instance does the same request at this moment, this waits until it has ended.
    const claimed = await db
      .insertInto('requests')
      .values({ id: request, at: now, outcome: '' })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (claimed === undefined) return readOutcome<T>(transaction, request);
    const fresh = await work(transaction);
    await db
      .updateTable('requests')
      .set({ outcome: JSON.stringify(fresh) })
      .where('id', '=', request)
      .execute();
    return fresh;
  });
}

async function readOutcome<T>({ db }: Store, request: string): Promise<T> {
  const kept = db.selectFrom('requests').select('outcome').where('id', '=', request);
  const outcome: T = JSON.parse((await kept.executeTakeFirstOrThrow()).outcome);
  return outcome;
}

/** Forgets outcomes that are old, or of a time that is still to come, and the oldest where there are too many. */
async function pruneOutcomes({ db }: Store, now: number): Promise<void> {
  const beyond = db.selectFrom('requests').select('at').orderBy('at', 'desc').offset(mostOutcomes).limit(1);
  const { at = now - outcomeKeptMs } = (await beyond.executeTakeFirst()) ?? {};
  await db
    .deleteFrom('requests')
    .where(({ or, eb }) => or([eb('at', '<=', Math.max(at, now - outcomeKeptMs)), eb('at', '>', now + outcomeKeptMs)]))
    .execute();
}
