import type { Dossier } from '../core/dossier/dossier.ts';
import { recordsOf } from '../core/dossier/records-of.ts';
import type { Logger } from '../platform/logger.ts';
import { keepRevision } from '../store/keep-revision.ts';
import { keepServing } from '../store/keep-serving.ts';
import { pruneRevisions } from '../store/prune-revisions.ts';
import type { Store } from '../store/store.ts';

export interface RevisionKeeperContext {
  store: Store;
  /** Those that are served now. */
  dossiers(): ReadonlyMap<string, Dossier>;
  log: Logger;
  /** Milliseconds since 1970. */
  clock(): number;
}

/** Keeps what is served, so that an earlier revision can be looked at, and what moved be told. */
export interface RevisionKeeper {
  /** Keeps what is served now. It takes its time in turns, never rejects, and tells in the log what failed. */
  keep(): Promise<void>;
  /** Ends what is under way; nothing is ever half kept. */
  stop(): Promise<void>;
}

/** Keeps revisions one after the other; what is told while one is written comes after it. */
export function createRevisionKeeper(context: RevisionKeeperContext): RevisionKeeper {
  const stopping = new AbortController();
  let last = Promise.resolve();
  return {
    keep() {
      // What is served at this moment: by the time it is written, it may be something else.
      const served = context.dossiers();
      const at = context.clock();
      last = last.then(() => keepAll(served, at, stopping.signal, context));
      return last;
    },
    stop() {
      stopping.abort();
      return last;
    },
  };
}

async function keepAll(
  served: ReadonlyMap<string, Dossier>,
  at: number,
  signal: AbortSignal,
  { store, log, clock }: RevisionKeeperContext,
): Promise<void> {
  try {
    for (const dossier of served.values()) {
      signal.throwIfAborted();
      const one = { dossier: dossier.id, revision: dossier.revision, at };
      await keepRevision(store, one, linesOf(dossier), signal);
      await keepServing(store, one);
    }
    const revisions = new Map([...served.values()].map(({ id, revision }) => [id, revision]));
    const pruned = await pruneRevisions(store, clock(), revisions);
    if (pruned.length > 0) log.info({ revisions: pruned }, 'the oldest revisions are not kept any longer');
  } catch (error) {
    if (signal.aborted) return;
    log.warn({ err: error }, 'what is served could not be kept as a revision; it is tried again with the next change');
  }
}

function* linesOf(dossier: Dossier): Generator<string> {
  for (const part of recordsOf(dossier)) yield JSON.stringify(part);
}
