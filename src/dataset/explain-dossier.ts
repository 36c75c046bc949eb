import { join } from 'node:path';
import { YAMLException } from 'js-yaml';
import type { FilePlace, Finding, Path } from '../core/checks/check.ts';
import { runChecks } from '../core/checks/index.ts';
import { ActorsRecord } from '../core/dossier/actor.ts';
import { type DossierFiles, DossierRecord } from '../core/dossier/dossier-record.ts';
import { SourceRecord } from '../core/dossier/source-record.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { type ExplainedFile, explainFile } from './explained-file.ts';
import { fromHere, type LocatedProblem } from './located-problem.ts';
import { neutralOf } from './schema-at.ts';
import { sourceIdOf } from './schemas.ts';

/**
 * Every problem of a dossier at its line and column: YAML, schema and rules at once, in the order of the files. `more` finds others in the
 * records, as far as they could be read. Slow.
 */
export function explainDossier(
  folder: DossierFolder,
  more: (files: DossierFiles) => readonly Finding[] = () => [],
): LocatedProblem[] {
  const files = new Map(
    [...folder.files].map(([name, bytes]) => [name, explainFile(join(folder.path, name), name, bytes)] as const),
  );
  const complete = folder.complete && [...files.values()].every((file) => file.complete);
  const records = recordsOf(folder.id, files);
  const findings = [...runChecks(records, complete), ...more(records)]
    .filter((finding) => !isEcho(finding, files))
    .flatMap((finding) => files.get(finding.file)?.at(finding.path, finding.message) ?? []);
  return sorted([...folder.problems, ...[...files.values()].flatMap((file) => file.problems), ...findings]);
}

/** What findings on a dossier's files say, at their lines and columns. */
export function locateFindings(folder: DossierFolder, findings: readonly Finding[]): LocatedProblem[] {
  const names = new Set(findings.map((finding) => finding.file));
  const files = new Map(
    [...folder.files]
      .filter(([name]) => names.has(name))
      .map(([name, bytes]) => [name, explainFile(join(folder.path, name), name, bytes)] as const),
  );
  return sorted(findings.flatMap(({ file, path, message }) => files.get(file)?.at(path, message) ?? []));
}

function recordsOf(id: string, files: ReadonlyMap<string, ExplainedFile>): DossierFiles {
  const sources = [...files].flatMap(([name, { record }]) => {
    const source = sourceIdOf(name);
    return source === null ? [] : [[source, SourceRecord.parse(record)] as const];
  });
  return {
    id,
    dossier: DossierRecord.parse(files.get('dossier.yaml')?.record ?? neutralOf(DossierRecord)),
    actors: ActorsRecord.parse(files.get('actors.yaml')?.record ?? neutralOf(ActorsRecord)),
    sources: new Map(sources),
  };
}

/** True if a finding stands at, or rests on, something that is reported already. */
function isEcho({ file, path, reads = [] }: Finding, files: ReadonlyMap<string, ExplainedFile>): boolean {
  const wrongIn = (place: FilePlace) => files.get(place.file)?.wrong ?? [];
  if (wrongIn({ file, path }).some((wrong) => startsWith(path, wrong))) return true;
  return reads.some((place) =>
    wrongIn(place).some((wrong) => startsWith(place.path, wrong) || startsWith(wrong, place.path)),
  );
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, depth) => path[depth] === key);
}

function sorted(problems: readonly LocatedProblem[]): LocatedProblem[] {
  return problems.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}

/** The last resort, where the fast parser refuses a file in which the slow one finds nothing. */
export function unexplained(folder: DossierFolder, name: string, error: unknown): LocatedProblem {
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const place = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
  return {
    file: fromHere(join(folder.path, name)),
    ...place,
    path: '',
    message: `this file cannot be read: ${detail}`,
  };
}
