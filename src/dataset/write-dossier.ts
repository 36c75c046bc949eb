import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './code-of.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

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
      writeDurably(join(temporary, name), bytes, 'wx', 0o644);
      checkpoint(`after ${name}`);
    }
    syncFolder(join(temporary, 'sources'));
    syncFolder(temporary);
    renameSync(temporary, join(dataDir, id));
    syncFolder(dataDir);
    return null;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTEMPTY') return 'somebody else wrote a folder of that name meanwhile';
    return `the folder cannot be written (${code})`;
  }
}
