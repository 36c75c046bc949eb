import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { StoreDialect } from './dialect.ts';
import { type Migrations, migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date in one transaction; processes that start together wait for each other.
 * Throws where the store was written by a newer program.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: StoreDialect,
  known: Migrations = migrations,
): Promise<void> {
  const names = Object.keys(known).toSorted();
  const provider = {
    getMigrations: async () =>
      Object.fromEntries(
        names.map((name, index) => [name, migrationOf(index + 1, statementsFor(known[name] ?? [], dialect.kind))]),
      ),
  };
  const { error } = await new Migrator({ db, provider, ...dialect.migrator }).migrateToLatest();
  if (error === undefined) return;
  const newer = (await namesDone(db)).filter((name) => !names.includes(name));
  if (newer.length === 0) throw error;
  const [done, mine] = [newer.join(', '), names.at(-1)];
  throw new Error(`The store is at ${done}, this program knows ${mine}: start a newer program.`, { cause: error });
}

/** The statements of a migration, some of which the two databases word in their own way. */
function statementsFor(statements: Migrations[string], kind: StoreDialect['kind']): readonly string[] {
  return 'sqlite' in statements ? statements[kind] : statements;
}

function migrationOf(number: number, statements: readonly string[]): Migration {
  return {
    async up(db: Kysely<Tables>) {
      if (await isNumbered(db, number)) return;
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

/** Whether a program from before Kysely's Migrator did a migration: it kept the numbers in a table of its own. */
async function isNumbered(db: Kysely<Tables>, number: number): Promise<boolean> {
  await sql`create table if not exists migrations (number integer primary key, at bigint not null)`.execute(db);
  const row = await db.selectFrom('migrations').select('number').where('number', '=', number).executeTakeFirst();
  return row !== undefined;
}

/** None where the store cannot be asked: then the problem is not that it is newer. */
async function namesDone(db: Kysely<Tables>): Promise<string[]> {
  const done = await db
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => []);
  return done.map(({ name }) => name);
}
