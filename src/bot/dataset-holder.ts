import type { Dossier } from '../core/dossier/dossier.ts';

/** What a data folder holds: its dossiers, or lines that say what is wrong. */
export type Loaded = { ok: true; dossiers: ReadonlyMap<string, Dossier> } | { ok: false; problems: readonly string[] };

/** Loads everything, but for those dossiers that are served as they are on disk. */
export type LoadAgain = (served: ReadonlyMap<string, Dossier>, signal: AbortSignal) => Promise<Loaded> | Loaded;

/** The dossiers that are served, and whether the data on disk is newer and broken. */
export interface DatasetHolder {
  dossiers(): ReadonlyMap<string, Dossier>;
  /** What is wrong with the data on disk, while older data is served; empty where all is well. */
  problems(): readonly string[];
  /**
   * Loads everything again; broken data changes nothing of what is served, nor does anything once the signal is
   * aborted. True where something changed. Only one reload may run at a time.
   */
  reload(signal?: AbortSignal): Promise<boolean>;
}

/** Holds dossiers that were loaded without problems. */
export function holdDataset(first: ReadonlyMap<string, Dossier>, load: LoadAgain): DatasetHolder {
  let dossiers = first;
  let problems: readonly string[] = [];
  return {
    dossiers: () => dossiers,
    problems: () => problems,
    async reload(signal = AbortSignal.any([])) {
      const loaded = await loadOrExplain(() => load(dossiers, signal));
      if (signal.aborted) return false;
      problems = loaded.ok ? [] : loaded.problems;
      if (!loaded.ok || revisions(loaded.dossiers) === revisions(dossiers)) return false;
      dossiers = loaded.dossiers;
      return true;
    },
  };
}

/** A file that vanishes while it is read, or that may not be read, is a problem of the data like any other. */
async function loadOrExplain(load: () => ReturnType<LoadAgain>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    return { ok: false, problems: [`the data could not be read: ${error instanceof Error ? error.message : error}`] };
  }
}

function revisions(dossiers: ReadonlyMap<string, Dossier>): string {
  return [...dossiers.values()].map(({ id, revision }) => `${id} ${revision}`).join('\n');
}
