import type { Selectable } from 'kysely';
import type { Channel } from '../core/place/channel.ts';
import type { QuietHours } from '../core/watch/quiet-hours.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import { channelColumns, channelFrom, laneOf } from './channel-columns.ts';
import { fromOccurrenceRow, type KeptOccurrence } from './occurrences.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Keeps a new watch: what it has seen (JSON), and in which revision of its dossier. Throws where the id is taken. */
export async function addWatch(
  { db }: Store,
  watch: KeptWatch,
  { seen, revision }: { seen: string; revision: string },
): Promise<void> {
  await db
    .insertInto('watches')
    .values({
      ...channelColumns(watch.channel),
      id: watch.id,
      dossier: watch.dossier,
      question: watch.question,
      waits: watch.when,
      above: watch.above,
      below: watch.below,
      quiet: watch.quiet === null ? null : JSON.stringify(watch.quiet),
      created_by: watch.createdBy,
      created_at: watch.createdAt,
      paused: watch.paused,
      channel_name: watch.channelName,
      seen,
      compared: revision,
      occurrence: null,
    })
    .execute();
}

/** One channel's watches, the oldest first. */
export async function watchesIn({ db }: Store, channel: Channel): Promise<KeptWatch[]> {
  const query = db.selectFrom('watches').selectAll().where('lane', '=', laneOf(channel));
  return (await query.orderBy('created_at').orderBy('id').execute()).map(fromWatchRow);
}

/** The last occurrence that tells of a watch; null where there is none. */
export async function lastToldOf({ db }: Store, watch: string): Promise<KeptOccurrence | null> {
  const query = db
    .selectFrom('firings as f')
    .innerJoin('occurrences as o', 'o.id', 'f.occurrence')
    .selectAll('o')
    .where('f.watch', '=', watch);
  const row = await query.orderBy('o.planned_at', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : fromOccurrenceRow(row);
}

/** The watches that an occurrence tells of, and that are still there. */
export async function watchesOfOccurrence({ db }: Store, occurrence: string): Promise<KeptWatch[]> {
  const query = db
    .selectFrom('firings as f')
    .innerJoin('watches as w', 'w.id', 'f.watch')
    .selectAll('w')
    .where('f.occurrence', '=', occurrence);
  return (await query.orderBy('w.id').execute()).map(fromWatchRow);
}

export function fromWatchRow(row: Selectable<Tables['watches']>): KeptWatch {
  return {
    id: row.id,
    channel: channelFrom(row),
    channelName: row.channel_name,
    dossier: row.dossier,
    question: row.question,
    when: row.waits,
    above: row.above,
    below: row.below,
    quiet: row.quiet === null ? null : readQuiet(row.quiet),
    createdBy: row.created_by,
    createdAt: row.created_at,
    paused: row.paused,
  };
}

/** Hours that this file wrote. */
function readQuiet(text: string): QuietHours {
  const quiet: QuietHours = JSON.parse(text);
  return quiet;
}
