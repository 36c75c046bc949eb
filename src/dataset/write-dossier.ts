import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './code-of.ts';

/**
 * Writes the folder of a new dossier, whole or not at all: beside its place first, under a name that no reader of the
 * data looks at, and then to its place. Null where that was done; else why not. `checkpoint` is for tests.
 */
export function writeDossier(
  dataDir: string,
  id: string,
  files: ReadonlyMap<string, Buffer>,
  checkpoint = (_: string) => {},
): string | null {
  mkdirSync(dataDir, { recursive: true });
  const temporary = join(dataDir, `.${id}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(join(temporary, 'sources'), { recursive: true });
    for (const [name, bytes] of files) {
      writeDurably(join(temporary, name), bytes);
      checkpoint(`after ${name}`);
    }
    renameSync(temporary, join(dataDir, id));
    return null;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTEMPTY') return 'somebody else wrote a folder of that name meanwhile';
    return `the folder cannot be written (${code})`;
  }
}

function writeDurably(path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx', 0o644);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
