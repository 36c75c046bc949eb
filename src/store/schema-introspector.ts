import { type DatabaseIntrospector, type Kysely, sql } from 'kysely';

/**
 * Tells Kysely's Migrator which tables one Postgres schema has. Kysely's own introspector reads the columns of every
 * schema of the database, and fails where somebody drops one of them meanwhile.
 */
export function schemaIntrospector<DB>(db: Kysely<DB>, schema: string): DatabaseIntrospector {
  const getSchemas = async () => {
    return (await sql<{ name: string }>`select nspname as name from pg_catalog.pg_namespace`.execute(db)).rows;
  };
  const getTables = async () => {
    const tables = sql<{ name: string }>`
      select tablename as name from pg_catalog.pg_tables where schemaname = ${schema}`;
    return (await tables.execute(db)).rows.map(({ name }) => ({
      name,
      schema,
      isView: false,
      isForeign: false,
      columns: [],
    }));
  };
  return { getSchemas, getTables };
}
