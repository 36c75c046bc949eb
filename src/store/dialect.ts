import { type Dialect, type Kysely, PostgresDialect, type SelectQueryBuilder, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { Tables } from './tables.ts';
import { waitForLock } from './wait-for-lock.ts';
import { wrapQueries } from './wrap-queries.ts';

/** Where the store is: a folder for the embedded file, or a Postgres server and one of its schemas ("public"). */
export type StorePlace = { stateDir: string } | { databaseUrl: string; schema?: string };

/** Everything in which the two databases differ. */
export interface StoreDialect {
  kind: 'sqlite' | 'postgres';
  kysely: Dialect;
  /** How many rows a claim takes and how many loops deliver at once: one file has one writer. */
  writers: number;
  /** Leaves rows that another instance is working on; SQLite's transactions already come one after another. */
  skipLocked<T extends keyof Tables, O>(query: SelectQueryBuilder<Tables, T, O>): SelectQueryBuilder<Tables, T, O>;
  /** Makes the schema, and lets one process migrate at a time; within a transaction. */
  lockForMigration(transaction: Kysely<Tables>): Promise<void>;
}

/** A server that is cut off does not say so: nothing waits for it longer than this (milliseconds). */
const waits = { connectionTimeoutMillis: 10_000, query_timeout: 30_000, keepAlive: true } as const;

const migrationLock = 7_249_316_042;

export function dialectOf(place: StorePlace): StoreDialect {
  return 'stateDir' in place ? sqlite(place.stateDir) : postgres(place.databaseUrl, place.schema ?? 'public');
}

function sqlite(stateDir: string): StoreDialect {
  return {
    kind: 'sqlite',
    kysely: wrapQueries(new SqliteDialect({ database: async () => openSqliteDatabase(stateDir) }), waitForLock),
    writers: 1,
    skipLocked: (query) => query,
    lockForMigration: async () => {},
  };
}

function postgres(connectionString: string, schema: string): StoreDialect {
  if (!/^[a-z_][a-z0-9_]*$/u.test(schema)) throw new Error(`"${schema}" is no name for a schema: use a-z, 0-9 and _`);
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    ...waits,
    // What waits is taken in the order of its index: without that, statistics that are behind have all of it sorted for each claim.
    options: `-c search_path=${schema} -c idle_in_transaction_session_timeout=60000 -c enable_bitmapscan=off`,
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // A connection that breaks is replaced by the next query, and whoever uses it is told by theirs; without these listeners it would end
  // the process, idle (the pool's) or in use (the connection's own).
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    kind: 'postgres',
    kysely: new PostgresDialect({ pool }),
    writers: 2,
    skipLocked: (query) => query.forUpdate().skipLocked(),
    async lockForMigration(transaction) {
      await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(transaction);
      await sql`create schema if not exists ${sql.id(schema)}`.execute(transaction);
    },
  };
}

/** `bigint`: times are far below 2^53, so a number holds them exactly. */
const int8 = 20;
