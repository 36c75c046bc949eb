import type { ServedRevision } from './keep-revision.ts';
import { inTransaction, type Store } from './store.ts';

/** Notes that a revision is served from now on, unless it is the one that was served last, by any instance. */
export async function keepServing(store: Store, { dossier, revision, at }: ServedRevision): Promise<void> {
  await inTransaction(store, async ({ db }) => {
    const last = await db
      .selectFrom('servings')
      .select(['at', 'revision'])
      .where('dossier', '=', dossier)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last?.revision === revision) return;
    // A clock that was set back would put what is new before what is older.
    const after = Math.max(at, (last?.at ?? 0) + 1);
    await db
      .insertInto('servings')
      .values({ dossier, at: after, revision })
      .onConflict((conflict) => conflict.columns(['dossier', 'at']).doNothing())
      .execute();
  });
}
