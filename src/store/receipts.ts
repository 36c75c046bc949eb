import { type KeptOccurrence, occurrenceOf } from './occurrences.ts';
import type { Store } from './store.ts';

/** The record of one posted digest. It is read from its occurrence, content and messages: a copy could only disagree with them. */
export interface Receipt {
  id: string;
  occurrence: KeptOccurrence;
  /** SHA-256 of what was posted, in hexadecimal. */
  hash: string;
  /** In order; the first is the parent. */
  messageIds: readonly string[];
}

/** What was frozen with a digest (JSON): what its channel has seen once it is posted; null where it is not kept. */
export async function snapshotOf({ db }: Store, id: string): Promise<string | null> {
  const row = await db.selectFrom('contents').select('snapshot').where('occurrence', '=', id).executeTakeFirst();
  return row?.snapshot ?? null;
}

/** A receipt by its id; null where nothing was posted under it. */
export async function receiptOf(store: Store, id: string): Promise<Receipt | null> {
  const occurrence = await occurrenceOf(store, id);
  const content = await store.db.selectFrom('contents').select('hash').where('occurrence', '=', id).executeTakeFirst();
  const messages = await store.db
    .selectFrom('deliveries')
    .select('message_id')
    .where('occurrence', '=', id)
    .where('kind', '=', 'post')
    .where('message_id', 'is not', null)
    .orderBy('part')
    .execute();
  const messageIds = messages.flatMap(({ message_id }) => message_id ?? []);
  return occurrence === null || content === undefined || messageIds.length === 0
    ? null
    : { id, occurrence, hash: content.hash, messageIds };
}
