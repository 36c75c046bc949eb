import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { codeOf } from './code-of.ts';
import { realPath } from './reading.ts';

/** A file or folder within a folder. */
export interface FolderEntry {
  name: string;
  isFolder: boolean;
  /** Why it is neither a file nor a folder that may be read; null where it is one. */
  why: string | null;
}

type Kind = Pick<Stats, 'isFIFO' | 'isSocket' | 'isBlockDevice' | 'isCharacterDevice' | 'isDirectory' | 'isFile'>;

/**
 * The entries of a folder by name, without those whose name starts with a dot. Links are followed where they stay
 * within `root`, a real path. Throws where the folder cannot be listed.
 */
export function listFolder(path: string, root: string): FolderEntry[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, ...readEntry(join(path, entry.name), entry, root) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Why a folder cannot be listed; null where it can. */
export function whyNoFolder(path: string): string | null {
  try {
    if (!statSync(path).isDirectory()) return 'this is a file; a folder is expected here';
    readdirSync(path);
    return null;
  } catch (error) {
    return `this folder cannot be read (${codeOf(error)})`;
  }
}

/** What something on a disk is, with its article: "a FIFO". */
export function kindOf(entry: Kind): string {
  if (entry.isDirectory()) return 'a folder';
  if (entry.isFIFO()) return 'a FIFO';
  if (entry.isSocket()) return 'a socket';
  return entry.isFile() ? 'a file' : 'a device';
}

function readEntry(path: string, entry: Dirent, root: string): Omit<FolderEntry, 'name'> {
  if (!entry.isSymbolicLink()) return asFileOrFolder(entry);
  const target = realPath(path);
  const stats = target === null ? undefined : statSync(target, { throwIfNoEntry: false });
  if (target === null || stats === undefined) {
    return { isFolder: false, why: 'this link leads nowhere; put the file itself here, or take the link away' };
  }
  if (target !== root && !target.startsWith(root + sep)) {
    return { isFolder: false, why: `this link leads out of the data folder, to ${target}; put the file itself here` };
  }
  return asFileOrFolder(stats);
}

function asFileOrFolder(entry: Kind): Omit<FolderEntry, 'name'> {
  if (entry.isDirectory() || entry.isFile()) return { isFolder: entry.isDirectory(), why: null };
  return { isFolder: false, why: `this is ${kindOf(entry)}; the data holds files and folders only` };
}
