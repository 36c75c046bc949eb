import { sql } from 'kysely';
import type { Platform } from '../core/place/channel.ts';
import { type Delivery, fromDeliveryRow } from './deliveries.ts';
import { inTransaction, type Store } from './store.ts';

export interface ClaimTerms {
  /** Who claims: one name per running process. */
  owner: string;
  /** Epoch milliseconds. */
  now: number;
  /** A claim without an outcome after this many milliseconds is looked up, by any process. */
  leaseMs: number;
  limit: number;
  /** The platforms that this process can post to. */
  platforms: readonly Platform[];
}

type PaceMs = ReadonlyMap<Platform, number>;
type Waiting = { id: string; lane: string; platform: Platform };

/**
 * Claims deliveries that may be posted now, at most one per channel, and marks them `sending`: they must be posted at
 * once. A channel that has one on its way, or that was posted to less than its platform's `paceMs` ago, is left out.
 */
export function claimPending(store: Store, terms: ClaimTerms, paceMs: PaceMs): Promise<Delivery[]> {
  const { owner, now, leaseMs } = terms;
  return inTransaction(store, async (transaction) => {
    const waiting = await firstOfEachChannel(transaction, terms);
    const paced = waiting.filter(({ platform }) => (paceMs.get(platform) ?? 0) > 0);
    const reserved = await reserveChannels(transaction, paced, now, paceMs);
    const ids = waiting.flatMap(({ id, platform, lane }) =>
      (paceMs.get(platform) ?? 0) === 0 || reserved.has(lane) ? [id] : [],
    );
    if (ids.length === 0) return [];
    const claimed = await transaction.db
      .updateTable('deliveries')
      .set({
        state: 'sending',
        // The reason and the look-ups of an earlier try say nothing about this one.
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
    const byId = new Map(claimed.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []).map(fromDeliveryRow);
  });
}

/** What waits longest comes first. */
async function firstOfEachChannel(store: Store, { now, limit, platforms }: ClaimTerms): Promise<Waiting[]> {
  const ready = store.db
    .selectFrom('deliveries')
    .select(['id', 'lane', 'platform'])
    .where('state', '=', 'pending')
    .where('ready_at', '<=', now)
    .where('platform', 'in', platforms)
    .where(sql<boolean>`not exists (select 1 from lanes where lanes.lane = deliveries.lane and lanes.next_at > ${now})`)
    .where(sql<boolean>`not exists (select 1 from deliveries d where d.lane = deliveries.lane and d.state = 'sending')`)
    .orderBy('ready_at')
    .orderBy('due_at')
    .orderBy('id')
    // Some of them are of the same channel.
    .limit(limit * 2);
  const rows = await store.dialect.skipLocked(ready).execute();
  const byChannel = Map.groupBy(rows, ({ lane }) => lane);
  return [...byChannel.values()].flatMap(([first]) => first ?? []).slice(0, limit);
}

/**
 * Keeps each channel for `paceMs`. Returns the channels that are now kept: not those that another instance reserved
 * meanwhile.
 */
async function reserveChannels(
  { db }: Store,
  channels: readonly Waiting[],
  now: number,
  paceMs: PaceMs,
): Promise<Set<string>> {
  if (channels.length === 0) return new Set();
  const rows = channels.map(({ lane, platform }) => ({ lane, next_at: now + (paceMs.get(platform) ?? 0) }));
  const reserved = await db
    .insertInto('lanes')
    // In the same order everywhere, so that two instances never wait for each other in a circle.
    .values(rows.toSorted((a, b) => (a.lane < b.lane ? -1 : 1)))
    .onConflict((conflict) => {
      const update = conflict.column('lane').doUpdateSet(({ ref }) => ({ next_at: ref('excluded.next_at') }));
      return update.where('lanes.next_at', '<=', now);
    })
    .returning('lane')
    .execute();
  return new Set(reserved.map(({ lane }) => lane));
}

/**
 * Claims deliveries of which nobody knows whether they arrived, to look them up: ambiguous ones that are ready, and
 * those that are still `sending` after their owner's lease. Marks all of them `ambiguous`.
 */
export function claimUnsure(store: Store, terms: ClaimTerms): Promise<Delivery[]> {
  const { owner, now, leaseMs, limit, platforms } = terms;
  return inTransaction(store, async (transaction) => {
    const open = transaction.db
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
    const ids = (await transaction.dialect.skipLocked(open).execute()).map(({ id }) => id);
    if (ids.length === 0) return [];
    const claimed = await transaction.db
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
    return claimed.map(fromDeliveryRow);
  });
}
