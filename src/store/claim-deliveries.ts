import { sql } from 'kysely';
import type { Platform } from '../core/place/channel.ts';
import { type Delivery, fromDeliveryRow } from './deliveries.ts';
import { inTransaction, type Store } from './store.ts';

export interface ClaimTerms {
  /** Who claims: one name per running process. */
  owner: string;
  /** Epoch milliseconds. */
  now: number;
  /** After so many milliseconds without an outcome, another may ask the platform what became of it. */
  leaseMs: number;
  limit: number;
  /** The platforms that this process can post to. */
  platforms: readonly Platform[];
}

/**
 * Takes deliveries that may be posted now, at most one per channel, and marks them `sending`: they must be posted at once.
 * A channel with one on its way, or posted to less than `paceMs` of its platform ago, is left out.
 */
export function claimPending(
  store: Store,
  terms: ClaimTerms,
  paceMs: Readonly<Record<Platform, number>>,
): Promise<Delivery[]> {
  const { owner, now, leaseMs, limit, platforms } = terms;
  return inTransaction(store, async (within) => {
    const { db } = within;
    const ready = db
      .selectFrom('deliveries')
      .select(['id', 'lane', 'platform'])
      .where('state', '=', 'pending')
      .where('ready_at', '<=', now)
      .where('platform', 'in', platforms)
      .where(
        sql<boolean>`not exists (select 1 from lanes where lanes.lane = deliveries.lane and lanes.next_at > ${now})`,
      )
      .where(
        sql<boolean>`not exists (select 1 from deliveries d where d.lane = deliveries.lane and d.state = 'sending')`,
      )
      .orderBy('ready_at')
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit * 2);
    const rows = await within.dialect.skipLocked(ready).execute();
    const heads = [...new Map(rows.toReversed().map((row) => [row.lane, row])).values()].toReversed().slice(0, limit);
    const paced = heads.filter(({ platform }) => paceMs[platform] > 0);
    const free = await takeLanes(within, paced, now, paceMs);
    const ids = heads.flatMap(({ id, platform, lane }) => (paceMs[platform] === 0 || free.has(lane) ? [id] : []));
    if (ids.length === 0) return [];
    const taken = await db
      .updateTable('deliveries')
      // What came of an earlier try says nothing of this one.
      .set({
        state: 'sending',
        reason: null,
        lookups: 0,
        lease_owner: owner,
        lease_until: now + leaseMs,
        tried_at: now,
      })
      .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), epoch: eb('epoch', '+', 1) }))
      .where('id', 'in', ids)
      .returningAll()
      .execute();
    const byId = new Map(taken.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []).map(fromDeliveryRow);
  });
}

/** Books each channel's next second. A channel that another instance booked meanwhile is not among those given back. */
async function takeLanes(
  { db }: Store,
  rows: readonly { lane: string; platform: Platform }[],
  now: number,
  paceMs: Readonly<Record<Platform, number>>,
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  // In one order everywhere, so that two instances never wait for each other in a circle.
  const lanes = rows.map(({ lane, platform }) => ({ lane, next_at: now + paceMs[platform] }));
  const taken = await db
    .insertInto('lanes')
    .values(lanes.toSorted((a, b) => (a.lane < b.lane ? -1 : 1)))
    .onConflict((conflict) => {
      const update = conflict.column('lane').doUpdateSet(({ ref }) => ({ next_at: ref('excluded.next_at') }));
      return update.where('lanes.next_at', '<=', now);
    })
    .returning('lane')
    .execute();
  return new Set(taken.map(({ lane }) => lane));
}

/**
 * Takes deliveries of which nobody knows whether they arrived, to look them up: ambiguous ones that are ready, and those that an
 * owner left in `sending` past its lease. They stay or become `ambiguous`.
 */
export function claimUnsure(store: Store, terms: ClaimTerms): Promise<Delivery[]> {
  const { owner, now, leaseMs, limit, platforms } = terms;
  return inTransaction(store, async (within) => {
    const open = within.db
      .selectFrom('deliveries')
      .select('id')
      .where('state', 'in', ['sending', 'ambiguous'])
      .where('platform', 'in', platforms)
      .where(({ or, and, eb }) =>
        or([
          and([eb('state', '=', 'sending'), eb('lease_until', '<=', now)]),
          and([
            eb('state', '=', 'ambiguous'),
            eb('ready_at', '<=', now),
            or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]),
          ]),
        ]),
      )
      .limit(limit);
    const ids = (await within.dialect.skipLocked(open).execute()).map(({ id }) => id);
    if (ids.length === 0) return [];
    const taken = await within.db
      .updateTable('deliveries')
      .set({ state: 'ambiguous', lease_owner: owner, lease_until: now + leaseMs, ready_at: now })
      .set(({ eb, fn, val }) => ({
        lookups: eb('lookups', '+', 1),
        epoch: eb('epoch', '+', 1),
        reason: fn.coalesce('reason', val('owner-gone')),
      }))
      .where('id', 'in', ids)
      .returningAll()
      .execute();
    return taken.map(fromDeliveryRow);
  });
}
