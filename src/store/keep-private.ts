import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';

/** What SQLite keeps beside a database, with the database's own mode where it makes it. */
const companions = ['', '-wal', '-shm', '-journal'];

/**
 * Makes a database's folder and its empty file where they are missing, and lets nobody but this user into them, also
 * where they were there before with wider modes. Throws where the folder cannot be written.
 */
export function keepPrivate(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  narrow(folder, 0o700);
  // Never opened where it is there: closing it again would drop the locks that this process holds on it.
  unlessCode('EEXIST', () => closeSync(openSync(file, 'wx', 0o600)));
  for (const companion of companions) narrow(`${file}${companion}`, 0o600);
}

/** What is another user's stays as that user made it, such as the folder of a mounted volume. */
function narrow(path: string, mode: number): void {
  unlessCode('ENOENT', () => unlessCode('EPERM', () => chmodSync(path, mode)));
}

function unlessCode(code: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
  }
}
