import { join } from 'node:path';
import type { FilePlace, Finding, Path } from '../core/checks/check.ts';
import { runChecks } from '../core/checks/index.ts';
import { ActorsRecord } from '../core/dossier/actor.ts';
import { type DossierFiles, DossierRecord } from '../core/dossier/dossier-record.ts';
import { SourceRecord } from '../core/dossier/source-record.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { type InspectedFile, inspectFile } from './inspect-file.ts';
import { type LocatedProblem, sortProblems } from './located-problem.ts';
import { placeholderFor } from './schema/placeholder-for.ts';
import { sourceIdOf } from './source-id.ts';

/**
 * Finds every problem of a dossier at once, with its line and column: in the YAML, by the schema and by the checks.
 * `alsoCheck` can find more in the records, as far as they could be read. Slow: meant for a dossier that has problems.
 */
export function findProblems(
  folder: DossierFolder,
  alsoCheck: (files: DossierFiles) => readonly Finding[] = () => [],
): LocatedProblem[] {
  const files = inspectFiles(folder);
  const inspected = [...files.values()];
  const complete = folder.complete && inspected.every((file) => file.complete);
  const records = recordsOf(folder.id, files);
  const findings = [...runChecks(records, complete), ...alsoCheck(records)];
  const newFindings = findings.filter((finding) => !isConsequence(finding, files));
  return sortProblems([
    ...folder.problems,
    ...inspected.flatMap((file) => file.problems),
    ...problemsAt(newFindings, files),
  ]);
}

/** Findings about a dossier's files as problems with their line and column. */
export function locateFindings(folder: DossierFolder, findings: readonly Finding[]): LocatedProblem[] {
  return findings.length === 0 ? [] : sortProblems(problemsAt(findings, inspectFiles(folder)));
}

function inspectFiles({ path, files }: DossierFolder): ReadonlyMap<string, InspectedFile> {
  return new Map([...files].map(([name, bytes]) => [name, inspectFile(join(path, name), name, bytes)]));
}

function problemsAt(findings: readonly Finding[], files: ReadonlyMap<string, InspectedFile>): LocatedProblem[] {
  return findings.flatMap(({ file, path, message }) => files.get(file)?.problemAt(path, message) ?? []);
}

function recordsOf(id: string, files: ReadonlyMap<string, InspectedFile>): DossierFiles {
  const sources = [...files].flatMap(([name, { record }]) => {
    const source = sourceIdOf(name);
    return source === null ? [] : [[source, SourceRecord.parse(record)] as const];
  });
  return {
    id,
    dossier: DossierRecord.parse(files.get('dossier.yaml')?.record ?? placeholderFor(DossierRecord)),
    actors: ActorsRecord.parse(files.get('actors.yaml')?.record ?? placeholderFor(ActorsRecord)),
    sources: new Map(sources),
  };
}

/** True if a finding is at, or rests on, something that is reported already: it may only follow from that. */
function isConsequence({ file, path, reads = [] }: Finding, files: ReadonlyMap<string, InspectedFile>): boolean {
  const wrongPathsOf = (place: FilePlace) => files.get(place.file)?.wrongPaths ?? [];
  if (wrongPathsOf({ file, path }).some((wrong) => startsWith(path, wrong))) return true;
  return reads.some((place) =>
    wrongPathsOf(place).some((wrong) => startsWith(place.path, wrong) || startsWith(wrong, place.path)),
  );
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, depth) => path[depth] === key);
}
