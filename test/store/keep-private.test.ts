import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { tempFolder } from '../dataset/temp-folder.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** The modes of a folder and of every file in it, while a store is open there that was written to. */
async function modesOf(stateDir: string): Promise<Record<string, string>> {
  const store = await openStore({ stateDir });
  const files = readdirSync(stateDir);
  const modes = [['folder', modeOf(stateDir)], ...files.map((file) => [file, modeOf(join(stateDir, file))])];
  await store.close();
  return Object.fromEntries(modes);
}

const alone = { folder: '700', 'parallax.db': '600', 'parallax.db-wal': '600', 'parallax.db-shm': '600' };

describe("the store's folder and its files are for this user alone", () => {
  test('where they are made', async () => {
    expect(await modesOf(join(tempFolder(), 'a', 'state'))).toEqual(alone);
  });

  test('where they were there before with wider modes', async () => {
    const stateDir = join(tempFolder(), 'state');
    mkdirSync(stateDir);
    for (const name of ['parallax.db', 'parallax.db-wal', 'parallax.db-shm']) writeFileSync(join(stateDir, name), '');
    for (const name of readdirSync(stateDir)) chmodSync(join(stateDir, name), 0o666);
    chmodSync(stateDir, 0o777);
    expect(await modesOf(stateDir)).toEqual(alone);
  });
});
