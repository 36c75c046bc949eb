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
  due_at: number;
  state: DeliveryState;
  reason: string | null;
  message_id: string | null;
  thread: string | null;
  ready_at: number | null;
}

/**
 * Writes what came of deliveries, makes the next messages ready, and closes occurrences, in one transaction.
 * Nothing is written for a claim that was taken over meanwhile. Returns the keys of the deliveries that were written.
 */
export function settleDeliveries(store: Store, settlements: readonly Settlement[], now: number): Promise<Set<string>> {
  if (settlements.length === 0) return Promise.resolve(new Set());
  return inTransaction(store, async (transaction) => {
    const settled = await writeSettlements(transaction, settlements, now);
    const posts = settled.filter(({ kind }) => kind === 'post');
    const arrived = posts.filter(({ state }) => state === 'sent' || state === 'reconciled');
    // A digest ends with a message that did not arrive; a note goes on, so that nothing of it is lost.
    const gone = [...arrived, ...settled.filter((row) => row.kind === 'note' && hasEnded(row))];
    await makeNextReady(
      transaction,
      gone.filter(({ last }) => last === 0),
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

/** Whether nothing more becomes of a message. */
function hasEnded({ state, ready_at }: SettledRow): boolean {
  return state !== 'pending' && (state !== 'ambiguous' || ready_at === null);
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
    returning id, kind, occurrence, part, last, due_at, state, reason, message_id, thread, ready_at`.execute(db);
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

/**
 * The next message continues in the first one’s thread. A digest can have several notes, each due at its own time; what
 * continues one comes before the next note.
 */
async function makeNextReady({ db }: Store, gone: readonly SettledRow[], now: number): Promise<void> {
  if (gone.length === 0) return;
  const next = gone.map(({ occurrence, kind, due_at, part, thread, message_id }) => {
    return sql`(${occurrence}, ${kind}, ${String(due_at)}, ${String(part + 1)}, ${thread ?? message_id})`;
  });
  await sql`
    update deliveries set thread = v.column5, ready_at = case when deliveries.kind = 'note'
      and deliveries.due_at < cast(${now} as bigint) then deliveries.due_at else cast(${now} as bigint) end
    from (values ${sql.join(next)}) as v
    where deliveries.occurrence = v.column1 and deliveries.kind = v.column2
      and deliveries.due_at = cast(v.column3 as bigint) and deliveries.part = cast(v.column4 as integer)
      and deliveries.ready_at is null and deliveries.state = 'pending'`.execute(db);
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
