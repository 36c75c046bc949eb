import type { Selectable } from 'kysely';
import type { Section } from '../core/digest/section.ts';
import type { Channel } from '../core/place/channel.ts';
import type { KeptSchedule, Weekday } from '../core/schedule/schedule.ts';
import { channelColumns, channelFrom, laneOf } from './channel-columns.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A schedule, and what its occurrences are planned from, in epoch milliseconds. */
export interface DueSchedule extends KeptSchedule {
  /** When its next occurrence is due. */
  nextAt: number;
  /** When it was made or last resumed: nothing that was due before is posted. */
  activeSince: number;
}

/** Keeps a new schedule; `nextAt` is when it is first due (epoch milliseconds). Throws where the id is taken. */
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
      active_since: schedule.createdAt,
      channel_name: schedule.channelName,
    })
    .execute();
}

/**
 * Waits until no other transaction adds a schedule, and lets none add one until this transaction ends: what it compares
 * and counts stays so. `now` is epoch milliseconds.
 */
export async function holdAdding({ db }: Store, now: number): Promise<void> {
  await db
    .insertInto('marks')
    .values({ name: 'adding-schedules', at: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at: now }))
    .execute();
}

/** Keeps what people call a channel now, with each of its schedules and watches. */
export async function nameChannel({ db }: Store, channel: Channel, name: string): Promise<void> {
  for (const table of ['schedules', 'watches'] as const) {
    await db
      .updateTable(table)
      .set({ channel_name: name })
      .where('lane', '=', laneOf(channel))
      .where(({ or, eb }) => or([eb('channel_name', 'is', null), eb('channel_name', '!=', name)]))
      .execute();
  }
}

/** One channel's schedules, the oldest first. */
export async function schedulesIn({ db }: Store, channel: Channel): Promise<DueSchedule[]> {
  const query = db.selectFrom('schedules').selectAll().where('lane', '=', laneOf(channel));
  return (await query.orderBy('created_at').orderBy('id').execute()).map(fromScheduleRow);
}

/** One schedule; null where there is none. */
export async function scheduleOf({ db }: Store, id: string): Promise<DueSchedule | null> {
  const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : fromScheduleRow(row);
}

/** Every schedule that is not paused. */
export async function activeSchedules({ db }: Store): Promise<DueSchedule[]> {
  return (await db.selectFrom('schedules').selectAll().where('paused', 'is', null).execute()).map(fromScheduleRow);
}

export function fromScheduleRow(row: Selectable<Tables['schedules']>): DueSchedule {
  return {
    id: row.id,
    channel: channelFrom(row),
    channelName: row.channel_name,
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
    activeSince: row.active_since,
  };
}

/** A list that this file wrote. */
function readList<T>(text: string): T[] {
  const list: T[] = JSON.parse(text);
  return list;
}
