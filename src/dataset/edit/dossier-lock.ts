import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** Within a dossier's folder. What begins with a dot is no part of the data. */
const lockFile = '.edit-lock';
const betweenTriesMs = 20;

/**
 * Does work while nobody else edits the dossier, in this process or another. The lock is SQLite's own on an empty file:
 * the system takes it away when its process dies, so no lock is ever left behind. Throws where it is not free in time.
 */
export async function withDossierLock<T>(folder: string, work: () => Promise<T> | T, mostMs = 30_000): Promise<T> {
  const database = new DatabaseSync(join(folder, lockFile));
  try {
    const tries = mostMs / betweenTriesMs;
    for (let tried = 0; !takes(database); tried++) {
      if (tried >= tries) throw new Error('somebody else is writing this dossier; try again in a moment');
      await wait(betweenTriesMs);
    }
    return await work();
  } finally {
    database.close();
  }
}

function takes(database: DatabaseSync): boolean {
  try {
    database.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && /locked|busy/.test(error.message)) return false;
    throw error;
  }
}
