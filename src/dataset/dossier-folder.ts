import { dirname, join } from 'node:path';
import { Id } from '../core/dossier/id.ts';
import { codeOf } from './code-of.ts';
import { type FolderEntry, listFolder } from './list-folder.ts';
import { type LocatedProblem, problemOfFile } from './located-problem.ts';
import { readDataFile } from './read-data-file.ts';
import { type Reading, startReading } from './reading.ts';

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
  /** The reading that it is a part of. */
  reading: Reading;
}

const required = ['actors.yaml', 'dossier.yaml'];

/** Reads all files of a dossier. Files whose name starts with a dot are ignored. */
export function readDossierFolder(
  path: string,
  id: string,
  reading: Reading = startReading(dirname(path)),
): DossierFolder {
  const problems: LocatedProblem[] = [];
  const report = (name: string, message: string) => problems.push(problemOfFile(join(path, name), message));
  const whyNoName = whyNoId(id);
  if (whyNoName !== null) report('', `"${id}" is not the name of a dossier: ${whyNoName}`);
  const entries = list('');
  const wanted: string[] = [];
  for (const { name, isFolder, why } of entries) {
    const isExpected = isFolder ? name === 'sources' : required.includes(name);
    if (why !== null) report(name, why);
    else if (!isExpected)
      report(name, 'a dossier holds dossier.yaml, actors.yaml and the folder sources; move this elsewhere');
    else if (!isFolder) wanted.push(name);
  }
  for (const name of required) {
    if (entries.some((entry) => entry.name === name && (!entry.isFolder || entry.why !== null))) continue;
    report(name, 'this file is missing; every dossier has one (see data/README.md)');
  }
  const hasSources = entries.some(({ name, isFolder }) => name === 'sources' && isFolder);
  const sources = hasSources ? list('sources') : [];
  if (!hasSources) report('sources', 'this folder is missing; sources are sources/<source-id>.yaml');
  for (const { name, isFolder, why } of sources) {
    const whyNot = why ?? (isFolder ? 'a source is a file, not a folder' : whyNoSource(name));
    if (whyNot === null) wanted.push(`sources/${name}`);
    else report(`sources/${name}`, whyNot);
  }
  const files = new Map(wanted.flatMap((name) => read(name)));
  const complete = hasSources && files.size === required.length + sources.length;
  return { id, path, files, problems, complete, reading };

  function list(name: string): FolderEntry[] {
    try {
      return listFolder(join(path, name), reading.root);
    } catch (error) {
      report(name, `this folder cannot be read (${codeOf(error)})`);
      return [];
    }
  }

  function read(name: string): [string, Buffer][] {
    const file = readDataFile(join(path, name), reading);
    if (file.ok) return [[name, file.bytes]];
    report(name, file.why);
    return [];
  }
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
