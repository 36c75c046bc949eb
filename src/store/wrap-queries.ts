import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';

/** Does something before, after or instead of running a query. */
export type Around = <T>(sql: string, run: () => Promise<T>) => Promise<T>;

/** The same dialect, with something around every query. */
export function wrapQueries(dialect: Dialect, around: Around): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => wrapDriver(dialect.createDriver(), around),
  };
}

/** Kysely knows its connections by identity, so that they are changed and not replaced. */
function wrapDriver(driver: Driver, around: Around): Driver {
  const wrapped = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options);
    if (!wrapped.has(connection)) {
      wrapped.add(connection);
      wrapConnection(connection, around);
    }
    return connection;
  };
  return driver;
}

function wrapConnection(connection: DatabaseConnection, around: Around): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
    around(query.sql, () => execute<R>(query));
}
