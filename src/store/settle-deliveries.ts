import { type RawBuilder, sql } from 'kysely';
import { closeOccurrences } from './close-occurrences.ts';
import { inTransaction, type Store } from './store.ts';
import type { DeliveryKind, DeliveryState, OccurrenceState } from './tables.ts';

/** What came of one try or one look-up; `epoch` is that of its claim. */
export type Settlement = { key: string; epoch: number } & (
  | { state: 'sent' | 'reconciled'; messageId: string | null }
  /** `hungUntil` as in the table. */
  | { state: 'pending'; readyAt: number; hungUntil: number | null; reason: string }
  /** With `readyAt: null` it is given up: it is reported, and not looked up again. */
  | { state: 'ambiguous'; readyAt: number | null; hungUntil: number | null; reason: string }
  | { state: 'failed' | 'expired' | 'skipped'; reason: string }
);

interface SettledRow {
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
 * Writes what came of deliveries, makes the next parts ready, and closes occurrences, in one transaction.
 * Nothing is written for a claim that was taken over meanwhile. Returns the keys of the deliveries that were written.
 */
export function settleDeliveries(store: Store, settlements: readonly Settlement[], now: number): Promise<Set<string>> {
  if (settlements.length === 0) return Promise.resolve(new Set());
  return inTransaction(store, async (transaction) => {
    const settled = await writeSettlements(transaction, settlements, now);
    const posts = settled.filter(({ kind }) => kind === 'post');
    const arrived = posts.filter(({ state }) => state === 'sent' || state === 'reconciled');
    await makeNextReady(
      transaction,
      arrived.filter(({ last }) => last === 0),
      now,
    );
    const complete = arrived.filter(({ last }) => last === 1).map(({ occurrence }) => occurrence);
    await closeOccurrences(transaction, complete, { state: 'posted', reason: null }, now);
    for (const row of posts) {
      const end = endOf(row);
      if (end === null) continue;
      await skipLaterParts(transaction, row.occurrence, now);
      await closeOccurrences(transaction, [row.occurrence], { state: end, reason: row.reason }, now);
    }
    return new Set(settled.map(({ id }) => id));
  });
}

/** How an occurrence ends because of this part; null where it goes on, or is posted. */
function endOf({ state, ready_at }: SettledRow): OccurrenceState | null {
  if (state === 'failed' || state === 'expired' || state === 'skipped') return state;
  return state === 'ambiguous' && ready_at === null ? 'ambiguous' : null;
}

/** One statement for all: both databases name the columns of `values` column1, column2, and so on. */
async function writeSettlements({ db }: Store, settlements: readonly Settlement[], now: number): Promise<SettledRow[]> {
  const rows = settlements.map(valuesOf);
  const result = await sql<SettledRow>`
    update deliveries set
      state = v.column3,
      reason = v.column4,
      message_id = coalesce(v.column5, deliveries.message_id),
      ready_at = cast(v.column6 as bigint),
      hung_until = cast(v.column7 as bigint),
      done_at = case when v.column3 in ('pending', 'ambiguous') then null else cast(${now} as bigint) end,
      lease_owner = null,
      lease_until = null
    from (values ${sql.join(rows)}) as v
    where deliveries.id = v.column1 and deliveries.epoch = cast(v.column2 as integer)
      and deliveries.state in ('sending', 'ambiguous')
    returning id, kind, occurrence, part, last, state, reason, message_id, thread, ready_at`.execute(db);
  return result.rows;
}

/** A reason may hold what a proxy wrote: Postgres takes no NUL, and nobody reads a page. */
function plainReason(reason: string): string {
  return reason.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200);
}

function valuesOf(settlement: Settlement): RawBuilder<unknown> {
  const { key, epoch, state } = settlement;
  const reason = 'reason' in settlement ? plainReason(settlement.reason) : null;
  const messageId = 'messageId' in settlement ? settlement.messageId : null;
  const readyAt = 'readyAt' in settlement ? settlement.readyAt : null;
  const hungUntil = 'hungUntil' in settlement ? settlement.hungUntil : null;
  // As text, because Postgres takes the type of such a column from its first row, which may be null.
  const texts = [readyAt, hungUntil].map((time) => (time === null ? null : String(time)));
  return sql`(${key}, ${String(epoch)}, ${state}, ${reason}, ${messageId}, ${texts[0]}, ${texts[1]})`;
}

/** The next parts continue under the first one's message. */
async function makeNextReady({ db }: Store, arrived: readonly SettledRow[], now: number): Promise<void> {
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

async function skipLaterParts({ db }: Store, occurrence: string, now: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped', reason: 'part-before', done_at: now })
    .where('occurrence', '=', occurrence)
    .where('kind', '=', 'post')
    .where('state', '=', 'pending')
    .execute();
}
