import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dialectOf } from '../../src/store/dialect.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ping } from '../../src/store/ping.ts';
import { dossierOf, useDossier } from '../../src/store/settings.ts';
import type { Tables } from '../../src/store/tables.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { channel } from './some-rows.ts';

describe.each(storeKinds)('opening the store on $name', ({ fresh }) => {
  let at: FreshPlace;
  beforeEach(async () => {
    at = await fresh();
  });
  afterEach(() => at.drop());

  test('opens again and again, also two at once, and keeps what it has', async () => {
    const store = await openStore(at.place);
    await useDossier(store, channel, 'floods', 1);
    const others = await Promise.all([openStore(at.place), openStore(at.place)]);
    for (const other of others) {
      expect(await dossierOf(other, channel)).toBe('floods');
      await other.close();
    }
    await ping(store);
    await store.close();
  });

  test('two open an empty place at the same time', async () => {
    const other = await fresh();
    const both = await Promise.all([openStore(other.place), openStore(other.place)]);
    for (const one of both) await one.close();
    await other.drop();
  });

  test('a start that is cut off while it makes the tables leaves none of them half made', async () => {
    for (let cutAt = 1; ; cutAt += 7) {
      const other = await fresh();
      let passed = 0;
      const boundary = () => {
        passed += 1;
        if (passed >= cutAt) throw new Error('cut');
      };
      const cut = await openStore(other.place, { boundary }).catch(() => null);
      await cut?.close();
      const whole = await openStore(other.place);
      expect(await dossierOf(whole, channel)).toBeNull();
      await whole.close();
      await other.drop();
      if (cut !== null) break;
    }
  });

  test('what an older program left is brought up to date and kept; what a newer one left is refused', async () => {
    const other = await fresh();
    const leave = async (known: readonly (readonly string[])[], row: string) => {
      const dialect = dialectOf(other.place);
      const db = new Kysely<Tables>({ dialect: dialect.kysely });
      await migrate(db, dialect, 1, known);
      await useDossier({ db, dialect, close: () => db.destroy() }, channel, row, 1);
      await db.destroy();
    };
    await leave(migrations.slice(0, 1), 'older');
    const opened = await openStore(other.place);
    expect(await dossierOf(opened, channel)).toBe('older');
    const done = await opened.db.selectFrom('migrations').select('number').orderBy('number').execute();
    expect(done).toEqual(migrations.map((_, index) => ({ number: index + 1 })));
    await opened.close();
    await leave([...migrations, ['create table newer (number integer)']], 'newer');
    await expect(openStore(other.place)).rejects.toThrow('start a newer program');
    await other.drop();
  });
});
