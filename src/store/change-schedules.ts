import type { KeptSchedule } from '../core/schedule/schedule.ts';
import { dropPending } from './drop-pending.ts';
import { type DueSchedule, fromScheduleRow } from './schedules.ts';
import { inTransaction, type Store } from './store.ts';

/** Pauses a schedule because somebody asked, and drops what waits to be posted. Returns whether there was one. */
export function pauseSchedule(store: Store, id: string, now: number): Promise<boolean> {
  return inTransaction(store, async (transaction) => {
    // This comes first: it waits for an instance that plans the schedule now, whose plan is then dropped below.
    const query = transaction.db.updateTable('schedules').set({ paused: 'asked' }).where('id', '=', id);
    const found = (await query.executeTakeFirst()).numUpdatedRows > 0n;
    await dropPending(transaction, { schedule: id }, { state: 'skipped', reason: 'paused' }, now);
    return found;
  });
}

/**
 * Pauses every running schedule of a channel that cannot be posted to, and drops what waits there. Returns the
 * schedules that it paused.
 */
export function pauseChannel(
  store: Store,
  lane: string,
  reason: NonNullable<KeptSchedule['paused']>,
  now: number,
): Promise<DueSchedule[]> {
  return inTransaction(store, async (transaction) => {
    const running = transaction.db
      .updateTable('schedules')
      .set({ paused: reason })
      .where('lane', '=', lane)
      .where('paused', 'is', null);
    const paused = (await running.returningAll().execute()).map(fromScheduleRow);
    await dropPending(transaction, { lane }, { state: 'skipped', reason }, now);
    return paused;
  });
}

/**
 * Lets a schedule go on from `now`, next at `nextAt` (epoch milliseconds): what was due during the pause is not posted.
 * One that is not paused keeps what is due. Returns whether there was one.
 */
export async function resumeSchedule(
  { db }: Store,
  id: string,
  { now, nextAt }: { now: number; nextAt: number },
): Promise<boolean> {
  const query = db
    .updateTable('schedules')
    .set(({ eb, ref }) => ({
      paused: null,
      next_at: eb.case().when('paused', 'is', null).then(ref('next_at')).else(nextAt).end(),
      active_since: eb.case().when('paused', 'is', null).then(ref('active_since')).else(now).end(),
    }))
    .where('id', '=', id);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

/**
 * Deletes a schedule and drops what waits to be posted; its occurrences and receipts stay. Returns whether there was
 * one.
 */
export function removeSchedule(store: Store, id: string, now: number): Promise<boolean> {
  return inTransaction(store, async (transaction) => {
    const query = transaction.db.deleteFrom('schedules').where('id', '=', id);
    const found = (await query.executeTakeFirst()).numDeletedRows > 0n;
    await dropPending(transaction, { schedule: id }, { state: 'skipped', reason: 'removed' }, now);
    return found;
  });
}
