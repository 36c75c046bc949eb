import type { Insertable } from 'kysely';
import type { FrozenMessage } from '../core/posting/publisher.ts';
import type { KeptSchedule } from '../core/schedule/schedule.ts';
import { channelColumns } from './channel-columns.ts';
import { addDeliveries, type NewDelivery } from './deliveries.ts';
import { setNext } from './due-schedules.ts';
import { splitIntoBatches } from './split-into-batches.ts';
import { inTransaction, type Store } from './store.ts';
import type { OccurrenceKind, Tables } from './tables.ts';

/** What a digest says, fixed when it was composed: every try posts this. */
export interface FrozenContent {
  /** The first is the parent, the rest continue under it; each with its delivery's key. */
  messages: readonly { key: string; message: FrozenMessage }[];
  hash: string;
  /** JSON: what the channel has seen, once this is posted. */
  snapshot: string;
  /** Ids of the claims that are shown as standing. */
  claims: readonly string[];
  /** The occurrence against which it says what changed; null for a channel's first digest. */
  base: string | null;
}

export interface NewOccurrence {
  /** Follows from schedule and local date, or from the watches that fired; also the receipt's id. */
  id: string;
  /** A digest's, where it is left out. */
  kind?: OccurrenceKind;
  schedule: Pick<KeptSchedule, 'id' | 'channel' | 'dossier'>;
  localDate: string;
  dueAt: number;
  outcome: { kind: 'post'; content: FrozenContent } | { kind: 'miss'; state: 'expired' | 'skipped'; reason: string };
}

type NewPost = NewOccurrence & { content: FrozenContent };

/**
 * Keeps occurrences, their frozen contents and their deliveries, and sets when their schedules are next due, in one
 * transaction. One whose schedule and local date have a row already is left out. Returns the ids that are new.
 */
export function planOccurrences(
  store: Store,
  occurrences: readonly NewOccurrence[],
  next: ReadonlyMap<string, number>,
  now: number,
): Promise<Set<string>> {
  return inTransaction(store, async (transaction) => {
    const held = await holdSchedules(transaction, [...next.keys()]);
    const planned = occurrences.filter(({ schedule }) => held.has(schedule.id));
    const fresh = await writeOccurrences(transaction, planned, now);
    await setNext(transaction, new Map([...next].filter(([id]) => held.has(id))));
    return fresh;
  });
}

/**
 * Keeps occurrences that are not there yet, their contents and deliveries, in this transaction. Returns the new ids.
 */
export async function writeOccurrences(
  transaction: Store,
  planned: readonly NewOccurrence[],
  now: number,
): Promise<Set<string>> {
  const fresh = await insertOccurrences(transaction, planned, now);
  const posts = planned.flatMap((occurrence) => {
    return occurrence.outcome.kind === 'post' && fresh.has(occurrence.id)
      ? [{ ...occurrence, content: occurrence.outcome.content }]
      : [];
  });
  await insertContents(transaction, posts);
  const deliveries = posts.flatMap((post) => deliveriesOfPost(post, now));
  await addDeliveries(transaction, deliveries);
  return fresh;
}

/** Locks the schedules that still exist, are not paused, and that no other instance plans at this moment. */
async function holdSchedules({ db, dialect }: Store, ids: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (const batch of splitIntoBatches(ids, 2_000)) {
    const query = db.selectFrom('schedules').select('id').where('id', 'in', batch).where('paused', 'is', null);
    for (const { id } of await dialect.skipLocked(query).execute()) held.add(id);
  }
  return held;
}

async function insertOccurrences(
  { db }: Store,
  occurrences: readonly NewOccurrence[],
  now: number,
): Promise<Set<string>> {
  const fresh = new Set<string>();
  for (const batch of splitIntoBatches(occurrences, 500)) {
    const rows = batch.map(({ id, kind, schedule, localDate, dueAt, outcome }): Insertable<Tables['occurrences']> => {
      const row = {
        ...channelColumns(schedule.channel),
        id,
        kind: kind ?? 'digest',
        schedule: schedule.id,
        local_date: localDate,
        dossier: schedule.dossier,
        due_at: dueAt,
        planned_at: now,
      };
      return outcome.kind === 'miss'
        ? { ...row, state: outcome.state, reason: outcome.reason, done_at: now }
        : { ...row, state: 'posting' };
    });
    const query = db
      .insertInto('occurrences')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing());
    for (const { id } of await query.returning('id').execute()) fresh.add(id);
  }
  return fresh;
}

async function insertContents({ db }: Store, posts: readonly NewPost[]): Promise<void> {
  for (const batch of splitIntoBatches(posts, 50)) {
    const contents = batch.map(({ id, content: { hash, snapshot, claims, base } }) => {
      return { occurrence: id, hash, snapshot, base, claims: JSON.stringify(claims) };
    });
    await db.insertInto('contents').values(contents).execute();
  }
  const posted = posts.flatMap(({ id, content }) => content.claims.map((claim) => ({ claim, occurrence: id })));
  for (const batch of splitIntoBatches(posted, 2_000)) {
    await db
      .insertInto('posted_claims')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function deliveriesOfPost({ id, schedule, dueAt, content }: NewPost, now: number): NewDelivery[] {
  return content.messages.map(({ key, message }, part) => ({
    key,
    kind: 'post',
    occurrence: id,
    part,
    last: part === content.messages.length - 1,
    channel: schedule.channel,
    dueAt,
    message,
    thread: null,
    messageId: null,
    // The parts after the first wait for it, to continue under its message.
    readyAt: part === 0 ? Math.max(now, dueAt) : null,
  }));
}
