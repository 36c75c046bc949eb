import { createHash, type Hash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './code-of.ts';

/** The data folder, its dossiers, their sources. */
const depth = 3;

/**
 * Looks at every file of a data folder, without reading it, through links: the same text as before means that nothing
 * changed. It does not matter how something changed: a file written or renamed, a folder replaced, a link switched,
 * another disk mounted.
 */
export async function lookAtData(dataDir: string): Promise<string> {
  const hash = createHash('sha256');
  await lookAt(dataDir, depth, hash);
  return hash.digest('hex');
}

async function lookAt(path: string, levels: number, hash: Hash): Promise<void> {
  try {
    const stats = await stat(path);
    const { dev, ino, size, mtimeMs, ctimeMs } = stats;
    hash.update(`${path}\0${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}\0`);
    if (levels === 0 || !stats.isDirectory()) return;
    for (const name of (await readdir(path)).toSorted()) {
      if (!name.startsWith('.')) await lookAt(join(path, name), levels - 1, hash);
    }
  } catch (error) {
    hash.update(`${path}\0${codeOf(error)}\0`);
  }
}
