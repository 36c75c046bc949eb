import type { Snapshot } from './snapshot.ts';

/** What a channel saw last of its dossier, and when (epoch milliseconds). */
export interface LastSeen {
  snapshot: Snapshot;
  at: number;
}
