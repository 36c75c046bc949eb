import type { Kysely } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import type { Tables } from './tables.ts';

/** What survives a restart. Every function of this folder takes it first. */
export interface Store {
  db: Kysely<Tables>;
  dialect: StoreDialect;
  /** Ends every connection; what was not committed is undone. */
  close(): Promise<void>;
}

/** Does work in one transaction, the current one where there is one: all of it is kept, or nothing. */
export function inTransaction<T>(store: Store, work: (transaction: Store) => Promise<T>): Promise<T> {
  if (store.db.isTransaction) return work(store);
  return store.db.transaction().execute((db) => work({ ...store, db }));
}
