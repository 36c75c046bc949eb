import type { Platform } from '../core/place/channel.ts';
import { addDeliveries, type Delivery, type NewDelivery } from './deliveries.ts';
import { fromOccurrenceRow, type KeptOccurrence } from './occurrences.ts';
import { splitIntoBatches } from './split-into-batches.ts';
import { inTransaction, type Store } from './store.ts';

/** What happened to a claim after it was posted. */
const claimChanges = ['corrected', 'deprecated', 'retracted', 'disowned'] as const;
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

/**
 * Ids of the posted digests that show claims which changed, and whose channels were not told of all of it, in the order
 * in which they were due. With `since`, of all that was posted since then: `changesToTell` sees what they show.
 */
export async function digestsToCorrect(
  { db }: Store,
  changes: readonly ClaimChange[],
  { platforms, since }: PostedTerms,
): Promise<string[]> {
  if (platforms.length === 0) return [];
  // What was posted lately is little: which of it shows something that fell is seen when it is read.
  if (since !== null) {
    const lately = db.selectFrom('occurrences').select('id').where('done_at', '>=', since);
    return (await lately.where('platform', 'in', platforms).orderBy('due_at').execute()).map(({ id }) => id);
  }
  const dueAt = new Map<string, number>();
  for (const [status, ofStatus] of Map.groupBy(changes, (change) => change.status)) {
    for (const batch of splitIntoBatches(ofStatus, 1_000)) {
      const posted = db
        .selectFrom('posted_claims as p')
        .innerJoin('occurrences as o', 'o.id', 'p.occurrence')
        .select(['o.id', 'o.due_at'])
        .distinct()
        .where(
          'p.claim',
          'in',
          batch.map(({ claim }) => claim),
        )
        // Not only `posted`: of a digest that failed half-way, some messages are there to be read.
        .where('o.done_at', 'is not', null)
        .where('o.platform', 'in', platforms)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('corrections as c')
                .select('c.claim')
                .whereRef('c.occurrence', '=', 'p.occurrence')
                .whereRef('c.claim', '=', 'p.claim')
                .where('c.status', '=', status),
            ),
          ),
        );
      for (const { id, due_at } of await posted.execute()) dueAt.set(id, due_at);
    }
  }
  return [...dueAt].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
}

/** Some of these digests with the changes that their channels were not told of, without those that have none. */
export async function changesToTell(
  { db }: Store,
  ids: readonly string[],
  changes: readonly ClaimChange[],
): Promise<DigestToCorrect[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('occurrences').selectAll().where('id', 'in', ids).execute();
  const shown = await db.selectFrom('posted_claims').selectAll().where('occurrence', 'in', ids).execute();
  const kept = await db.selectFrom('corrections').selectAll().where('occurrence', 'in', ids).execute();
  const known = new Set(kept.map(({ occurrence, claim, status }) => JSON.stringify([occurrence, claim, status])));
  const byClaim = Map.groupBy(changes, ({ claim }) => claim);
  const shownBy = Map.groupBy(shown, ({ occurrence }) => occurrence);
  const byId = new Map(rows.map((row) => [row.id, fromOccurrenceRow(row)]));
  return ids.flatMap((id) => {
    const occurrence = byId.get(id);
    const fresh = (shownBy.get(id) ?? []).flatMap(({ claim }) => {
      return (byClaim.get(claim) ?? []).filter(({ status }) => !known.has(JSON.stringify([id, claim, status])));
    });
    return occurrence === undefined || fresh.length === 0 ? [] : [{ occurrence, changes: fresh }];
  });
}

/**
 * Keeps a correction with its edits and its note, in one transaction. `known` is how many notes and edits the digest
 * had when this was composed. False where another instance kept one of these changes meanwhile, or corrected the digest
 * otherwise, which this correction would undo: then nothing is written.
 */
export async function keepCorrection(
  store: Store,
  { occurrence, changes }: DigestToCorrect,
  deliveries: readonly NewDelivery[],
  { now, known }: { now: number; known: number },
): Promise<boolean> {
  const rows = changes.map(({ claim, status }) => ({ occurrence: occurrence.id, claim, status, at: now }));
  try {
    return await inTransaction(store, async (transaction) => {
      await holdOccurrence(transaction, occurrence.id);
      const kept = await countCorrecting(transaction, occurrence.id);
      if (kept !== known) return false;
      await transaction.db.insertInto('corrections').values(rows).execute();
      await addDeliveries(transaction, deliveries);
      return true;
    });
  } catch (problem) {
    const query = store.db.selectFrom('corrections').select(['claim', 'status']);
    const kept = await query.where('occurrence', '=', occurrence.id).execute();
    if (changes.some(({ claim, status }) => kept.some((one) => one.claim === claim && one.status === status)))
      return false;
    throw problem;
  }
}

/** Nobody else corrects a digest until the transaction ends: an update holds its row. */
async function holdOccurrence({ db }: Store, id: string): Promise<void> {
  await db
    .updateTable('occurrences')
    .set(({ ref }) => ({ reason: ref('reason') }))
    .where('id', '=', id)
    .execute();
}

/** How many notes and edits a digest has. */
async function countCorrecting({ db }: Store, occurrence: string): Promise<number> {
  const query = db.selectFrom('deliveries').select(({ fn }) => fn.countAll<number>().as('count'));
  const found = await query.where('occurrence', '=', occurrence).where('kind', '!=', 'post').executeTakeFirst();
  return Number(found?.count ?? 0);
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
