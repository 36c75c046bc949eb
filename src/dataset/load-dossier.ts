import { join } from 'node:path';
import { YAMLException } from 'js-yaml';
import { runChecks } from '../core/checks/index.ts';
import { ActorsRecord } from '../core/dossier/actor.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type DossierFiles, DossierRecord } from '../core/dossier/dossier-record.ts';
import { linkDossier } from '../core/dossier/link-dossier.ts';
import { SourceRecord } from '../core/dossier/source-record.ts';
import { decodeText } from './decode-text.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { findProblems } from './find-problems.ts';
import { type LocatedProblem, problemOfFile } from './located-problem.ts';
import { revisionOf } from './revision.ts';
import { sourceIdOf } from './source-id.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** Either a dossier with its files' records, or everything that is wrong with it. */
export type LoadedDossier =
  | { ok: true; files: DossierFiles; dossier: Dossier }
  | { ok: false; problems: readonly LocatedProblem[] };

/** A dossier's records; or the file that stopped the reading, and the error. */
type ParsedFiles = { ok: true; files: DossierFiles } | { ok: false; name: string; error: unknown };

/** Loads a dossier. This is fast; where something is wrong, everything is read again to find every problem. */
export function loadDossier(folder: DossierFolder): LoadedDossier {
  const parsed = folder.problems.length === 0 ? parseFiles(folder) : null;
  const findings = parsed?.ok ? runChecks(parsed.files) : [];
  if (parsed?.ok && findings.length === 0) {
    return { ok: true, files: parsed.files, dossier: linkDossier(parsed.files, revisionOf(folder.files)) };
  }
  const problems = findProblems(folder);
  if (problems.length > 0 || parsed === null) return { ok: false, problems };
  // the two parsers disagree about a file: nothing is located then, but nothing is passed over
  return {
    ok: false,
    problems: parsed.ok
      ? findings.map(({ file, message }) => problemOfFile(join(folder.path, file), message))
      : [unreadableFile(join(folder.path, parsed.name), parsed.error)],
  };
}

function parseFiles(folder: DossierFolder): ParsedFiles {
  let current = '';
  const parse = (name: string) => {
    current = name;
    const { text, faults } = decodeText(folder.files.get(name) ?? Buffer.alloc(0));
    if (faults[0] !== undefined) throw new Error(faults[0].message);
    return parseYaml(text);
  };
  try {
    const dossier = DossierRecord.parse(parse('dossier.yaml'));
    const actors = ActorsRecord.parse(parse('actors.yaml'));
    const sources = new Map<string, SourceRecord>();
    for (const name of folder.files.keys()) {
      const id = sourceIdOf(name);
      if (id !== null) sources.set(id, SourceRecord.parse(parse(name)));
    }
    return { ok: true, files: { id: folder.id, dossier, actors, sources } };
  } catch (error) {
    return { ok: false, name: current, error };
  }
}

function unreadableFile(path: string, error: unknown): LocatedProblem {
  const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const problem = problemOfFile(path, `this file cannot be read: ${detail}`);
  const mark = error instanceof YAMLException ? error.mark : undefined;
  return mark === undefined ? problem : { ...problem, line: mark.line + 1, column: mark.column + 1 };
}
