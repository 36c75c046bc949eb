import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';

/** Runs a query, and does something before or after it. */
export type QueryWrapper = <T>(sql: string, run: () => Promise<T>) => Promise<T>;

/** The same dialect, with every query run by `wrapper`. */
export function wrapQueries(dialect: Dialect, wrapper: QueryWrapper): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => wrapDriver(dialect.createDriver(), wrapper),
  };
}

/** Kysely knows its connections by identity: each is changed, and not replaced by another object. */
function wrapDriver(driver: Driver, wrapper: QueryWrapper): Driver {
  const wrapped = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options);
    if (!wrapped.has(connection)) {
      wrapped.add(connection);
      wrapConnection(connection, wrapper);
    }
    return connection;
  };
  return driver;
}

function wrapConnection(connection: DatabaseConnection, wrapper: QueryWrapper): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
    wrapper(query.sql, () => execute<R>(query));
}
