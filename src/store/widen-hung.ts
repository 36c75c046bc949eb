import type { Platform } from '../core/place/channel.ts';
import type { Store } from './store.ts';

/** Sets until when (epoch milliseconds) whatever is open on a platform may still arrive. */
export async function widenHung({ db }: Store, platform: Platform, until: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ hung_until: until })
    .where('state', 'in', ['sending', 'ambiguous'])
    .where('platform', '=', platform)
    .where('hung_until', 'is not', null)
    .execute();
}
