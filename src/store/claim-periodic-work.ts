import type { Store } from './store.ts';

/**
 * True for one caller in each period of `everyMs`, whichever instance it runs on: that caller does the work of this
 * name. `now` is epoch milliseconds.
 */
export async function claimPeriodicWork({ db }: Store, name: string, now: number, everyMs: number): Promise<boolean> {
  const claimed = await db
    .insertInto('marks')
    .values({ name, at: now })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ at: now })
        // A mark far in the future was made by a clock that ran ahead.
        .where(({ or, eb }) => or([eb('marks.at', '<=', now - everyMs), eb('marks.at', '>', now + everyMs)])),
    )
    .returning('name')
    .executeTakeFirst();
  return claimed !== undefined;
}
