import { runChecks } from '../core/checks/index.ts';
import { ActorsRecord } from '../core/dossier/actor.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type DossierFiles, DossierRecord } from '../core/dossier/dossier-record.ts';
import { linkDossier } from '../core/dossier/link-dossier.ts';
import { SourceRecord } from '../core/dossier/source-record.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { explainDossier, unexplained } from './explain-dossier.ts';
import type { LocatedProblem } from './located-problem.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';
import { revisionOf } from './revision.ts';
import { sourceIdOf } from './schemas.ts';

/** Either a dossier with its files' records, or everything that is wrong with it. */
export type LoadedDossier =
  | { ok: true; files: DossierFiles; dossier: Dossier }
  | { ok: false; problems: readonly LocatedProblem[] };

/** Reads a dossier: fast where all is well, and slowly, with every place, where it is not. */
export function loadDossier(folder: DossierFolder): LoadedDossier {
  const read = folder.problems.length === 0 ? readFast(folder) : null;
  const files = read?.files ?? null;
  if (files !== null && runChecks(files).length === 0) {
    return { ok: true, files, dossier: linkDossier(files, revisionOf(folder.files)) };
  }
  const problems = explainDossier(folder);
  if (problems.length > 0 || read === null) return { ok: false, problems };
  return { ok: false, problems: [unexplained(folder, read.name, read.error)] };
}

/** The records of a dossier; or the file that could not be read, and why. */
function readFast(folder: DossierFolder): { files: DossierFiles | null; name: string; error: unknown } {
  let current = 'dossier.yaml';
  try {
    const raw = (name: string) => {
      current = name;
      const { text, faults } = readText(folder.files.get(name) ?? Buffer.alloc(0));
      if (faults[0] !== undefined) throw new Error(faults[0].message);
      return parseYaml(text);
    };
    const dossier = DossierRecord.parse(raw('dossier.yaml'));
    const actors = ActorsRecord.parse(raw('actors.yaml'));
    const sources = new Map<string, SourceRecord>();
    for (const name of folder.files.keys()) {
      const id = sourceIdOf(name);
      if (id !== null) sources.set(id, SourceRecord.parse(raw(name)));
    }
    return {
      files: { id: folder.id, dossier, actors, sources },
      name: current,
      error: 'its records contradict each other',
    };
  } catch (error) {
    return { files: null, name: current, error };
  }
}
