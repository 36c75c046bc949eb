import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isKept, keepRevision } from '../../src/store/keep-revision.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openStoreToRead } from '../../src/store/open-store-to-read.ts';
import { storeKinds } from './each-store.ts';

test.each(storeKinds)(
  'on $name, a store is read beside who writes it, and refuses to be changed',
  async ({ fresh }) => {
    const at = await fresh();
    expect(await openStoreToRead(at.place)).toBeNull();
    const store = await openStore(at.place);
    await keepRevision(store, { dossier: 'floods', revision: 'a', at: 1 }, ['x']);
    const reader = await openStoreToRead(at.place);
    if (reader === null) throw new Error('there is a store');
    expect(await isKept(reader, 'floods', 'a')).toBe(true);
    await expect(reader.db.deleteFrom('revisions').execute()).rejects.toThrow(/read.?only/i);
    await store.db.transaction().execute(async (db) => {
      await db.deleteFrom('revisions').execute();
      expect(await isKept(reader, 'floods', 'a')).toBe(true);
    });
    expect(await isKept(reader, 'floods', 'a')).toBe(false);
    await reader.close();
    await sql`drop table servings`.execute(store.db);
    expect(await openStoreToRead(at.place)).toBeNull();
    await store.close();
    await at.drop();
  },
);
