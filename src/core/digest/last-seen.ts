import type { Snapshot } from './snapshot.ts';

/** What a channel saw of its dossier last, and when (epoch milliseconds). */
export interface LastSeen {
  snapshot: Snapshot;
  at: number;
}
