import type { Store } from './store.ts';

export interface Lease {
  name: string;
  owner: string;
  /** Epoch milliseconds. */
  until: number;
  /** Grows whenever the owner changes, so that what an earlier owner still does can be recognised. */
  epoch: number;
}

/**
 * Takes or renews a named lease for `ttlMs`; null while another owner holds it.
 * A lease that ends later than any could was taken by a clock that ran ahead, and is free.
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

/** Gives a lease up: the next owner need not wait for its end. */
export async function releaseLease({ db }: Store, name: string, owner: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute();
}
