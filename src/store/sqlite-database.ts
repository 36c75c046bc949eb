import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How long (milliseconds) SQLite itself waits for the write lock: while the file is set up, and afterwards, when `waitForLock` waits. */
const busyMs = { opening: 15_000, open: 20 };
/** More than the store has different statements of few rows; a long list makes a statement of its own. */
const statementsKept = 200;

/** Opens `<stateDir>/parallax.db` as Kysely's SQLite dialect wants it. Throws where the folder cannot be written. */
export function openSqliteDatabase(stateDir: string): SqliteDatabase {
  mkdirSync(stateDir, { recursive: true });
  const database = new DatabaseSync(join(stateDir, 'parallax.db'), { timeout: busyMs.opening });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16000');
  database.exec(`pragma busy_timeout = ${busyMs.open}`);
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      // Every transaction of the store writes: taking the write lock first means that none fails half-way for another process.
      const sql = text === 'begin' ? 'begin immediate' : text;
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = adapt(database.prepare(sql));
      if (kept.size >= statementsKept) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
