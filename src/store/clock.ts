import type { Store } from './store.ts';

/** The time (epoch milliseconds) of the last tick of any instance; null before the first. */
export async function lastTick({ db }: Store): Promise<number | null> {
  return (await db.selectFrom('marks').select('at').where('name', '=', 'tick').executeTakeFirst())?.at ?? null;
}

export async function markTick({ db }: Store, now: number): Promise<void> {
  await db
    .insertInto('marks')
    .values({ name: 'tick', at: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at: now }))
    .execute();
}

/** After the clock was set back: nothing waits for a moment that was near and is now far ahead. */
export async function bringWaitsBack(
  { db }: Store,
  now: number,
  longest: { waitMs: number; leaseMs: number },
): Promise<void> {
  const lease = now + longest.leaseMs;
  await db
    .updateTable('deliveries')
    .set({ ready_at: now })
    .where('state', 'in', ['pending', 'ambiguous'])
    .where('ready_at', '>', now + longest.waitMs)
    .execute();
  await db
    .updateTable('deliveries')
    .set({ lease_until: lease })
    .where('state', 'in', ['sending', 'ambiguous'])
    .where('lease_until', '>', lease)
    .execute();
  await db.updateTable('lanes').set({ next_at: now }).where('next_at', '>', now).execute();
  await db.updateTable('occurrences').set({ planned_at: now }).where('planned_at', '>', now).execute();
}
