import type { Store } from './store.ts';

/** What was frozen with a digest (JSON): what its channel has seen once it is posted; null where it is not kept. */
export async function snapshotOf({ db }: Store, id: string): Promise<string | null> {
  const row = await db.selectFrom('contents').select('snapshot').where('occurrence', '=', id).executeTakeFirst();
  return row?.snapshot ?? null;
}
