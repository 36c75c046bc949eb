import type { Dossier } from '../core/dossier/dossier.ts';

/** What a data folder holds: its dossiers, or lines that say what is wrong. */
export type Loaded = { ok: true; dossiers: ReadonlyMap<string, Dossier> } | { ok: false; problems: readonly string[] };

/** The dossiers that are served, and whether the data on disk is newer and broken. */
export interface DatasetHolder {
  dossiers(): ReadonlyMap<string, Dossier>;
  /** What is wrong with the data on disk, while older data is served; empty where all is well. */
  problems(): readonly string[];
  /** Loads everything again; broken data changes nothing of what is served. True where something changed. */
  reload(): boolean;
}

/** Holds dossiers that were loaded without problems. */
export function holdDataset(first: ReadonlyMap<string, Dossier>, load: () => Loaded): DatasetHolder {
  let dossiers = first;
  let problems: readonly string[] = [];
  return {
    dossiers: () => dossiers,
    problems: () => problems,
    reload() {
      const loaded = loadOrExplain(load);
      problems = loaded.ok ? [] : loaded.problems;
      if (!loaded.ok || revisions(loaded.dossiers) === revisions(dossiers)) return false;
      dossiers = loaded.dossiers;
      return true;
    },
  };
}

/** A file that vanishes while it is read, or that may not be read, is a problem of the data like any other. */
function loadOrExplain(load: () => Loaded): Loaded {
  try {
    return load();
  } catch (error) {
    return { ok: false, problems: [`the data could not be read: ${error instanceof Error ? error.message : error}`] };
  }
}

function revisions(dossiers: ReadonlyMap<string, Dossier>): string {
  return [...dossiers.values()].map(({ id, revision }) => `${id} ${revision}`).join('\n');
}
