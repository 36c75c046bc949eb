import type { Store } from './store.ts';

/** Keeps which revision of a dossier an instance has loaded now: it is the newest, for revisions have no order. */
export async function keepServed({ db }: Store, dossier: string, revision: string): Promise<void> {
  await db
    .insertInto('served')
    .values({ dossier, revision })
    .onConflict((conflict) => conflict.column('dossier').doUpdateSet({ revision }))
    .execute();
}

/** The revision of each dossier that was loaded last, by any instance. */
export async function servedRevisions({ db }: Store): Promise<Map<string, string>> {
  const rows = await db.selectFrom('served').selectAll().execute();
  return new Map(rows.map(({ dossier, revision }) => [dossier, revision]));
}
