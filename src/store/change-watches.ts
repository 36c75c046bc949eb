import type { KeptWatch } from '../core/watch/watch.ts';
import type { Store } from './store.ts';
import { fromWatchRow } from './watches.ts';

/**
 * Pauses a watch because somebody asked. A message of it that waits is decided again when it is to be posted. Returns
 * whether there was one.
 */
export async function pauseWatch({ db }: Store, id: string): Promise<boolean> {
  const query = db.updateTable('watches').set({ paused: 'asked' }).where('id', '=', id);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Pauses every running watch of a channel that cannot be posted to. Returns those that it paused. */
export async function pauseWatchesIn(
  { db }: Store,
  lane: string,
  reason: NonNullable<KeptWatch['paused']>,
): Promise<KeptWatch[]> {
  const running = db
    .updateTable('watches')
    .set({ paused: reason })
    .where('lane', '=', lane)
    .where('paused', 'is', null);
  return (await running.returningAll().execute()).map(fromWatchRow);
}

/** Lets a watch go on: it is compared anew with what it saw last. Returns whether there was one. */
export async function resumeWatch({ db }: Store, id: string): Promise<boolean> {
  const query = db.updateTable('watches').set({ paused: null, compared: '', not_before: 0 }).where('id', '=', id);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Deletes a watch; what it told stays. Returns whether there was one. */
export async function removeWatch({ db }: Store, id: string): Promise<boolean> {
  return (await db.deleteFrom('watches').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
}

/**
 * Gives the watches that an occurrence tells of back what they had seen before it, to be compared anew; the occurrence
 * is not going to be posted.
 */
export async function restoreSeen({ db }: Store, occurrence: string): Promise<void> {
  const firings = await db.selectFrom('firings').selectAll().where('occurrence', '=', occurrence).execute();
  for (const { watch, before } of firings) {
    const query = db.updateTable('watches').set({ seen: before, occurrence: null, compared: '' });
    await query.where('id', '=', watch).where('occurrence', '=', occurrence).execute();
  }
  await db.deleteFrom('firings').where('occurrence', '=', occurrence).execute();
}
