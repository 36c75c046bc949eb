import { existsSync } from 'node:fs';
import { Kysely } from 'kysely';
import { dialectOf, type StorePlace } from './dialect.ts';
import { sqliteFile } from './sqlite-database.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the store beside a bot that runs, to read its revisions: nothing is written, no table is made, and no lock is
 * taken that the bot would wait for. Null where there is no store yet, or it is of a program that kept no revisions.
 * Throws where the server does not answer.
 */
export async function openStoreToRead(place: StorePlace): Promise<Store | null> {
  if ('stateDir' in place && !existsSync(sqliteFile(place.stateDir))) return null;
  const dialect = dialectOf(place, true);
  const db = new Kysely<Tables>({ dialect: dialect.kysely });
  try {
    const tables = await db.introspection.getTables();
    if (tables.some(({ name }) => name === 'servings')) return { db, dialect, close: () => db.destroy() };
  } catch (problem) {
    await db.destroy();
    throw problem;
  }
  await db.destroy();
  return null;
}
