import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Id } from '../core/dossier/id.ts';
import { listFolder } from './list-folder.ts';
import { type LocatedProblem, problemOfFile } from './located-problem.ts';

/** The files of a dossier as they are on disk. */
export interface DossierFolder {
  id: string;
  path: string;
  /** Their bytes by their name within the folder ("sources/x.yaml"), in sorted order. */
  files: ReadonlyMap<string, Buffer>;
  /** What is wrong with the folder itself: missing files, and names that do not belong there. */
  problems: readonly LocatedProblem[];
  /** False where a file is missing whose records the other files may name. */
  complete: boolean;
}

const required = ['actors.yaml', 'dossier.yaml'];

/** Reads all files of a dossier. Files whose name starts with a dot are ignored. */
export function readDossierFolder(path: string, id: string): DossierFolder {
  const problems: LocatedProblem[] = [];
  const report = (name: string, message: string) => problems.push(problemOfFile(join(path, name), message));
  const whyNoName = whyNoId(id);
  if (whyNoName !== null) report('', `"${id}" is not the name of a dossier: ${whyNoName}`);
  const entries = listFolder(path);
  const hasFile = (wanted: string) => entries.some(({ name, isFolder }) => name === wanted && !isFolder);
  for (const { name, isFolder } of entries) {
    if (isFolder ? name === 'sources' : required.includes(name)) continue;
    report(name, 'a dossier holds dossier.yaml, actors.yaml and the folder sources; move this elsewhere');
  }
  const names = required.filter(hasFile);
  for (const name of required) {
    if (!hasFile(name)) report(name, 'this file is missing; every dossier has one (see data/README.md)');
  }
  const hasSources = entries.some(({ name, isFolder }) => name === 'sources' && isFolder);
  const sources = hasSources ? listFolder(join(path, 'sources')) : [];
  if (sources.length === 0) report('sources', 'there is no source yet; add sources/<source-id>.yaml');
  for (const { name, isFolder } of sources) {
    const why = isFolder ? 'a source is a file, not a folder' : whyNoSource(name);
    if (why === null) names.push(`sources/${name}`);
    else report(`sources/${name}`, why);
  }
  const files = new Map(names.map((name) => [name, readFileSync(join(path, name))]));
  const complete = sources.length > 0 && files.size === required.length + sources.length;
  return { id, path, files, problems, complete };
}

function whyNoSource(name: string): string | null {
  if (name.endsWith('.yml')) return `sources end in .yaml; rename it to ${name.slice(0, -'.yml'.length)}.yaml`;
  if (!name.endsWith('.yaml')) return 'this is not a source; sources are named <source-id>.yaml';
  const id = name.slice(0, -'.yaml'.length);
  const why = whyNoId(id);
  return why === null ? null : `"${id}" is not the name of a source: ${why}`;
}

function whyNoId(text: string): string | null {
  return Id.safeParse(text).error?.issues[0]?.message ?? null;
}
