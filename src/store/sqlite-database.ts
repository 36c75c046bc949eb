import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { keepPrivate } from './keep-private.ts';

/** How long (milliseconds) SQLite itself waits for the lock: while the file is set up, and under `waitForLock`. */
const busyMs = { opening: 15_000, open: 20 };
/** More than the store has statements of fixed length; a longer list of values makes a statement of its own. */
const mostStatements = 200;

/** The store's file in its folder. */
export function sqliteFile(stateDir: string): string {
  return join(stateDir, 'parallax.db');
}

/** Opens `<stateDir>/parallax.db` for Kysely's SQLite dialect. Throws where the folder cannot be written. */
export function openSqliteDatabase(stateDir: string, readOnly = false): SqliteDatabase {
  const file = sqliteFile(stateDir);
  if (!readOnly) keepPrivate(stateDir, file);
  const database = new DatabaseSync(file, { timeout: busyMs.opening, readOnly });
  if (!readOnly) database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16000');
  database.exec(`pragma busy_timeout = ${busyMs.open}`);
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      // Every transaction of the store writes: with the write lock from the beginning, none fails half-way.
      const sql = text === 'begin' ? 'begin immediate' : text;
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = adapt(database.prepare(sql));
      if (statements.size >= mostStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toInputValue)),
    run: (parameters) => statement.run(...parameters.map(toInputValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(toInputValue)),
  };
}

function toInputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
