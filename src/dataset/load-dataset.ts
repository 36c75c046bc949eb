import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../core/dossier/dossier.ts';
import { list, readDossierFolder } from './dossier-folder.ts';
import { loadDossier } from './load-dossier.ts';
import { type LocatedProblem, wholeFile } from './located-problem.ts';

export interface Dataset {
  /** Those without problems, in the order of their ids. */
  dossiers: readonly Dossier[];
  problems: readonly LocatedProblem[];
}

/** Not dossiers: the schemas for editors, and the record's description. */
const others = ['schema', 'README.md'];

/** Reads every dossier of a data folder, with every problem of all of them. */
export function loadDataset(dir: string): Dataset {
  const { folders, problems } = findDossiers(dir);
  const dossiers: Dossier[] = [];
  const all = [...problems];
  for (const id of folders) {
    const loaded = loadDossier(readDossierFolder(join(dir, id), id));
    if (loaded.ok) dossiers.push(loaded.dossier);
    else all.push(...loaded.problems);
  }
  return { dossiers, problems: all };
}

/** The dossiers' folders of a data folder, in sorted order, and what is wrong with the folder itself. */
export function findDossiers(dir: string): { folders: readonly string[]; problems: readonly LocatedProblem[] } {
  const wrong = whyNoFolder(dir);
  if (wrong !== null) return { folders: [], problems: [wholeFile(dir, wrong)] };
  const entries = list(dir).filter(({ name }) => !others.includes(name));
  const folders = entries.filter((entry) => entry.isFolder).map((entry) => entry.name);
  const strays = entries.filter((entry) => !entry.isFolder);
  const problems = strays.map(({ name }) =>
    wholeFile(join(dir, name), 'a data folder holds a folder for each dossier; move this file elsewhere'),
  );
  if (folders.length === 0)
    problems.push(wholeFile(dir, 'there is no dossier here; add a folder with dossier.yaml, actors.yaml and sources'));
  return { folders, problems };
}

/** Why a folder cannot be read; null where it can. */
export function whyNoFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() && list(path) !== null ? null : 'this is a file; a folder is expected here';
  } catch (error) {
    return `this folder cannot be read (${error instanceof Error && 'code' in error ? error.code : error})`;
  }
}
