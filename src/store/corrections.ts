import type { Platform } from '../core/place/channel.ts';
import { addDeliveries, type Delivery, type NewDelivery } from './deliveries.ts';
import { fromOccurrenceRow, type KeptOccurrence } from './occurrences.ts';
import { splitIntoBatches } from './split-into-batches.ts';
import { inTransaction, type Store } from './store.ts';

/** What happened to a claim after it was posted. */
const claimChanges = ['corrected', 'deprecated', 'retracted'] as const;
export interface ClaimChange {
  claim: string;
  status: (typeof claimChanges)[number];
}

/** A posted digest, and the changes that its channel was not told about yet. */
export interface DigestToCorrect {
  occurrence: KeptOccurrence;
  changes: ClaimChange[];
}

export interface PostedTerms {
  /** The platforms that this process can post to. */
  platforms: readonly Platform[];
  /** Only what was posted since (epoch milliseconds); null for all that is kept. */
  since: number | null;
}

/** Posted digests that show claims which changed since, without the changes that they were corrected for already. */
export async function digestsToCorrect(
  { db }: Store,
  changes: readonly ClaimChange[],
  { platforms, since }: PostedTerms,
): Promise<DigestToCorrect[]> {
  const found = new Map<string, DigestToCorrect>();
  for (const batch of splitIntoBatches(changes, 1_000)) {
    const claims = batch.map(({ claim }) => claim);
    const posted = db
      .selectFrom('posted_claims as p')
      .innerJoin('occurrences as o', 'o.id', 'p.occurrence')
      .selectAll('o')
      .select('p.claim')
      .where('p.claim', 'in', claims)
      // Not only `posted`: of a digest that failed half-way, some messages are there to be read.
      .where('o.done_at', 'is not', null)
      .where('o.platform', 'in', platforms)
      .orderBy('o.due_at');
    const rows = await (since === null ? posted : posted.where('o.done_at', '>=', since)).execute();
    if (rows.length === 0) continue;
    const kept = await db.selectFrom('corrections').selectAll().where('claim', 'in', claims).execute();
    const known = new Set(kept.map(({ occurrence, claim, status }) => JSON.stringify([occurrence, claim, status])));
    for (const row of rows) {
      const entry = found.get(row.id) ?? { occurrence: fromOccurrenceRow(row), changes: [] };
      const fresh = batch.filter(
        ({ claim, status }) => claim === row.claim && !known.has(JSON.stringify([row.id, claim, status])),
      );
      entry.changes.push(...fresh);
      if (entry.changes.length > 0) found.set(row.id, entry);
    }
  }
  return [...found.values()];
}

/**
 * Keeps a correction with its edits and its note, in one transaction.
 * False where another instance kept one of these changes meanwhile: then nothing is written.
 */
export async function keepCorrection(
  store: Store,
  { occurrence, changes }: DigestToCorrect,
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<boolean> {
  const rows = changes.map(({ claim, status }) => ({ occurrence: occurrence.id, claim, status, at: now }));
  try {
    await inTransaction(store, async (transaction) => {
      await transaction.db.insertInto('corrections').values(rows).execute();
      await addDeliveries(transaction, deliveries);
    });
    return true;
  } catch (problem) {
    const query = store.db.selectFrom('corrections').select(['claim', 'status']);
    const kept = await query.where('occurrence', '=', occurrence.id).execute();
    if (changes.some(({ claim, status }) => kept.some((one) => one.claim === claim && one.status === status)))
      return false;
    throw problem;
  }
}

/** Whether there is a later edit of the same message: an older one that is tried again would undo it. */
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
