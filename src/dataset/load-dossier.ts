import { join } from 'node:path';
import { runChecks } from '../core/checks/index.ts';
import { ActorsRecord } from '../core/dossier/actor.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type DossierFiles, DossierRecord } from '../core/dossier/dossier-record.ts';
import { linkDossier } from '../core/dossier/link-dossier.ts';
import { SourceRecord } from '../core/dossier/source-record.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { findProblems } from './find-problems.ts';
import { limitProblems } from './limit-problems.ts';
import { type LocatedProblem, problemOfFile } from './located-problem.ts';
import { parseFile } from './parse-file.ts';
import { revisionOf } from './revision.ts';
import { sourceIdOf } from './source-id.ts';
import { unreadableFile } from './unreadable-file.ts';

/** Either the records of a dossier's files, which keep every rule, or what is wrong with them. */
export type ReadDossier = { ok: true; files: DossierFiles } | { ok: false; problems: readonly LocatedProblem[] };

/** Either a dossier with its files' records, or what is wrong with it. */
export type LoadedDossier =
  | { ok: true; files: DossierFiles; dossier: Dossier }
  | { ok: false; problems: readonly LocatedProblem[] };

/** A dossier's records; or the file that stopped the reading, and the error. */
type ParsedFiles = { ok: true; files: DossierFiles } | { ok: false; name: string; error: unknown };

/** Loads a dossier. */
export function loadDossier(folder: DossierFolder): LoadedDossier {
  const read = readDossier(folder);
  return read.ok ? { ...read, dossier: linkDossier(read.files, revisionOf(folder.files)) } : read;
}

/**
 * Reads and checks a dossier. This is fast; where something is wrong, everything is read again to find every problem.
 */
export function readDossier(folder: DossierFolder): ReadDossier {
  const parsed = folder.problems.length === 0 ? parseFiles(folder) : null;
  const findings = parsed?.ok ? runChecks(parsed.files) : [];
  if (parsed?.ok && findings.length === 0) return parsed;
  const problems = findProblems(folder);
  if (problems.length > 0 || parsed === null) return { ok: false, problems };
  // the two parsers disagree about a file: nothing is located then, but nothing is passed over
  const unlocated = parsed.ok
    ? findings.map(({ file, message }) => problemOfFile(join(folder.path, file), message))
    : [unreadableFile(join(folder.path, parsed.name), parsed.error)];
  return { ok: false, problems: limitProblems(unlocated, folder.reading.limits.mostTold) };
}

function parseFiles(folder: DossierFolder): ParsedFiles {
  let current = '';
  const bytesOf = (name: string) => {
    current = name;
    return folder.files.get(name) ?? Buffer.alloc(0);
  };
  try {
    const dossier = parseFile(DossierRecord, bytesOf('dossier.yaml'));
    const actors = parseFile(ActorsRecord, bytesOf('actors.yaml'));
    const sources = new Map<string, SourceRecord>();
    for (const name of folder.files.keys()) {
      const id = sourceIdOf(name);
      if (id !== null) sources.set(id, parseFile(SourceRecord, bytesOf(name)));
    }
    return { ok: true, files: { id: folder.id, dossier, actors, sources } };
  } catch (error) {
    return { ok: false, name: current, error };
  }
}
