import {
  type Dialect,
  type Kysely,
  PostgresDialect,
  type SelectQueryBuilder,
  SqliteAdapter,
  SqliteDialect,
  sql,
} from 'kysely';
import type { MigratorProps } from 'kysely/migration';
import pg from 'pg';
import { schemaIntrospector } from './schema-introspector.ts';
import { shareTurns } from './share-turns.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { Tables } from './tables.ts';
import { waitForLock } from './wait-for-lock.ts';
import { wrapQueries } from './wrap-queries.ts';

/** Where the store is: a folder for SQLite's file, or a Postgres server and one of its schemas ("public"). */
export type StorePlace = { stateDir: string } | { databaseUrl: string; schema?: string };

/** Everything in which the two databases differ. */
export interface StoreDialect {
  kind: 'sqlite' | 'postgres';
  kysely: Dialect;
  /** How many transactions of this process can write at the same time: one file has one writer. */
  writers: number;
  /** Leaves out rows that another instance has locked. SQLite's transactions come one after another anyway. */
  skipLocked<T extends keyof Tables, O>(query: SelectQueryBuilder<Tables, T, O>): SelectQueryBuilder<Tables, T, O>;
  /**
   * Those of some lanes that no other transaction holds; until this one ends, they are its own. SQLite's transactions
   * come one after another anyway.
   */
  holdLanes(db: Kysely<Tables>, lanes: readonly string[]): Promise<readonly string[]>;
  /** Where Kysely's Migrator keeps its tables. */
  migrator: Pick<MigratorProps, 'migrationTableSchema'>;
}

/** A server whose network is cut off does not say so: nothing waits for it longer than this (milliseconds). */
const timeouts = { connectionTimeoutMillis: 10_000, query_timeout: 30_000 } as const;

/** With `readOnly` the databases themselves refuse whatever would change something. */
export function dialectOf(place: StorePlace, readOnly = false): StoreDialect {
  if ('stateDir' in place) return sqlite(place.stateDir, readOnly);
  return postgres(place.databaseUrl, place.schema ?? 'public', readOnly);
}

function sqlite(stateDir: string, readOnly: boolean): StoreDialect {
  const dialect = new SqliteDialect({ database: async () => openSqliteDatabase(stateDir, readOnly) });
  const kysely = wrapQueries(wrapQueries(dialect, waitForLock), shareTurns());
  return {
    kind: 'sqlite',
    kysely: { ...kysely, createAdapter: () => new TransactionalSqliteAdapter() },
    writers: 1,
    skipLocked: (query) => query,
    holdLanes: async (_, lanes) => lanes,
    migrator: {},
  };
}

/** Kysely does not know that SQLite undoes changes of tables with their transaction; its Migrator asks here. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function postgres(connectionString: string, schema: string, readOnly: boolean): StoreDialect {
  if (!/^[a-z_][a-z0-9_]*$/u.test(schema)) throw new Error(`"${schema}" is no name for a schema: use a-z, 0-9 and _`);
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    keepAlive: true,
    ...timeouts,
    // Without bitmap scans the planner reads what waits in the order of its index. With outdated statistics it would
    // otherwise sort all of it for each claim.
    options: `-c search_path=${schema} -c idle_in_transaction_session_timeout=60000 -c enable_bitmapscan=off${
      readOnly ? ' -c default_transaction_read_only=on' : ''
    }`,
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // A connection that breaks fails the query that uses it, and the pool replaces it. Without a listener its error would
  // end the process: the pool's for an idle connection, the client's own for one in use.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new PostgresDialect({ pool });
  kysely.createIntrospector = (db) => schemaIntrospector(db, schema);
  return {
    kind: 'postgres',
    kysely,
    writers: 2,
    skipLocked: (query) => query.forUpdate().skipLocked(),
    async holdLanes(db, lanes) {
      const names = sql.join(lanes.map((lane) => sql`(${lane})`));
      const held = await sql<{ lane: string }>`select lane from (values ${names}) as v (lane)
        where pg_try_advisory_xact_lock(hashtextextended(${schema} || lane, 0))`.execute(db);
      return held.rows.map(({ lane }) => lane);
    },
    migrator: { migrationTableSchema: schema },
  };
}

/** `bigint`: times are far below 2^53, so a number holds them exactly. */
const int8 = 20;
