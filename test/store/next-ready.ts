import type { Platform } from '../../src/core/place/channel.ts';
import { nextLookUpAt, nextPostAt } from '../../src/store/deliveries.ts';
import type { Store } from '../../src/store/store.ts';

/** When the next delivery can be posted or looked up (epoch milliseconds); null where none waits. */
export async function nextReadyAt(store: Store, platforms: readonly Platform[]): Promise<number | null> {
  const times = await Promise.all(
    platforms.flatMap((platform) => [nextPostAt(store, platform), nextLookUpAt(store, platform)]),
  );
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
