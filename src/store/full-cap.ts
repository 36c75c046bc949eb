import { sql } from 'kysely';
import type { Channel } from '../core/place/channel.ts';
import { type CapOf, caps } from '../core/schedule/caps.ts';
import { laneOf } from './channel-columns.ts';
import type { Store } from './store.ts';

/** The tables of what posts by itself: each row has a channel and who made it. */
type Capped = 'schedules' | 'watches';

/** Which cap keeps somebody from adding one more to a table in a channel; null where there is room. */
export async function fullCap({ db }: Store, table: Capped, channel: Channel, user: string): Promise<CapOf | null> {
  const counted = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'));
  const here = await counted.where('lane', '=', laneOf(channel)).executeTakeFirstOrThrow();
  if (here.count >= caps.channel) return 'channel';
  const place = `${JSON.stringify([channel.platform, channel.place]).slice(0, -1)},`;
  const own = await counted
    .where('created_by', '=', user)
    .where(sql<boolean>`substr(lane, 1, ${place.length}) = ${place}`)
    .executeTakeFirstOrThrow();
  return own.count >= caps.person ? 'person' : null;
}
