import { type Kysely, sql } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables to this program's number, in one transaction; processes that start together wait for each other.
 * Throws where the store was written by a newer program.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: StoreDialect,
  now: number,
  known: readonly (readonly string[])[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await dialect.lockForMigration(transaction);
    await sql`create table if not exists migrations (number integer primary key, at bigint not null)`.execute(
      transaction,
    );
    const done = await transaction.selectFrom('migrations').select('number').execute();
    const newest = Math.max(0, ...done.map(({ number }) => number));
    if (newest > known.length) {
      throw new Error(`The store is at number ${newest}, this program knows ${known.length}: start a newer program.`);
    }
    for (const [index, statements] of known.entries()) {
      if (index < newest) continue;
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await transaction
        .insertInto('migrations')
        .values({ number: index + 1, at: now })
        .execute();
    }
  });
}
