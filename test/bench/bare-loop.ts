import { sql } from 'kysely';
import type { Store } from '../../src/store/store.ts';

const batchSize = 256;

/**
 * The least that any outbox has to do on this database: insert, claim and acknowledge rows of three columns, in batches
 * that are committed one by one. Gives the rows per second that were claimed and acknowledged; like the outbox's own
 * figure, this leaves the inserts out.
 */
export async function bareLoop({ db, dialect }: Store, rows: number): Promise<number> {
  await sql`create table bare (id integer primary key, payload text not null, state text not null)`.execute(db);
  await sql`create index bare_waiting on bare (id) where state = 'waiting'`.execute(db);
  const ids = Array.from({ length: rows }, (_, id) => id);
  for (let first = 0; first < rows; first += batchSize) {
    const values = ids
      .slice(first, first + batchSize)
      .map((id) => sql`(${sql.lit(id)}, ${'x'.repeat(600)}, 'waiting')`);
    await sql`insert into bare values ${sql.join(values)}`.execute(db);
  }
  const lock = dialect.kind === 'postgres' ? sql`for update skip locked` : sql``;
  const start = performance.now();
  for (;;) {
    const { rows: claimed } = await sql<{ id: number }>`
      update bare set state = 'taken' where id in
        (select id from bare where state = 'waiting' order by id limit ${sql.lit(batchSize)} ${lock}) returning id`.execute(
      db,
    );
    if (claimed.length === 0) break;
    await sql`update bare set state = 'done' where id in (${sql.join(claimed.map(({ id }) => sql.lit(id)))})`.execute(
      db,
    );
  }
  const perSecond = (rows / (performance.now() - start)) * 1_000;
  await sql`drop table bare`.execute(db);
  return perSecond;
}
