import type { Channel } from '../core/place/channel.ts';
import { channelColumns, laneOf } from './channel-columns.ts';
import type { Store } from './store.ts';

/** The dossier that a channel chose; null where it chose none. */
export async function dossierOf({ db }: Store, channel: Channel): Promise<string | null> {
  const row = await db.selectFrom('channels').select('dossier').where('lane', '=', laneOf(channel)).executeTakeFirst();
  return row?.dossier ?? null;
}

/** Keeps which dossier a channel uses. `now` is epoch milliseconds. */
export async function useDossier({ db }: Store, channel: Channel, dossier: string, now: number): Promise<void> {
  await db
    .insertInto('channels')
    .values({ ...channelColumns(channel), dossier, updated_at: now })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet({ dossier, updated_at: now }))
    .execute();
}
