import type { KeptWatch } from '../core/watch/watch.ts';
import { restoreSeen } from './change-watches.ts';
import { type DueSchedule, fromScheduleRow } from './schedules.ts';
import { inTransaction, type Store } from './store.ts';
import { fromWatchRow } from './watches.ts';

/** A digest of which nothing was sent yet, and what its schedule says now; null where the schedule was removed. */
export interface UnsentDigest {
  occurrence: string;
  dueAt: number;
  schedule: DueSchedule | null;
  /** The watches that it tells of; null of a schedule's digest. */
  watches: ToldWatches | null;
  /** Ids of the claims that it shows as standing. */
  claims: readonly string[];
  /** The digest against which it says what changed is not going to be posted. */
  baseFell: boolean;
}

/** Of how many watches a message was to tell, and those of them that are still there, paused ones too. */
export interface ToldWatches {
  planned: number;
  here: readonly KeptWatch[];
}

/** What was planned for these occurrences, as it stands now, by occurrence. */
export async function unsentDigests({ db }: Store, occurrences: readonly string[]): Promise<Map<string, UnsentDigest>> {
  if (occurrences.length === 0) return new Map();
  const planned = await db
    .selectFrom('occurrences as o')
    .innerJoin('contents as c', 'c.occurrence', 'o.id')
    .leftJoin('occurrences as b', 'b.id', 'c.base')
    .select(['o.id', 'o.kind', 'o.schedule', 'o.due_at', 'c.claims', 'b.state as base'])
    .where('o.id', 'in', occurrences)
    // What tells somebody of a suggestion is posted as it is.
    .where('o.kind', '!=', 'notice')
    .execute();
  const ids = [...new Set(planned.map(({ schedule }) => schedule))];
  const rows = ids.length === 0 ? [] : await db.selectFrom('schedules').selectAll().where('id', 'in', ids).execute();
  const schedules = new Map(rows.map((row) => [row.id, fromScheduleRow(row)]));
  const told = await toldWatches(
    { db },
    planned.flatMap(({ id, kind }) => (kind === 'watch' ? [id] : [])),
  );
  return new Map(
    planned.map(({ id, schedule, due_at, claims, base }) => [
      id,
      {
        occurrence: id,
        dueAt: due_at,
        schedule: schedules.get(schedule) ?? null,
        watches: told.get(id) ?? null,
        claims: readClaims(claims),
        baseFell: base === 'failed' || base === 'expired' || base === 'skipped',
      },
    ]),
  );
}

async function toldWatches(
  { db }: Pick<Store, 'db'>,
  occurrences: readonly string[],
): Promise<Map<string, ToldWatches>> {
  if (occurrences.length === 0) return new Map();
  const told = await db
    .selectFrom('firings')
    .select(['occurrence', 'watch'])
    .where('occurrence', 'in', occurrences)
    .execute();
  const rows = await db.selectFrom('watches').selectAll().where('occurrence', 'in', occurrences).execute();
  const here = new Map(rows.map((row) => [row.id, fromWatchRow(row)]));
  return new Map(
    occurrences.map((id) => {
      const own = told.filter(({ occurrence }) => occurrence === id);
      return [id, { planned: own.length, here: own.flatMap(({ watch }) => here.get(watch) ?? []) }];
    }),
  );
}

function readClaims(text: string): string[] {
  const claims: string[] = JSON.parse(text);
  return claims;
}

/**
 * Takes a plan back, so that the next tick plans and composes it anew; `schedule` is null where it tells of watches.
 * Only where this claim (`key` and `epoch`) is the first that was ever made for it: nothing of it can have been sent.
 * Returns whether it was taken back.
 */
export function takePlanBack(
  store: Store,
  { occurrence, schedule, dueAt }: { occurrence: string; schedule: string | null; dueAt: number },
  { key, epoch }: { key: string; epoch: number },
): Promise<boolean> {
  return inTransaction(store, async (transaction) => {
    const { db } = transaction;
    const own = db.deleteFrom('deliveries').where('id', '=', key).where('epoch', '=', epoch).where('attempts', '=', 1);
    if ((await own.where('state', '=', 'sending').executeTakeFirst()).numDeletedRows === 0n) return false;
    for (const table of ['deliveries', 'contents', 'posted_claims'] as const) {
      await db.deleteFrom(table).where('occurrence', '=', occurrence).execute();
    }
    await db.deleteFrom('occurrences').where('id', '=', occurrence).execute();
    await restoreSeen(transaction, occurrence);
    if (schedule === null) return true;
    await db
      .updateTable('schedules')
      .set({ next_at: dueAt })
      .where('id', '=', schedule)
      .where('next_at', '>', dueAt)
      .execute();
    return true;
  });
}
