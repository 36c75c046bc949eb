import type { Selectable } from 'kysely';
import type { Channel } from '../core/place/channel.ts';
import { missReasons } from '../core/schedule/lateness.ts';
import type { Occurrence } from '../core/schedule/schedule.ts';
import { channelFrom } from './channel-columns.ts';
import type { Store } from './store.ts';
import type { OccurrenceKind, OccurrenceState, Tables } from './tables.ts';

export interface KeptOccurrence extends Occurrence {
  id: string;
  kind: OccurrenceKind;
  channel: Channel;
  dossier: string;
  state: OccurrenceState;
  /** Why it is not posted, or not all of it. */
  reason: string | null;
  plannedAt: number;
  doneAt: number | null;
}

/** A schedule's occurrences, the newest first: what was posted, and what was not and why. */
export async function occurrencesOf({ db }: Store, schedule: string, limit: number): Promise<KeptOccurrence[]> {
  const query = db.selectFrom('occurrences').selectAll().where('schedule', '=', schedule);
  return (await query.orderBy('due_at', 'desc').limit(limit).execute()).map(fromOccurrenceRow);
}

/** One occurrence; null where there is none. */
export async function occurrenceOf({ db }: Store, id: string): Promise<KeptOccurrence | null> {
  const row = await db.selectFrom('occurrences').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : fromOccurrenceRow(row);
}

/**
 * Deletes occurrences that were recorded as missed at a time that is still to come, because the clock had run ahead;
 * not those that were due before `dueAfter`. Returns their schedules with the earliest time that is open again.
 */
export async function reopenMissed({ db }: Store, now: number, dueAfter: number): Promise<Map<string, number>> {
  const query = db
    .deleteFrom('occurrences')
    .where('state', 'in', ['expired', 'skipped'])
    .where('due_at', '>', dueAfter)
    .where('planned_at', '>', now)
    .where('reason', 'in', missReasons)
    .where('id', 'not in', ({ selectFrom }) => selectFrom('deliveries').select('occurrence'));
  const open = new Map<string, number>();
  for (const { schedule, due_at } of await query.returning(['schedule', 'due_at']).execute()) {
    open.set(schedule, Math.min(due_at, open.get(schedule) ?? due_at));
  }
  return open;
}

export function fromOccurrenceRow(row: Selectable<Tables['occurrences']>): KeptOccurrence {
  return {
    id: row.id,
    kind: row.kind,
    schedule: row.schedule,
    localDate: row.local_date,
    dueAt: row.due_at,
    channel: channelFrom(row),
    dossier: row.dossier,
    state: row.state,
    reason: row.reason,
    plannedAt: row.planned_at,
    doneAt: row.done_at,
  };
}
