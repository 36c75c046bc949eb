import type { Store } from './store.ts';

/** The longest waits (milliseconds) that a right clock can have set. */
interface LongestWaits {
  deliveryMs: number;
  leaseMs: number;
}

/** After the clock was set back: whatever was to wait until shortly after the old time would now wait far too long. */
export async function shortenWaits({ db }: Store, now: number, longest: LongestWaits): Promise<void> {
  const leaseUntil = now + longest.leaseMs;
  await db
    .updateTable('deliveries')
    .set({ ready_at: now })
    .where('state', 'in', ['pending', 'ambiguous'])
    .where('ready_at', '>', now + longest.deliveryMs)
    .execute();
  await db
    .updateTable('deliveries')
    .set({ lease_until: leaseUntil })
    .where('state', 'in', ['sending', 'ambiguous'])
    .where('lease_until', '>', leaseUntil)
    .execute();
  await db.updateTable('lanes').set({ next_at: now }).where('next_at', '>', now).execute();
  await db.updateTable('occurrences').set({ planned_at: now }).where('planned_at', '>', now).execute();
}
