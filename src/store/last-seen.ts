import { sql } from 'kysely';
import type { Channel } from '../core/place/channel.ts';
import { laneOf } from './channel-columns.ts';
import { splitIntoBatches } from './split-into-batches.ts';
import type { Store } from './store.ts';

/** A channel has seen something of each dossier that it reads. */
type ChannelDossier = { channel: Channel; dossier: string };

/** What a channel saw last of a dossier, as it is stored. */
export interface StoredLastSeen {
  /** JSON, as the composer of digests wrote it. */
  snapshot: string;
  /** When that digest was composed (epoch milliseconds). */
  at: number;
  occurrence: string;
}

/** One text for a channel and a dossier. */
export function lastSeenKey({ channel, dossier }: ChannelDossier): string {
  return `${laneOf(channel)} ${dossier}`;
}

/**
 * What channels last saw of their dossiers, by `lastSeenKey`: the newest digest that was posted or is on its way.
 * A channel that saw nothing yet is left out.
 */
export async function lastSeenOf(
  { db }: Store,
  readers: readonly ChannelDossier[],
): Promise<Map<string, StoredLastSeen>> {
  const lastSeen = new Map<string, StoredLastSeen>();
  const lanes = [...new Set(readers.map(({ channel }) => laneOf(channel)))];
  for (const batch of splitIntoBatches(lanes, 1_000)) {
    const rows = await db
      .selectFrom('occurrences as o')
      .innerJoin('contents as c', 'c.occurrence', 'o.id')
      .select(['o.id', 'o.lane', 'o.dossier', 'o.planned_at as at', 'c.snapshot'])
      .where('o.lane', 'in', batch)
      .where('o.kind', '=', 'digest')
      .where('o.state', 'in', ['posting', 'posted'])
      // By when it was composed: after the clock was set back, a due time may lie far ahead.
      .where(
        sql<boolean>`o.planned_at = (select max(p.planned_at) from occurrences p
          where p.lane = o.lane and p.dossier = o.dossier and p.kind = 'digest' and p.state in ('posting', 'posted'))`,
      )
      .orderBy('o.due_at')
      .execute();
    for (const { id, lane, dossier, snapshot, at } of rows)
      lastSeen.set(`${lane} ${dossier}`, { snapshot, at, occurrence: id });
  }
  return lastSeen;
}

/** The same for one channel; null where it saw nothing yet. */
export async function lastSeen(store: Store, channel: Channel, dossier: string): Promise<StoredLastSeen | null> {
  return (await lastSeenOf(store, [{ channel, dossier }])).get(lastSeenKey({ channel, dossier })) ?? null;
}

/** What was stored with one digest (JSON): what its channel has seen with it; null where it is not kept any more. */
export async function snapshotOfDigest({ db }: Store, occurrence: string): Promise<string | null> {
  const query = db.selectFrom('contents').select('snapshot').where('occurrence', '=', occurrence);
  return (await query.executeTakeFirst())?.snapshot ?? null;
}
