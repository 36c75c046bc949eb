import { chunks } from './chunks.ts';
import { addDeliveries, type NewDelivery } from './deliveries.ts';
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

/** Posted digests that carry claims which changed since, without what they were corrected for already. */
export async function postedWith({ db }: Store, changes: readonly ClaimChange[]): Promise<ToCorrect[]> {
  const found = new Map<string, ToCorrect>();
  for (const some of chunks(changes, 1_000)) {
    const claims = some.map(({ claim }) => claim);
    const rows = await db
      .selectFrom('posted_claims as p')
      .innerJoin('occurrences as o', 'o.id', 'p.occurrence')
      .selectAll('o')
      .select('p.claim')
      .where('p.claim', 'in', claims)
      .where('o.state', '=', 'posted')
      .orderBy('o.due_at')
      .execute();
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
      await dropOlderEdits(within, deliveries, now);
      await addDeliveries(within, deliveries);
    });
    return true;
  } catch (problem) {
    const query = store.db.selectFrom('corrections').select('claim').where('occurrence', '=', occurrence.id);
    const told = await query
      .where(
        'claim',
        'in',
        changes.map(({ claim }) => claim),
      )
      .executeTakeFirst();
    if (told === undefined) throw problem;
    return false;
  }
}

/** An older edit that still waits would undo the newer one. */
async function dropOlderEdits({ db }: Store, deliveries: readonly NewDelivery[], now: number): Promise<void> {
  const messages = deliveries.flatMap(({ kind, messageId }) =>
    kind === 'edit' && messageId !== null ? [messageId] : [],
  );
  if (messages.length === 0) return;
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped', reason: 'superseded', done_at: now })
    .where('occurrence', 'in', [...new Set(deliveries.map(({ occurrence }) => occurrence))])
    .where('kind', '=', 'edit')
    .where('state', '=', 'pending')
    .where('message_id', 'in', messages)
    .execute();
}
