import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely';
import { type Checkpoint, checkpointWrites } from './checkpoint-writes.ts';
import { dialectOf, type StorePlace } from './dialect.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { type QueryWrapper, wrapQueries } from './wrap-queries.ts';

/** Postgres refuses `in ()`: what is to be in an empty list is nowhere. */
const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression });

/**
 * Opens the store and brings its tables up to date. `checkpoint` and `wrapper` are for tests.
 * Throws where the folder cannot be written, the server does not answer, or the store is newer than this program.
 */
export async function openStore(
  place: StorePlace,
  test: { checkpoint?: Checkpoint; wrapper?: QueryWrapper } = {},
): Promise<Store> {
  const dialect = dialectOf(place);
  const { checkpoint, wrapper } = test;
  const wrappers = [checkpoint === undefined ? [] : checkpointWrites(checkpoint), wrapper ?? []].flat();
  const kysely = wrappers.reduce(wrapQueries, dialect.kysely);
  const db = new Kysely<Tables>({ dialect: kysely, plugins: [emptyLists] });
  try {
    await migrate(db, dialect);
  } catch (problem) {
    await db.destroy();
    throw explained(problem);
  }
  return { db, dialect, close: () => db.destroy() };
}

/** Where a server's name has several addresses, the problem has no message of its own: those of the addresses tell. */
function explained(problem: unknown): unknown {
  if (!(problem instanceof AggregateError) || problem.message !== '') return problem;
  const reasons = problem.errors.map((one: unknown) => (one instanceof Error ? one.message : String(one)));
  return new Error(reasons.join('; '), { cause: problem });
}
