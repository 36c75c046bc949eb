import type { Insertable, Selectable } from 'kysely';
import type { Channel } from '../core/place/channel.ts';
import type { FrozenMessage } from '../core/posting/publisher.ts';
import { missReasons } from '../core/schedule/lateness.ts';
import type { KeptSchedule, Occurrence } from '../core/schedule/schedule.ts';
import { channelColumns, channelFrom } from './channel-columns.ts';
import { chunks } from './chunks.ts';
import { addDeliveries, type NewDelivery } from './deliveries.ts';
import { setNext } from './schedules.ts';
import { inTransaction, type Store } from './store.ts';
import type { OccurrenceState, Tables } from './tables.ts';

/** What a digest says, fixed when it was composed: every try posts this. */
export interface FrozenContent {
  /** With the delivery's key of each. */
  parts: readonly { key: string; part: FrozenMessage }[];
  hash: string;
  /** JSON: what the channel has seen once this is posted. */
  snapshot: string;
  /** Ids of the claims that are shown as standing. */
  claims: readonly string[];
}

export interface NewOccurrence {
  /** Follows from schedule and local date; the receipt's id. */
  id: string;
  schedule: Pick<KeptSchedule, 'id' | 'channel' | 'dossier'>;
  localDate: string;
  dueAt: number;
  outcome: { kind: 'post'; content: FrozenContent } | { kind: 'miss'; state: 'expired' | 'skipped'; reason: string };
}

export interface KeptOccurrence extends Occurrence {
  id: string;
  channel: Channel;
  dossier: string;
  state: OccurrenceState;
  /** Why it is not posted, or not all of it. */
  reason: string | null;
  plannedAt: number;
  doneAt: number | null;
}

/**
 * Keeps occurrences, their frozen contents and their deliveries, and sets when the schedules are next due, in one transaction.
 * A (schedule, local date) that has a row already is left alone. Gives the ids back that are new.
 */
export function planOccurrences(
  store: Store,
  occurrences: readonly NewOccurrence[],
  next: ReadonlyMap<string, number>,
  now: number,
): Promise<Set<string>> {
  return inTransaction(store, async (within) => {
    const mine = await holdSchedules(within, [...next.keys()]);
    const planned = occurrences.filter(({ schedule }) => mine.has(schedule.id));
    const fresh = await insertOccurrences(within, planned, now);
    const posts = planned.flatMap((occurrence) => {
      return occurrence.outcome.kind === 'post' && fresh.has(occurrence.id)
        ? [{ ...occurrence, content: occurrence.outcome.content }]
        : [];
    });
    for (const some of chunks(posts, 1_000)) {
      const contents = some.map(({ id, content: { hash, snapshot, claims } }) => {
        return { occurrence: id, hash, snapshot, claims: JSON.stringify(claims) };
      });
      await within.db.insertInto('contents').values(contents).execute();
    }
    await addDeliveries(
      within,
      posts.flatMap((post) => deliveriesOfPost(post, now)),
    );
    const carried = posts.flatMap(({ id, content }) => content.claims.map((claim) => ({ claim, occurrence: id })));
    for (const some of chunks(carried, 2_000)) {
      await within.db
        .insertInto('posted_claims')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await setNext(within, new Map([...next].filter(([id]) => mine.has(id))));
    return fresh;
  });
}

/** The schedules that are still there and running, and that no other instance plans at this moment. */
async function holdSchedules(within: Store, ids: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (const some of chunks(ids, 2_000)) {
    const query = within.db.selectFrom('schedules').select('id').where('id', 'in', some).where('paused', 'is', null);
    for (const { id } of await within.dialect.skipLocked(query).execute()) held.add(id);
  }
  return held;
}

async function insertOccurrences(
  { db }: Store,
  occurrences: readonly NewOccurrence[],
  now: number,
): Promise<Set<string>> {
  const fresh = new Set<string>();
  for (const some of chunks(occurrences, 500)) {
    const rows = some.map((occurrence): Insertable<Tables['occurrences']> => {
      const { id, schedule, localDate, dueAt, outcome } = occurrence;
      const missed = outcome.kind === 'miss';
      return {
        ...channelColumns(schedule.channel),
        id,
        schedule: schedule.id,
        local_date: localDate,
        dossier: schedule.dossier,
        due_at: dueAt,
        planned_at: now,
        ...(missed ? { state: outcome.state, reason: outcome.reason, done_at: now } : { state: 'posting' }),
      };
    });
    const query = db
      .insertInto('occurrences')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing());
    for (const { id } of await query.returning('id').execute()) fresh.add(id);
  }
  return fresh;
}

function deliveriesOfPost(post: NewOccurrence & { content: FrozenContent }, now: number): NewDelivery[] {
  const { id, schedule, dueAt, content } = post;
  return content.parts.map(({ key, part }, index) => ({
    key,
    kind: 'post',
    occurrence: id,
    part: index,
    last: index === content.parts.length - 1,
    channel: schedule.channel,
    dueAt,
    payload: part,
    thread: null,
    messageId: null,
    // The parts behind the first wait for it: they continue under its message.
    readyAt: index === 0 ? Math.max(now, dueAt) : null,
  }));
}

/** A schedule's occurrences, the newest first: what was posted, and what was not and why. */
export async function occurrencesOf({ db }: Store, schedule: string, limit: number): Promise<KeptOccurrence[]> {
  const query = db.selectFrom('occurrences').selectAll().where('schedule', '=', schedule);
  return (await query.orderBy('due_at', 'desc').limit(limit).execute()).map(fromOccurrenceRow);
}

/** One occurrence; null where there is none. */
export async function occurrenceOf({ db }: Store, id: string): Promise<KeptOccurrence | null> {
  const row = await db.selectFrom('occurrences').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : fromOccurrenceRow(row);
}

/**
 * Takes back what was put down as missed at a moment that is still to come, for the clock had run ahead, unless it was due before
 * `dueAfter`. Gives the schedules back with the earliest moment that is open again.
 */
export async function reviveMissed({ db }: Store, now: number, dueAfter: number): Promise<Map<string, number>> {
  const query = db
    .deleteFrom('occurrences')
    .where('state', 'in', ['expired', 'skipped'])
    .where('due_at', '>', dueAfter)
    .where('planned_at', '>', now)
    .where('reason', 'in', missReasons)
    .where('id', 'not in', ({ selectFrom }) => selectFrom('deliveries').select('occurrence'));
  const open = new Map<string, number>();
  for (const { schedule, due_at } of await query.returning(['schedule', 'due_at']).execute()) {
    open.set(schedule, Math.min(due_at, open.get(schedule) ?? due_at));
  }
  return open;
}

export function fromOccurrenceRow(row: Selectable<Tables['occurrences']>): KeptOccurrence {
  return {
    id: row.id,
    schedule: row.schedule,
    localDate: row.local_date,
    dueAt: row.due_at,
    channel: channelFrom(row),
    dossier: row.dossier,
    state: row.state,
    reason: row.reason,
    plannedAt: row.planned_at,
    doneAt: row.done_at,
  };
}
