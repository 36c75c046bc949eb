import { join } from 'node:path';
import type { Finding, Path } from '../core/checks/check.ts';
import { runChecks } from '../core/checks/index.ts';
import { ActorsRecord } from '../core/dossier/actor.ts';
import { type DossierFiles, DossierRecord } from '../core/dossier/dossier-record.ts';
import { SourceRecord } from '../core/dossier/source-record.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { type InspectedFile, inspectFile } from './inspect-file.ts';
import { limitProblems, moreProblems } from './limit-problems.ts';
import { fromCurrentFolder, type LocatedProblem, sortProblems } from './located-problem.ts';
import { parseFile } from './parse-file.ts';
import { schemaOfFile } from './schema/file-schema.ts';
import { placeholderFor } from './schema/placeholder-for.ts';
import { sourceIdOf } from './source-id.ts';
import { unreadableFile } from './unreadable-file.ts';
import { indexWrongPlaces } from './wrong-places.ts';

/** What is needed of a file once it was inspected; the parsed YAML, a hundred times its size, is let go. */
type FoundFile = Pick<InspectedFile, 'record' | 'problems' | 'wrongPaths' | 'complete'>;

/**
 * Finds the problems of a dossier at once, with their lines and columns: in the YAML, by the schema and by the checks.
 * `alsoCheck` can find more in the records, as far as they could be read. The first problems are told in full, the
 * others counted. Slow: meant for a dossier that has problems.
 */
export function findProblems(
  folder: DossierFolder,
  alsoCheck: (files: DossierFiles) => readonly Finding[] = () => [],
): LocatedProblem[] {
  const files = new Map([...folder.files].map(([name, bytes]) => [name, findInFile(folder, name, bytes)]));
  const found = [...files.values()];
  const complete = folder.complete && found.every((file) => file.complete);
  const records = recordsOf(folder.id, files);
  const findings = [...runChecks(records, complete), ...alsoCheck(records)];
  const wrong = indexWrongPlaces(new Map([...files].map(([name, { wrongPaths }]) => [name, wrongPaths])));
  // what is at, or rests on, something that is reported already may only follow from that
  const own = findings.filter((finding) => !wrong.hold(finding) && !wrong.touch(finding.reads ?? []));
  const problems = [...folder.problems, ...found.flatMap((file) => file.problems), ...locateFindings(folder, own)];
  return limitProblems(sortProblems(problems), folder.reading.limits.mostTold);
}

/** Findings about a dossier's files as problems, the first of them with their line and column. */
export function locateFindings(folder: DossierFolder, findings: readonly Finding[]): LocatedProblem[] {
  const most = folder.reading.limits.mostTold;
  const byFile = Map.groupBy(findings, ({ file }) => file);
  let located = 0;
  const problems = [...byFile.keys()].toSorted().flatMap((name) => {
    const bytes = folder.files.get(name);
    const inFile = byFile.get(name) ?? [];
    if (bytes === undefined) return [];
    const path = join(folder.path, name);
    if (located >= most) return [moreProblems(fromCurrentFolder(path), inFile.length)];
    const { problemAt } = inspectFile(path, name, bytes);
    const sorted = sortProblems(
      inFile.flatMap(({ path: at, message, rule }) => {
        const problem = problemAt(at, message);
        return problem === null ? [] : [rule === undefined ? problem : { ...problem, rule }];
      }),
    );
    located += sorted.length;
    return limitProblems(sorted, most);
  });
  return limitProblems(problems, most);
}

/** Reads a file fast where it is right, and past everything that is wrong with it where it is not. */
function findInFile({ path, reading }: DossierFolder, name: string, bytes: Buffer): FoundFile {
  const file = join(path, name);
  try {
    return { record: parseFile(schemaOfFile(name), bytes), problems: [], wrongPaths: [], complete: true };
  } catch (error) {
    if (bytes.length > reading.repairLeft) return unread(file, error, untold);
  }
  reading.repairLeft -= bytes.length;
  try {
    const { record, problems, wrongPaths, complete } = inspectFile(file, name, bytes);
    if (problems.length > enough * reading.limits.mostTold) reading.repairLeft = 0;
    return { record, problems: limitProblems(sortProblems(problems), reading.limits.mostTold), wrongPaths, complete };
  } catch (error) {
    return unread(file, error);
  }
}

/** With so many times the problems that are told in full, no other file is read for all its problems. */
const enough = 5;
const untold = '; what else is wrong with this file is told once this is right';

/** A file of which nothing is known but what is wrong with it first. */
function unread(file: string, error: unknown, addition = ''): FoundFile {
  const wholeFile: Path = [];
  const problem = unreadableFile(file, error);
  const problems = [{ ...problem, message: problem.message + addition }];
  return { record: undefined, problems, wrongPaths: [wholeFile], complete: false };
}

function recordsOf(id: string, files: ReadonlyMap<string, FoundFile>): DossierFiles {
  const sources = [...files].flatMap(([name, { record }]) => {
    const source = sourceIdOf(name);
    return source === null || record === undefined ? [] : [[source, SourceRecord.parse(record)] as const];
  });
  return {
    id,
    dossier: DossierRecord.parse(files.get('dossier.yaml')?.record ?? placeholderFor(DossierRecord)),
    actors: ActorsRecord.parse(files.get('actors.yaml')?.record ?? placeholderFor(ActorsRecord)),
    sources: new Map(sources),
  };
}
