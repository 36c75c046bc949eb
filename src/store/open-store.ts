import { Kysely } from 'kysely';
import { type Boundary, tellBoundary } from './boundary.ts';
import { dialectOf, type StorePlace } from './dialect.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { wrapQueries } from './wrap-queries.ts';

/**
 * Opens the store and brings its tables up to date. Without `databaseUrl` it is one SQLite file under `stateDir`.
 * Throws where the folder cannot be written, the server does not answer, or the store is newer than this program.
 */
export async function openStore(place: StorePlace, watch?: { boundary: Boundary }): Promise<Store> {
  const dialect = dialectOf(place);
  const kysely = watch === undefined ? dialect.kysely : wrapQueries(dialect.kysely, tellBoundary(watch.boundary));
  const db = new Kysely<Tables>({ dialect: kysely });
  try {
    await migrate(db, dialect, Temporal.Now.instant().epochMilliseconds);
  } catch (problem) {
    await db.destroy();
    throw explained(problem);
  }
  return { db, dialect, close: () => db.destroy() };
}

/** Where a name has several addresses, the problem itself says nothing, and those of its addresses do. */
function explained(problem: unknown): unknown {
  if (!(problem instanceof AggregateError) || problem.message !== '') return problem;
  const reasons = problem.errors.map((one: unknown) => (one instanceof Error ? one.message : String(one)));
  return new Error(reasons.join('; '), { cause: problem });
}
