import type { Selectable } from 'kysely';
import type { Section } from '../core/digest/section.ts';
import type { Channel, Platform } from '../core/place/channel.ts';
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

/** Which schedules are to be planned. */
export interface DueTerms {
  /** Due by this moment (epoch milliseconds). */
  by: number;
  limit: number;
  /** The platforms that this process can post to. */
  platforms: readonly Platform[];
  /** Only those that come after this one in the order. */
  after: Pick<DueSchedule, 'nextAt' | 'id'> | null;
}

/** Schedules that are not paused and due, the longest due first, then by id. */
export async function dueSchedules({ db }: Store, { by, limit, platforms, after }: DueTerms): Promise<DueSchedule[]> {
  const running = db.selectFrom('schedules').selectAll().where('paused', 'is', null);
  const due = running.where('next_at', '<=', by).where('platform', 'in', platforms);
  const query =
    after === null
      ? due
      : due.where(({ eb, refTuple, tuple }) => eb(refTuple('next_at', 'id'), '>', tuple(after.nextAt, after.id)));
  return (await query.orderBy('next_at').orderBy('id').limit(limit).execute()).map(fromRow);
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
    // First, for whoever plans it at this moment holds it: afterwards what was planned is there to be dropped.
    const query = within.db.updateTable('schedules').set({ paused: 'asked' }).where('id', '=', id);
    const found = (await query.executeTakeFirst()).numUpdatedRows > 0n;
    await dropPending(within, { schedule: id }, { state: 'skipped', reason: 'paused' }, now);
    return found;
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
    const running = within.db
      .updateTable('schedules')
      .set({ paused: reason })
      .where('lane', '=', lane)
      .where('paused', 'is', null);
    const paused = (await running.returningAll().execute()).map(fromRow);
    await dropPending(within, { lane }, { state: 'skipped', reason }, now);
    return paused;
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
    const query = within.db.deleteFrom('schedules').where('id', '=', id);
    const found = (await query.executeTakeFirst()).numDeletedRows > 0n;
    await dropPending(within, { schedule: id }, { state: 'skipped', reason: 'removed' }, now);
    return found;
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
