import type { Store } from './store.ts';
import type { OccurrenceState } from './tables.ts';

/** Ends occurrences. `now` is epoch milliseconds. */
export async function closeOccurrences(
  { db }: Store,
  ids: readonly string[],
  end: { state: OccurrenceState; reason: string | null },
  now: number,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('occurrences')
    .set({ ...end, done_at: now })
    .where('id', 'in', ids)
    .execute();
}
