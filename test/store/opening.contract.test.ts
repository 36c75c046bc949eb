import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../src/core/place/channel.ts';
import { dossierOf, useDossier } from '../../src/store/channel-dossier.ts';
import { dialectOf } from '../../src/store/dialect.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ping } from '../../src/store/ping.ts';
import type { Store } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';

const channel: Channel = { platform: 'slack', place: '', channel: 'C1' };

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
      const checkpoint = () => {
        passed += 1;
        if (passed >= cutAt) throw new Error('cut');
      };
      const cut = await openStore(other.place, { checkpoint }).catch(() => null);
      await cut?.close();
      const whole = await openStore(other.place);
      expect(await dossierOf(whole, channel)).toBeNull();
      await whole.close();
      await other.drop();
      if (cut !== null) break;
    }
  });

  /** Migrates with some of the migrations, or others, and writes which dossier the channel uses. */
  async function writeWith(known: typeof migrations, dossier: string): Promise<void> {
    const dialect = dialectOf(at.place);
    const db = new Kysely<Tables>({ dialect: dialect.kysely });
    await migrate(db, dialect, known);
    await useDossier({ db, dialect, close: () => db.destroy() }, channel, dossier, 1);
    await db.destroy();
  }

  /** A store as a program from before Kysely's Migrator made it, which counted its migrations in a table of its own. */
  async function writeNumbered(count: number, dossier: string): Promise<void> {
    await (await openStore(at.place)).close();
    const dialect = dialectOf(at.place);
    const db = new Kysely<Tables>({ dialect: dialect.kysely });
    const tables = (await db.introspection.getTables({ withInternalKyselyTables: true })).filter(({ schema }) => {
      return 'stateDir' in at.place || schema === at.place.schema;
    });
    for (const { name } of tables) await db.schema.dropTable(name).execute();
    await sql`create table migrations (number integer primary key, at bigint not null)`.execute(db);
    for (const [index, statements] of Object.values(migrations).slice(0, count).entries()) {
      for (const statement of 'sqlite' in statements ? [] : statements) await sql.raw(statement).execute(db);
      await db
        .insertInto('migrations')
        .values({ number: index + 1, at: 1 })
        .execute();
    }
    await useDossier({ db, dialect, close: () => db.destroy() }, channel, dossier, 1);
    await db.destroy();
  }

  async function marksOf(store: Store): Promise<{ names: string[]; numbers: number[] }> {
    const names = await store.db.selectFrom('kysely_migration').select('name').orderBy('name').execute();
    const numbers = await store.db.selectFrom('migrations').select('number').orderBy('number').execute();
    return { names: names.map(({ name }) => name), numbers: numbers.map(({ number }) => number) };
  }

  test.each([1, 2])('adopts what a program that counted to %i left, also when two open it at once', async (count) => {
    await writeNumbered(count, 'numbered');
    const both = await Promise.all([openStore(at.place), openStore(at.place)]);
    for (const store of both) {
      expect(await dossierOf(store, channel)).toBe('numbered');
      // With a third number, a program that counts to two refuses the store.
      expect(await marksOf(store)).toEqual({
        names: Object.keys(migrations),
        numbers: count === 1 ? [1, 3] : [1, 2, 3],
      });
    }
    for (const store of both) await store.close();
    const again = await openStore(at.place);
    expect(await dossierOf(again, channel)).toBe('numbered');
    await again.close();
  });

  test('brings what an older program left up to date, and keeps it', async () => {
    await writeWith(Object.fromEntries(Object.entries(migrations).slice(0, 1)), 'older');
    const opened = await openStore(at.place);
    expect(await dossierOf(opened, channel)).toBe('older');
    expect((await marksOf(opened)).names).toEqual(Object.keys(migrations));
    await opened.close();
  });

  test('refuses what a newer program left, by name, and changes nothing of it', async () => {
    await writeWith({ ...migrations, '999-newer': ['create table newer (number integer)'] }, 'newer');
    await expect(openStore(at.place)).rejects.toThrow(
      `The store is at 999-newer, this program knows ${Object.keys(migrations).at(-1)}: start a newer program.`,
    );
    const dialect = dialectOf(at.place);
    const db = new Kysely<Tables>({ dialect: dialect.kysely });
    expect(await dossierOf({ db, dialect, close: () => db.destroy() }, channel)).toBe('newer');
    await db.destroy();
  });

  test('a statement that fails undoes the migrations before it', async () => {
    const broken = { ...migrations, '999-broken': ['create table half (number integer)', 'no statement at all'] };
    const dialect = dialectOf(at.place);
    const db = new Kysely<Tables>({ dialect: dialect.kysely });
    await expect(migrate(db, dialect, broken)).rejects.toThrow('syntax error');
    await db.destroy();
    const store = await openStore(at.place);
    expect((await marksOf(store)).names).toEqual(Object.keys(migrations));
    await expect(sql`select * from half`.execute(store.db)).rejects.toThrow();
    await store.close();
  });
});
