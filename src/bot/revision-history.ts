import type { Dossier } from '../core/dossier/dossier.ts';
import { gatherRecords, type RecordGatherer } from '../core/dossier/gather-records.ts';
import { linkInTurns } from '../core/dossier/link-dossier.ts';
import { RecordPart } from '../core/dossier/record-part.ts';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Logger } from '../platform/logger.ts';
import { linesOfPart, revisionOf, revisionPart, revisionsOf, type Serving, servingsOf } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import { inTurns } from './in-turns.ts';

export interface RevisionHistoryContext {
  /** Null where nothing is kept. */
  store: Store | null;
  /** Those that are served now. */
  dossiers(): ReadonlyMap<string, Dossier>;
  log: Logger;
  watchMemory: WatchMemory;
}

/** The revisions of dossiers that were served. Every function rejects where the store fails. */
export interface RevisionHistory {
  /**
   * A dossier as it was at a revision. Null where that is not kept, and where it can no longer be read, which the log
   * then tells.
   */
  at(dossier: string, revision: string): Promise<Dossier | null>;
  /** The kept revisions of a dossier and when each was first served (epoch milliseconds), the newest first. */
  list(dossier: string): Promise<readonly { revision: string; firstServed: number }[]>;
  /** Which revision was served from when (epoch milliseconds), the first first. One can come back. */
  servings(dossier: string): Promise<readonly Serving[]>;
}

/** How many dossiers are held that are not served any more, and how much memory they may take, about. */
const most = { entries: 4, bytes: 256_000_000, broken: 100 } as const;
/** A dossier takes so many times the characters of its records, about. */
const bytesOfCharacter = 5;

/** Dossiers are made one after the other, in turns; who asks for the same one waits for the same. */
export function createRevisionHistory({ store, dossiers, log, watchMemory }: RevisionHistoryContext): RevisionHistory {
  const made = new BoundedMap<string, { dossier: Dossier; bytes: number }>({
    entries: most.entries,
    bytes: { most: most.bytes, sizeOf: ({ bytes }) => bytes },
  });
  const broken = new BoundedMap<string, true>({ entries: most.broken });
  const underWay = new Map<string, Promise<Dossier | null>>();
  let last: Promise<unknown> = Promise.resolve();
  watchMemory('revisions', made);
  return {
    async at(id, revision) {
      const served = dossiers().get(id);
      if (served?.revision === revision) return served;
      if (store === null) return null;
      const key = `${id} ${revision}`;
      const known = made.get(key);
      if (known !== undefined) return known.dossier;
      return underWay.getOrInsertComputed(key, () => {
        const making = last.then(() => make(store, id, revision, key)).finally(() => underWay.delete(key));
        last = making.catch(() => undefined);
        return making;
      });
    },
    async list(dossier) {
      if (store === null) return [];
      const kept = await revisionsOf(store, dossier);
      return kept.map(({ revision, firstServed }) => ({ revision, firstServed })).toReversed();
    },
    servings: async (dossier) => (store === null ? [] : servingsOf(store, dossier)),
  };

  async function make(from: Store, id: string, revision: string, key: string): Promise<Dossier | null> {
    const kept = await revisionOf(from, id, revision);
    if (kept === null || broken.get(kept.batch)) return null;
    const records = gatherRecords();
    for (let part = 0; part < kept.parts; part++) {
      const content = await revisionPart(from, kept.batch, part);
      // It was pruned meanwhile.
      if (content === null && (await revisionOf(from, id, revision)) === null) return null;
      const problem = await takePart(content ?? '', records).catch((error: unknown) => ({ error }));
      if (problem !== undefined) return tellBroken(problem.error);
    }
    try {
      const dossier = await inTurns(linkInTurns(records.files(), revision));
      made.set(key, { dossier, bytes: kept.written * bytesOfCharacter });
      return dossier;
    } catch (error) {
      return tellBroken(error);
    }

    /** What was kept and cannot be read is not tried again. */
    function tellBroken(error: unknown): null {
      log.warn({ dossier: id, revision, err: error }, 'a kept revision cannot be read any more');
      broken.set(kept?.batch ?? '', true);
      return null;
    }
  }
}

/** Whoever else waits comes in after each line: reading one takes a few milliseconds. */
async function takePart(content: string, records: RecordGatherer): Promise<undefined> {
  for (const line of await linesOfPart(content)) {
    records.take(RecordPart.parse(JSON.parse(line)));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
