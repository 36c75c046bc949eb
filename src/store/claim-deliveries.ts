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
  platform: Platform;
}

export interface PostTerms extends ClaimTerms {
  /** How many of them, at most, may be deliveries whose last call hung. */
  hungLimit: number;
  /** How long (milliseconds) a channel is kept for one message; 0 where it is not. */
  paceMs: number;
  /** Until when (epoch milliseconds) a call that is made now may make a message, whatever becomes of its owner. */
  hungUntil: number;
}

/** A delivery that is posted now. */
export interface ClaimedDelivery extends Delivery {
  /** Its call before this one hung or broke off. */
  hungBefore: boolean;
}

type Waiting = { id: string; lane: string };

/**
 * Claims deliveries that may be posted now, at most one per channel, and marks them `sending`: they must be posted at
 * once. A channel that has one on its way, or that was posted to less than `paceMs` ago, is left out. Those whose last
 * call hung come last.
 */
export function claimPending(store: Store, terms: PostTerms): Promise<ClaimedDelivery[]> {
  const { owner, now, leaseMs, limit, hungLimit, paceMs, hungUntil } = terms;
  return inTransaction(store, async (transaction) => {
    const fresh = await firstOfEachChannel(transaction, terms, 'is', limit);
    const hungMost = Math.min(hungLimit, limit - fresh.length);
    const hung = hungMost <= 0 ? [] : await firstOfEachChannel(transaction, terms, 'is not', hungMost);
    const lanes = new Set(fresh.map(({ lane }) => lane));
    const waiting = await nextOfHeldChannels(transaction, now, [
      ...fresh,
      ...hung.filter(({ lane }) => !lanes.has(lane)),
    ]);
    const reserved = paceMs === 0 ? null : await reserveChannels(transaction, waiting, now, paceMs);
    const ids = waiting.flatMap(({ id, lane }) => (reserved === null || reserved.has(lane) ? [id] : []));
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
        hung_until: hungUntil,
      })
      .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), epoch: eb('epoch', '+', 1) }))
      .where('id', 'in', ids)
      .returningAll()
      .execute();
    const byId = new Map(claimed.map((row) => [row.id, row]));
    const hungIds = new Set(hung.map(({ id }) => id));
    return ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((row) => ({ ...fromDeliveryRow(row), hungBefore: hungIds.has(row.id) }));
  });
}

/** What waits longest comes first. */
async function firstOfEachChannel(
  store: Store,
  { now, platform }: ClaimTerms,
  hungUntil: 'is' | 'is not',
  limit: number,
): Promise<Waiting[]> {
  const ready = store.db
    .selectFrom('deliveries')
    .select(['id', 'lane'])
    .where('state', '=', 'pending')
    .where('ready_at', '<=', now)
    .where('hung_until', hungUntil, null)
    .where('platform', '=', platform)
    .where(sql<boolean>`not exists (select 1 from lanes where lanes.lane = deliveries.lane and lanes.next_at > ${now})`)
    .where(sql<boolean>`not exists (select 1 from deliveries d where d.lane = deliveries.lane and d.state = 'sending')`)
    .orderBy('ready_at')
    .orderBy('due_at')
    .orderBy('id')
    // Some of them are of the same channel.
    .limit(limit * 2);
  const rows = await store.dialect.skipLocked(ready).execute();
  const byChannel = Map.groupBy(rows, ({ lane }) => lane);
  const firstFound = [...byChannel.values()].flatMap(([first]) => first ?? []);
  // Not the second of a channel whose first another instance has locked: it would take a place here, and the channel.
  return (await nextOfTheirChannels(store, now, firstFound)).slice(0, limit);
}

/**
 * Those of `waiting` that are still their channel's next once the channel is held: two instances that claim at once
 * can have locked a fresh message of a channel and a hung one, and what another claimed before is seen by then.
 */
async function nextOfHeldChannels(store: Store, now: number, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
  if (waiting.length === 0) return [];
  const lanes = waiting.map(({ lane }) => lane);
  const held = new Set(await store.dialect.holdLanes(store.db, lanes));
  return nextOfTheirChannels(
    store,
    now,
    waiting.filter(({ lane }) => held.has(lane)),
  );
}

/** Those of `waiting` before which nothing of its kind (fresh or hung) waits in a channel with nothing on its way. */
async function nextOfTheirChannels({ db }: Store, now: number, waiting: readonly Waiting[]): Promise<Waiting[]> {
  if (waiting.length === 0) return [];
  const next = await db
    .selectFrom('deliveries as d')
    .select('d.id')
    .where(
      'd.id',
      'in',
      waiting.map(({ id }) => id),
    )
    .where(
      sql<boolean>`not exists (select 1 from deliveries e where e.lane = d.lane and e.state = 'sending')
        and not exists (select 1 from deliveries e where e.lane = d.lane and e.state = 'pending' and e.ready_at <= ${now}
          and (e.hung_until is null) = (d.hung_until is null)
          and (e.ready_at, e.due_at, e.id) < (d.ready_at, d.due_at, d.id))`,
    )
    .execute();
  const ids = new Set(next.map(({ id }) => id));
  return waiting.filter(({ id }) => ids.has(id));
}

/**
 * Keeps each channel for `paceMs`. Returns the channels that are now kept: not those that another instance reserved
 * meanwhile.
 */
async function reserveChannels(
  { db }: Store,
  channels: readonly Waiting[],
  now: number,
  paceMs: number,
): Promise<Set<string>> {
  if (channels.length === 0) return new Set();
  const rows = channels.map(({ lane }) => ({ lane, next_at: now + paceMs }));
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
  const { owner, now, leaseMs, limit, platform } = terms;
  return inTransaction(store, async (transaction) => {
    const open = transaction.db
      .selectFrom('deliveries')
      .select('id')
      .where('state', 'in', ['sending', 'ambiguous'])
      .where('platform', '=', platform)
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
      // What hangs longest comes last: the rest is found sooner.
      .orderBy('hung_until')
      .limit(limit);
    const ids = (await transaction.dialect.skipLocked(open).execute()).map(({ id }) => id);
    if (ids.length === 0) return [];
    const claimed = await transaction.db
      .updateTable('deliveries')
      .set({ state: 'ambiguous', lease_owner: owner, lease_until: now + leaseMs })
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
