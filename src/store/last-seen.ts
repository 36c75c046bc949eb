import { sql } from 'kysely';
import type { Channel } from '../core/place/channel.ts';
import { laneOf } from './channel-columns.ts';
import { chunks } from './chunks.ts';
import type { Store } from './store.ts';

type Reader = { channel: Channel; dossier: string };

/** What a channel saw last: the snapshot (JSON) that was frozen with a digest, and when that was composed (epoch milliseconds). */
export interface Seen {
  snapshot: string;
  at: number;
}

/** One text for a channel and a dossier. */
export function readerKey({ channel, dossier }: Reader): string {
  return `${laneOf(channel)} ${dossier}`;
}

/**
 * What channels last saw of their dossiers: of the newest digest that was posted, or is on its way; by `readerKey`.
 * A channel that saw nothing yet is not in it.
 */
export async function lastSeenOf({ db }: Store, readers: readonly Reader[]): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  const lanes = [...new Set(readers.map(({ channel }) => laneOf(channel)))];
  for (const some of chunks(lanes, 1_000)) {
    const rows = await db
      .selectFrom('occurrences as o')
      .innerJoin('contents as c', 'c.occurrence', 'o.id')
      .select(['o.lane', 'o.dossier', 'o.planned_at as at', 'c.snapshot'])
      .where('o.lane', 'in', some)
      .where('o.state', 'in', ['posting', 'posted'])
      // By when it was composed: after the clock was set back, a due time may lie far ahead.
      .where(
        sql<boolean>`o.planned_at = (select max(p.planned_at) from occurrences p
          where p.lane = o.lane and p.dossier = o.dossier and p.state in ('posting', 'posted'))`,
      )
      .orderBy('o.due_at')
      .execute();
    for (const { lane, dossier, snapshot, at } of rows) seen.set(`${lane} ${dossier}`, { snapshot, at });
  }
  return seen;
}

/** The same for one channel; null where it saw nothing yet. */
export async function lastSeen(store: Store, channel: Channel, dossier: string): Promise<Seen | null> {
  return (await lastSeenOf(store, [{ channel, dossier }])).get(readerKey({ channel, dossier })) ?? null;
}
