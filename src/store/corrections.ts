import type { Platform } from '../core/place/channel.ts';
import { chunks } from './chunks.ts';
import { addDeliveries, type Delivery, type NewDelivery } from './deliveries.ts';
import { fromOccurrenceRow, type KeptOccurrence } from './occurrences.ts';
import { inTransaction, type Store } from './store.ts';

/** What happened to a claim after a message carried it. */
const claimChanges = ['corrected', 'deprecated', 'retracted'] as const;
export interface ClaimChange {
  claim: string;
  status: (typeof claimChanges)[number];
}

/** A posted digest, and the changes of which it does not tell yet. */
export interface ToCorrect {
  occurrence: KeptOccurrence;
  changes: ClaimChange[];
}

export interface PostedTerms {
  /** The platforms that this process can post to. */
  platforms: readonly Platform[];
  /** Only what was posted since (epoch milliseconds); null for all that is kept. */
  since: number | null;
}

/** Posted digests that carry claims which changed since, without what they were corrected for already. */
export async function postedWith(
  { db }: Store,
  changes: readonly ClaimChange[],
  { platforms, since }: PostedTerms,
): Promise<ToCorrect[]> {
  const found = new Map<string, ToCorrect>();
  for (const some of chunks(changes, 1_000)) {
    const claims = some.map(({ claim }) => claim);
    const posted = db
      .selectFrom('posted_claims as p')
      .innerJoin('occurrences as o', 'o.id', 'p.occurrence')
      .selectAll('o')
      .select('p.claim')
      .where('p.claim', 'in', claims)
      // What was posted in part is seen too.
      .where('o.done_at', 'is not', null)
      .where('o.platform', 'in', platforms)
      .orderBy('o.due_at');
    const rows = await (since === null ? posted : posted.where('o.done_at', '>=', since)).execute();
    if (rows.length === 0) continue;
    const done = await db.selectFrom('corrections').selectAll().where('claim', 'in', claims).execute();
    const told = new Set(done.map(({ occurrence, claim, status }) => JSON.stringify([occurrence, claim, status])));
    for (const row of rows) {
      const entry = found.get(row.id) ?? { occurrence: fromOccurrenceRow(row), changes: [] };
      const fresh = some.filter(
        ({ claim, status }) => claim === row.claim && !told.has(JSON.stringify([row.id, claim, status])),
      );
      entry.changes.push(...fresh);
      if (entry.changes.length > 0) found.set(row.id, entry);
    }
  }
  return [...found.values()];
}

/**
 * Puts a correction down with its edits and its note, in one transaction.
 * False where another instance put one of these changes down meanwhile: then nothing was written.
 */
export async function keepCorrection(
  store: Store,
  { occurrence, changes }: ToCorrect,
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<boolean> {
  const rows = changes.map(({ claim, status }) => ({ occurrence: occurrence.id, claim, status, at: now }));
  try {
    await inTransaction(store, async (within) => {
      await within.db.insertInto('corrections').values(rows).execute();
      await addDeliveries(within, deliveries);
    });
    return true;
  } catch (problem) {
    const query = store.db.selectFrom('corrections').select(['claim', 'status']);
    const told = await query.where('occurrence', '=', occurrence.id).execute();
    if (changes.some(({ claim, status }) => told.some((one) => one.claim === claim && one.status === status)))
      return false;
    throw problem;
  }
}

/** Whether a later edit of the same message was put down: an older one, tried again, would undo it. */
export async function hasLaterEdit(
  { db }: Store,
  { occurrence, messageId, dueAt }: Pick<Delivery, 'occurrence' | 'messageId' | 'dueAt'>,
): Promise<boolean> {
  const later = await db
    .selectFrom('deliveries')
    .select('id')
    .where('occurrence', '=', occurrence)
    .where('kind', '=', 'edit')
    .where('message_id', '=', messageId)
    .where('due_at', '>', dueAt)
    .executeTakeFirst();
  return later !== undefined;
}
