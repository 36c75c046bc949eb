import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Id } from '../core/dossier/id.ts';
import { type LocatedProblem, wholeFile } from './located-problem.ts';

/** A dossier's files as they lie on disk. */
export interface DossierFolder {
  id: string;
  path: string;
  /** Their bytes by their name within the folder ("sources/x.yaml"), in sorted order. */
  files: ReadonlyMap<string, Buffer>;
  /** What is wrong with the folder itself: files that are missing, and names that do not belong. */
  problems: readonly LocatedProblem[];
  /** False where a file that the rest may name is missing. */
  complete: boolean;
}

const required = ['actors.yaml', 'dossier.yaml'];

/** Reads all files of a dossier. Files whose name starts with a point are passed over. */
export function readDossierFolder(path: string, id: string): DossierFolder {
  const problems: LocatedProblem[] = [];
  const named = Id.safeParse(id);
  if (!named.success) problems.push(wholeFile(path, `"${id}" is not the name of a dossier: ${messageOf(named.error)}`));
  const top = list(path);
  for (const { name, isFolder } of top) {
    const known = isFolder ? name === 'sources' : required.includes(name);
    if (known) continue;
    problems.push(
      wholeFile(
        join(path, name),
        'a dossier holds dossier.yaml, actors.yaml and the folder sources; move this elsewhere',
      ),
    );
  }
  for (const name of required) {
    if (top.some((entry) => entry.name === name && !entry.isFolder)) continue;
    problems.push(wholeFile(join(path, name), 'this file is missing; every dossier has one (see data/README.md)'));
  }
  const sources = top.some((entry) => entry.name === 'sources' && entry.isFolder)
    ? readSources(join(path, 'sources'))
    : [];
  if (sources.length === 0)
    problems.push(wholeFile(join(path, 'sources'), 'there is no source yet; add sources/<source-id>.yaml'));
  const names = required.filter((name) => top.some((entry) => entry.name === name && !entry.isFolder));
  for (const { name, problem } of sources) problem === null ? names.push(`sources/${name}`) : problems.push(problem);
  const files = new Map(names.toSorted().map((name) => [name, readFileSync(join(path, name))]));
  const complete = sources.length > 0 && files.size === required.length + sources.length;
  return { id, path, files, problems, complete };
}

/** The entries of a folder, in sorted order; links are followed. */
export function list(path: string): { name: string; isFolder: boolean }[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: isFolder(path, entry) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function isFolder(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(join(path, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readSources(path: string): { name: string; problem: LocatedProblem | null }[] {
  return list(path).map(({ name, isFolder }) => {
    const message = isFolder ? 'a source is a file, not a folder' : whyNoSource(name);
    return { name, problem: message === null ? null : wholeFile(join(path, name), message) };
  });
}

function whyNoSource(name: string): string | null {
  if (name.endsWith('.yml')) return `sources end in .yaml; rename it to ${name.slice(0, -4)}.yaml`;
  if (!name.endsWith('.yaml')) return 'this is not a source; sources are named <source-id>.yaml';
  const id = Id.safeParse(name.slice(0, -5));
  return id.success ? null : `"${name.slice(0, -5)}" is not the name of a source: ${messageOf(id.error)}`;
}

function messageOf(error: { issues: readonly { message: string }[] }): string {
  return error.issues[0]?.message ?? '';
}
