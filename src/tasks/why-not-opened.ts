import type { StorePlace } from '../config.ts';

/** Why the store cannot be opened, as one sentence that names the variable which says where it is. */
export function whyNotOpened(at: StorePlace, error: unknown): string {
  const place = 'stateDir' in at ? `in the folder ${at.stateDir} (STATE_DIR)` : 'at DATABASE_URL';
  return `The store ${place} cannot be opened: ${error instanceof Error ? error.message : error}`;
}
