import type { Platform } from '../core/place/channel.ts';
import { type DueSchedule, fromScheduleRow } from './schedules.ts';
import type { Store } from './store.ts';

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

/** Schedules that are due and not paused, the longest due first, then by id. */
export async function dueSchedules({ db }: Store, { by, limit, platforms, after }: DueTerms): Promise<DueSchedule[]> {
  const running = db.selectFrom('schedules').selectAll().where('paused', 'is', null);
  const due = running.where('next_at', '<=', by).where('platform', 'in', platforms);
  const query =
    after === null
      ? due
      : due.where(({ eb, refTuple, tuple }) => eb(refTuple('next_at', 'id'), '>', tuple(after.nextAt, after.id)));
  return (await query.orderBy('next_at').orderBy('id').limit(limit).execute()).map(fromScheduleRow);
}

/** Lets schedules that began later than a moment (epoch milliseconds) begin `now`. */
export async function mendActiveSince({ db }: Store, now: number, { laterThan }: { laterThan: number }): Promise<void> {
  await db.updateTable('schedules').set({ active_since: now }).where('active_since', '>', laterThan).execute();
}

/** Sets when schedules are next due: one statement for each moment. */
export async function setNext({ db }: Store, next: ReadonlyMap<string, number>): Promise<void> {
  for (const [at, entries] of Map.groupBy(next, ([, at]) => at)) {
    const ids = entries.map(([id]) => id);
    await db.updateTable('schedules').set({ next_at: at }).where('id', 'in', ids).execute();
  }
}
