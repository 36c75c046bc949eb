import { join } from 'node:path';
import { listFolder, whyNoFolder } from './list-folder.ts';
import { type LocatedProblem, problemOfFile } from './located-problem.ts';
import { type Reading, startReading } from './reading.ts';

/** What a data folder holds besides dossiers: the schemas for editors, and the description of the record. */
export const otherEntries: readonly string[] = ['schema', 'README.md'];

/** The names of the dossiers' folders within a data folder, sorted, and what is wrong with the data folder itself. */
export function findDossiers(
  dataDir: string,
  { root }: Reading = startReading(dataDir),
): { names: readonly string[]; problems: readonly LocatedProblem[] } {
  const whyNone = whyNoFolder(dataDir);
  if (whyNone !== null) return { names: [], problems: [problemOfFile(dataDir, whyNone)] };
  const entries = listFolder(dataDir, root).filter(({ name }) => !otherEntries.includes(name));
  const names = entries.filter((entry) => entry.isFolder).map((entry) => entry.name);
  const files = entries.filter((entry) => !entry.isFolder);
  const stray = 'a data folder holds a folder for each dossier; move this file elsewhere';
  const problems = files.map(({ name, why }) => problemOfFile(join(dataDir, name), why ?? stray));
  if (names.length === 0) {
    const message = 'there is no dossier here; add a folder with dossier.yaml, actors.yaml and sources';
    problems.push(problemOfFile(dataDir, message));
  }
  return { names, problems };
}
