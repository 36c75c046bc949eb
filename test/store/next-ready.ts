import type { Platform } from '../../src/core/place/channel.ts';
import { nextLookUpAt, nextPostAt } from '../../src/store/deliveries.ts';
import type { Store } from '../../src/store/store.ts';

/** When anything is to be posted or looked up next; null where nothing is open. */
export async function nextReadyAt(store: Store, platforms: readonly Platform[]): Promise<number | null> {
  const times = [await nextPostAt(store, platforms), await nextLookUpAt(store, platforms)].flatMap((at) => at ?? []);
  return times.length === 0 ? null : Math.min(...times);
}
