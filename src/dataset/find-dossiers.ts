import { join } from 'node:path';
import { listFolder, whyNoFolder } from './list-folder.ts';
import { type LocatedProblem, problemOfFile } from './located-problem.ts';

/** What a data folder holds besides dossiers: the schemas for editors, and the description of the record. */
const otherEntries = ['schema', 'README.md'];

/** The names of the dossiers' folders within a data folder, sorted, and what is wrong with the data folder itself. */
export function findDossiers(dataDir: string): { names: readonly string[]; problems: readonly LocatedProblem[] } {
  const why = whyNoFolder(dataDir);
  if (why !== null) return { names: [], problems: [problemOfFile(dataDir, why)] };
  const entries = listFolder(dataDir).filter(({ name }) => !otherEntries.includes(name));
  const names = entries.filter((entry) => entry.isFolder).map((entry) => entry.name);
  const files = entries.filter((entry) => !entry.isFolder);
  const problems = files.map(({ name }) =>
    problemOfFile(join(dataDir, name), 'a data folder holds a folder for each dossier; move this file elsewhere'),
  );
  if (names.length === 0) {
    const message = 'there is no dossier here; add a folder with dossier.yaml, actors.yaml and sources';
    problems.push(problemOfFile(dataDir, message));
  }
  return { names, problems };
}
