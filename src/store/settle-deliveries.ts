import { type RawBuilder, sql } from 'kysely';
import { inTransaction, type Store } from './store.ts';
import type { DeliveryKind, DeliveryState, OccurrenceState } from './tables.ts';

/** What came of one try or one lookup; `epoch` is that of the claim. */
export type Settlement = { key: string; epoch: number } & (
  | { state: 'sent' | 'reconciled'; messageId: string | null }
  | { state: 'pending'; readyAt: number; reason: string }
  /** `readyAt: null`: it was given up and reported, and will not be looked up again. */
  | { state: 'ambiguous'; readyAt: number | null; reason: string }
  | { state: 'failed' | 'expired' | 'skipped'; reason: string }
);

interface Settled {
  id: string;
  kind: DeliveryKind;
  occurrence: string;
  part: number;
  last: number;
  state: DeliveryState;
  reason: string | null;
  message_id: string | null;
  thread: string | null;
  ready_at: number | null;
}

/**
 * Writes outcomes, lets the next parts go, and closes occurrences, in one transaction.
 * An outcome whose claim was taken over meanwhile is not written; the keys of those that were are given back.
 */
export function settle(store: Store, outcomes: readonly Settlement[], now: number): Promise<Set<string>> {
  if (outcomes.length === 0) return Promise.resolve(new Set());
  return inTransaction(store, async (within) => {
    const settled = await writeOutcomes(within, outcomes, now);
    const posts = settled.filter(({ kind }) => kind === 'post');
    const arrived = posts.filter(({ state }) => state === 'sent' || state === 'reconciled');
    await letNextGo(
      within,
      arrived.filter(({ last }) => last === 0),
      now,
    );
    const complete = arrived.filter(({ last }) => last === 1).map(({ occurrence }) => occurrence);
    await closeOccurrences(within, complete, { state: 'posted', reason: null }, now);
    for (const row of posts) {
      const end = endOf(row);
      if (end === null) continue;
      await skipRest(within, row.occurrence, now);
      await closeOccurrences(within, [row.occurrence], { state: end, reason: row.reason }, now);
    }
    return new Set(settled.map(({ id }) => id));
  });
}

/** How an occurrence ends with this part; null where it goes on, or was posted. */
function endOf({ state, ready_at }: Settled): OccurrenceState | null {
  if (state === 'failed' || state === 'expired' || state === 'skipped') return state;
  return state === 'ambiguous' && ready_at === null ? 'ambiguous' : null;
}

/** One statement for all outcomes: `values` names its columns alike in both databases. */
async function writeOutcomes({ db }: Store, outcomes: readonly Settlement[], now: number): Promise<Settled[]> {
  const rows = outcomes.map(rowOf);
  const result = await sql<Settled>`
    update deliveries set
      state = v.column3,
      reason = v.column4,
      message_id = coalesce(v.column5, deliveries.message_id),
      ready_at = cast(v.column6 as bigint),
      done_at = case when v.column3 in ('pending', 'ambiguous') then null else cast(${now} as bigint) end,
      lease_owner = null,
      lease_until = null
    from (values ${sql.join(rows)}) as v
    where deliveries.id = v.column1 and deliveries.epoch = cast(v.column2 as integer)
      and deliveries.state in ('sending', 'ambiguous')
    returning id, kind, occurrence, part, last, state, reason, message_id, thread, ready_at`.execute(db);
  return result.rows;
}

function rowOf(outcome: Settlement): RawBuilder<unknown> {
  const { key, epoch, state } = outcome;
  const reason = 'reason' in outcome ? outcome.reason : null;
  const messageId = 'messageId' in outcome ? outcome.messageId : null;
  const readyAt = 'readyAt' in outcome ? outcome.readyAt : null;
  // As text, for Postgres takes the type of such a column from its first row.
  const [epochText, readyText] = [String(epoch), readyAt === null ? null : String(readyAt)];
  return sql`(${key}, ${epochText}, ${state}, ${reason}, ${messageId}, ${readyText})`;
}

/** The next parts continue under the first one's message. */
async function letNextGo({ db }: Store, arrived: readonly Settled[], now: number): Promise<void> {
  if (arrived.length === 0) return;
  const next = arrived.map(({ occurrence, part, thread, message_id }) => {
    return sql`(${occurrence}, ${String(part + 1)}, ${thread ?? message_id})`;
  });
  await sql`
    update deliveries set ready_at = cast(${now} as bigint), thread = v.column3
    from (values ${sql.join(next)}) as v
    where deliveries.occurrence = v.column1 and deliveries.part = cast(v.column2 as integer)
      and deliveries.kind = 'post' and deliveries.state = 'pending'`.execute(db);
}

async function skipRest({ db }: Store, occurrence: string, now: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped', reason: 'part-before', done_at: now })
    .where('occurrence', '=', occurrence)
    .where('kind', '=', 'post')
    .where('state', '=', 'pending')
    .execute();
}

async function closeOccurrences(
  { db }: Store,
  ids: readonly string[],
  end: { state: OccurrenceState; reason: string | null },
  now: number,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('occurrences')
    .set({ ...end, done_at: now })
    .where('id', 'in', ids)
    .execute();
}

/** Whose deliveries are dropped: of a schedule, of a channel, or of occurrences that were due before a moment. */
export type Dropped = { schedule: string } | { lane: string } | { dueBefore: number };

/**
 * Ends the occurrences that still wait to be posted, with a reason; what is on its way or unsure is left to its outcome.
 * Gives the ids back.
 */
export function dropPending(
  store: Store,
  which: Dropped,
  end: { state: 'expired' | 'skipped' | 'failed'; reason: string },
  now: number,
): Promise<string[]> {
  return inTransaction(store, async (within) => {
    const posting = within.db.selectFrom('occurrences').select('id').where('state', '=', 'posting');
    const chosen =
      'schedule' in which
        ? posting.where('schedule', '=', which.schedule)
        : 'lane' in which
          ? posting.where('lane', '=', which.lane)
          : posting.where('due_at', '<', which.dueBefore);
    const ended = within.db
      .updateTable('deliveries')
      .set({ ...end, done_at: now })
      .where('kind', '=', 'post')
      .where('state', '=', 'pending');
    // One part of an occurrence is ready at a time: whose is not pending any more, also since this began, is on its way.
    const waiting = ended.where('ready_at', 'is not', null).where('occurrence', 'in', chosen);
    const ids = (await waiting.returning('occurrence').execute()).map(({ occurrence }) => occurrence);
    if (ids.length === 0) return [];
    await ended.where('occurrence', 'in', ids).execute();
    await closeOccurrences(within, ids, end, now);
    return ids;
  });
}
