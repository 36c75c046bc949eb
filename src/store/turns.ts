import type { Store } from './store.ts';

/** True once in `everyMs` for all instances together: whoever is told so does the work of that name. `now` is epoch milliseconds. */
export async function takeTurn({ db }: Store, name: string, now: number, everyMs: number): Promise<boolean> {
  const taken = await db
    .insertInto('marks')
    .values({ name, at: now })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ at: now })
        // One that lies ahead is of a clock that ran ahead.
        .where(({ or, eb }) => or([eb('marks.at', '<=', now - everyMs), eb('marks.at', '>', now + everyMs)])),
    )
    .returning('name')
    .executeTakeFirst();
  return taken !== undefined;
}
