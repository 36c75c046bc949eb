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
