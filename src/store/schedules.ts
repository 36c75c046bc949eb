import type { Selectable } from 'kysely';
import type { Channel } from '../core/command/desk.ts';
import type { Section } from '../core/digest/section.ts';
import type { KeptSchedule, Weekday } from '../core/schedule/schedule.ts';
import { channelColumns, channelFrom, laneOf } from './channel-columns.ts';
import { dropPending } from './settle-deliveries.ts';
import { inTransaction, type Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A schedule with the moment (epoch milliseconds) at which its next occurrence is due. */
export interface DueSchedule extends KeptSchedule {
  nextAt: number;
}

/** Keeps a new schedule; `nextAt` is when it is first due. Throws where the id is taken. */
export async function addSchedule({ db }: Store, schedule: KeptSchedule, nextAt: number): Promise<void> {
  await db
    .insertInto('schedules')
    .values({
      ...channelColumns(schedule.channel),
      id: schedule.id,
      dossier: schedule.dossier,
      time: schedule.time,
      days: JSON.stringify(schedule.days),
      zone: schedule.zone,
      quiet: schedule.quiet,
      late: schedule.late,
      sections: JSON.stringify(schedule.sections),
      created_by: schedule.createdBy,
      created_at: schedule.createdAt,
      paused: schedule.paused,
      next_at: nextAt,
    })
    .execute();
}

/** One channel's schedules, the oldest first. */
export async function schedulesIn({ db }: Store, channel: Channel): Promise<DueSchedule[]> {
  const query = db.selectFrom('schedules').selectAll().where('lane', '=', laneOf(channel));
  return (await query.orderBy('created_at').orderBy('id').execute()).map(fromRow);
}

/** One schedule; null where there is none. */
export async function scheduleOf({ db }: Store, id: string): Promise<DueSchedule | null> {
  const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Schedules that are not paused and due by a moment (epoch milliseconds), the longest due first; without some. */
export async function dueSchedules(
  { db }: Store,
  by: number,
  limit: number,
  except: readonly string[] = [],
): Promise<DueSchedule[]> {
  const due = db.selectFrom('schedules').selectAll().where('paused', 'is', null).where('next_at', '<=', by);
  const query = except.length === 0 ? due : due.where('id', 'not in', except);
  return (await query.orderBy('next_at').orderBy('id').limit(limit).execute()).map(fromRow);
}

/** How many schedules are due by a moment and not yet planned. */
export async function countDue({ db }: Store, by: number): Promise<number> {
  const query = db.selectFrom('schedules').where('paused', 'is', null).where('next_at', '<=', by);
  const row = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Every schedule that is not paused, for setting its next occurrence anew. */
export async function activeSchedules({ db }: Store): Promise<DueSchedule[]> {
  return (await db.selectFrom('schedules').selectAll().where('paused', 'is', null).execute()).map(fromRow);
}

/** Sets when schedules are next due: one statement for each moment. */
export async function setNext({ db }: Store, next: ReadonlyMap<string, number>): Promise<void> {
  for (const [at, entries] of Map.groupBy(next, ([, at]) => at)) {
    const ids = entries.map(([id]) => id);
    await db.updateTable('schedules').set({ next_at: at }).where('id', 'in', ids).execute();
  }
}

/** Stops a schedule that somebody asked to stop, with what waits to be posted; says whether there was one. */
export function pauseSchedule(store: Store, id: string, now: number): Promise<boolean> {
  return inTransaction(store, async (within) => {
    await dropPending(within, { schedule: id }, { state: 'skipped', reason: 'paused' }, now);
    const query = within.db.updateTable('schedules').set({ paused: 'asked' }).where('id', '=', id);
    return (await query.executeTakeFirst()).numUpdatedRows > 0n;
  });
}

/** Stops every running schedule of a channel that cannot be posted to, with what waits there; gives those back that it stopped. */
export function pauseChannel(
  store: Store,
  lane: string,
  reason: NonNullable<KeptSchedule['paused']>,
  now: number,
): Promise<DueSchedule[]> {
  return inTransaction(store, async (within) => {
    await dropPending(within, { lane }, { state: 'skipped', reason }, now);
    const running = within.db
      .updateTable('schedules')
      .set({ paused: reason })
      .where('lane', '=', lane)
      .where('paused', 'is', null);
    return (await running.returningAll().execute()).map(fromRow);
  });
}

/** Starts a schedule again: what fell into the pause is not posted afterwards. */
export async function resumeSchedule({ db }: Store, id: string, nextAt: number): Promise<boolean> {
  const query = db.updateTable('schedules').set({ paused: null, next_at: nextAt }).where('id', '=', id);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Forgets a schedule and drops what waits to be posted; its occurrences and receipts stay. */
export function removeSchedule(store: Store, id: string, now: number): Promise<boolean> {
  return inTransaction(store, async (within) => {
    await dropPending(within, { schedule: id }, { state: 'skipped', reason: 'removed' }, now);
    return (await within.db.deleteFrom('schedules').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
  });
}

function fromRow(row: Selectable<Tables['schedules']>): DueSchedule {
  return {
    id: row.id,
    channel: channelFrom(row),
    dossier: row.dossier,
    time: row.time,
    days: readList<Weekday>(row.days),
    zone: row.zone,
    quiet: row.quiet,
    late: row.late,
    sections: readList<Section>(row.sections),
    createdBy: row.created_by,
    createdAt: row.created_at,
    paused: row.paused,
    nextAt: row.next_at,
  };
}

/** Our own list, as it was written. */
function readList<T>(text: string): T[] {
  const list: T[] = JSON.parse(text);
  return list;
}
