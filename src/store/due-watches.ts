import type { ExpressionBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Platform } from '../core/place/channel.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import { splitIntoBatches } from './split-into-batches.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { fromWatchRow } from './watches.ts';

/** A watch that is to be compared with the data. */
export interface DueWatch {
  watch: KeptWatch;
  /** JSON: what it saw last. What could not be posted counts as not seen. */
  seen: string;
  /** How often it has fired. */
  times: number;
}

export interface CompareTerms {
  dossier: string;
  /** The revision that it is compared with. */
  revision: string;
  /** Epoch milliseconds. */
  now: number;
  platforms: readonly Platform[];
}

/** No quiet hours last longer than this (milliseconds): what waits longer was set by a clock that ran ahead. */
const longestQuietMs = 36 * 3_600_000;

/** The next channels, in the order of `lane`, with a watch that was not compared with this revision yet. */
export async function lanesToCompare(
  { db }: Store,
  terms: CompareTerms,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const query = db
    .selectFrom('watches')
    .select('lane')
    .distinct()
    .where((where) => isDue(where, terms))
    .where('lane', '>', after);
  return (await query.orderBy('lane').limit(limit).execute()).map(({ lane }) => lane);
}

/** The watches of these channels that are to be compared; not one whose last message is still on its way. */
export async function watchesToCompare(
  { db }: Store,
  terms: CompareTerms,
  lanes: readonly string[],
): Promise<DueWatch[]> {
  const rows = await db
    .selectFrom('watches')
    .selectAll('watches')
    .select(
      sql<string | null>`(select f.before from firings f join occurrences o on o.id = f.occurrence
        where f.watch = watches.id and f.occurrence = watches.occurrence
        and o.state in ('failed', 'expired', 'skipped'))`.as('before'),
    )
    .where((where) => isDue(where, terms))
    .where('lane', 'in', lanes)
    .where(
      sql<boolean>`not exists (select 1 from occurrences o where o.id = watches.occurrence and o.state = 'posting')`,
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ before, ...row }) => ({ watch: fromWatchRow(row), seen: before ?? row.seen, times: row.fired }));
}

function isDue(
  { and, or, eb }: ExpressionBuilder<Tables, 'watches'>,
  { dossier, revision, now, platforms }: CompareTerms,
) {
  return and([
    eb('dossier', '=', dossier),
    eb('paused', 'is', null),
    eb('compared', '!=', revision),
    eb('platform', 'in', platforms),
    or([eb('not_before', '<=', now), eb('not_before', '>', now + longestQuietMs)]),
  ]);
}

/** Keeps that nothing which these watches wait for is in a revision. What they saw stays. */
export async function markCompared({ db }: Store, watches: readonly DueWatch[], revision: string): Promise<void> {
  for (const batch of splitIntoBatches(watches, 500)) {
    for (const [times, own] of Map.groupBy(batch, (one) => one.times)) {
      const ids = own.map(({ watch }) => watch.id);
      const query = db.updateTable('watches').set({ compared: revision }).where('id', 'in', ids);
      await query.where('fired', '=', times).execute();
    }
  }
}

/** Keeps until when (epoch milliseconds) watches are quiet. */
export async function markQuiet({ db }: Store, until: ReadonlyMap<string, number>): Promise<void> {
  for (const [at, entries] of Map.groupBy(until, ([, end]) => end)) {
    const ids = entries.map(([id]) => id);
    await db.updateTable('watches').set({ not_before: at }).where('id', 'in', ids).execute();
  }
}
