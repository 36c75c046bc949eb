import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file or folder within a folder. */
export interface FolderEntry {
  name: string;
  isFolder: boolean;
}

/** The entries of a folder by name, without those whose name starts with a dot. Links are followed. */
export function listFolder(path: string): FolderEntry[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: isFolder(path, entry) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Why a folder cannot be listed; null where it can. */
export function whyNoFolder(path: string): string | null {
  try {
    if (!statSync(path).isDirectory()) return 'this is a file; a folder is expected here';
    readdirSync(path);
    return null;
  } catch (error) {
    return `this folder cannot be read (${error instanceof Error && 'code' in error ? error.code : error})`;
  }
}

function isFolder(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(join(path, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
