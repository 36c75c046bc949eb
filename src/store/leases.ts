import type { Store } from './store.ts';

export interface Lease {
  name: string;
  owner: string;
  /** Epoch milliseconds. */
  until: number;
  /** Grows whenever the owner changes: what an older owner still does can be told by it. */
  epoch: number;
}

/**
 * Takes or renews a named lease for `ttlMs`; null while another holds it.
 * One that ends impossibly late (the clock had run ahead) is free.
 */
export async function takeLease(
  { db }: Store,
  name: string,
  owner: string,
  now: number,
  ttlMs: number,
): Promise<Lease | null> {
  const row = await db
    .insertInto('leases')
    .values({ name, owner, until: now + ttlMs, epoch: 1 })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ ref, eb, lit }) => ({
          owner: ref('excluded.owner'),
          until: ref('excluded.until'),
          epoch: eb
            .case()
            .when('leases.owner', '=', ref('excluded.owner'))
            .then(ref('leases.epoch'))
            .else(eb('leases.epoch', '+', lit(1)))
            .end(),
        }))
        .where(({ or, eb, ref }) =>
          or([
            eb('leases.owner', '=', ref('excluded.owner')),
            eb('leases.until', '<=', now),
            eb('leases.until', '>', now + 10 * ttlMs),
          ]),
        ),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Gives a lease up, so that another need not wait for its end. */
export async function releaseLease({ db }: Store, name: string, owner: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute();
}
