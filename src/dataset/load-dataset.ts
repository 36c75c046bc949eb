import { join } from 'node:path';
import type { Dossier } from '../core/dossier/dossier.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { findDossiers } from './find-dossiers.ts';
import { loadDossier } from './load-dossier.ts';
import type { LocatedProblem } from './located-problem.ts';

export interface Dataset {
  /** Those without problems, by their ids. */
  dossiers: readonly Dossier[];
  problems: readonly LocatedProblem[];
}

/** Loads every dossier of a data folder. Gives every problem of all of them. */
export function loadDataset(dataDir: string): Dataset {
  const found = findDossiers(dataDir);
  const dossiers: Dossier[] = [];
  const problems = [...found.problems];
  for (const id of found.names) {
    const loaded = loadDossier(readDossierFolder(join(dataDir, id), id));
    if (loaded.ok) dossiers.push(loaded.dossier);
    else problems.push(...loaded.problems);
  }
  return { dossiers, problems };
}
