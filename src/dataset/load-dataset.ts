import { join } from 'node:path';
import type { Dossier } from '../core/dossier/dossier.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { findDossiers } from './find-dossiers.ts';
import { limitProblems } from './limit-problems.ts';
import { loadDossier } from './load-dossier.ts';
import type { LocatedProblem } from './located-problem.ts';
import { defaultLimits, startReading } from './reading.ts';

export interface Dataset {
  /** Those without problems, by their ids. */
  dossiers: readonly Dossier[];
  /** The first in full, the others counted. */
  problems: readonly LocatedProblem[];
}

/** Loads every dossier of a data folder of at most so many bytes. Gives the problems of all of them. */
export function loadDataset(dataDir: string, maxBytes = defaultLimits.maxBytes): Dataset {
  const reading = startReading(dataDir, { ...defaultLimits, maxBytes });
  const found = findDossiers(dataDir, reading);
  const dossiers: Dossier[] = [];
  const problems = [...found.problems];
  for (const id of found.names) {
    const loaded = loadDossier(readDossierFolder(join(dataDir, id), id, reading));
    if (loaded.ok) dossiers.push(loaded.dossier);
    else problems.push(...loaded.problems);
  }
  return { dossiers, problems: limitProblems(problems, reading.limits.mostTold) };
}
