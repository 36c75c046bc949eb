import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dossierOf } from '../../src/store/channel-dossier.ts';
import { deliveriesOf } from '../../src/store/deliveries.ts';
import { dialectOf } from '../../src/store/dialect.ts';
import { lastSeen } from '../../src/store/last-seen.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { schedulesIn } from '../../src/store/schedules.ts';
import type { Tables } from '../../src/store/tables.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';

const slack = (place: string, channel: string) => JSON.stringify(['slack', place, channel]);
const discord = JSON.stringify(['discord', '2000', '3000']);
const terminal = JSON.stringify(['local', 'local', 'terminal']);
const one = { platform: 'slack', place: '', channel: 'C1' };

/** The tables whose rows belong to a channel. */
const tables = ['channels', 'lanes', 'schedules', 'occurrences', 'deliveries'] as const;

describe.each(storeKinds)('a channel that was seen from two workspaces, on $name', ({ fresh }) => {
  let at: FreshPlace;
  beforeEach(async () => {
    at = await fresh();
  });
  afterEach(() => at.drop());

  /** Rows as they were while a lane on Slack named the workspace. */
  async function writeBefore(): Promise<void> {
    const dialect = dialectOf(at.place);
    const db = new Kysely<Tables>({ dialect: dialect.kysely });
    const before = Object.entries(migrations).filter(([name]) => name < '010');
    await migrate(db, dialect, Object.fromEntries(before));
    const write = async (table: string, columns: string, values: readonly (string | number)[][]) => {
      const rows = sql.join(values.map((row) => sql`(${sql.join(row.map((value) => sql.lit(value)))})`));
      await sql`insert into ${sql.table(table)} (${sql.raw(columns)}) values ${rows}`.execute(db);
    };
    await write('channels', 'platform, lane, dossier, updated_at', [
      ['slack', slack('T1', 'C1'), 'older', 1],
      ['slack', slack('T2', 'C1'), 'newest', 9],
      ['slack', slack('E3', 'C1'), 'newer', 5],
      ['slack', slack('T2', 'C2'), 'own', 2],
      ['discord', discord, 'same', 3],
      ['local', terminal, 'same', 4],
    ]);
    await write('lanes', 'lane, next_at', [
      [slack('T1', 'C1'), 50],
      [slack('', 'C1'), 70],
      [slack('T2', 'C1'), 60],
      [discord, 80],
    ]);
    const schedule = ['floods', '08:00', '["mon"]', 'UTC', 'line', 'latest', '["changes"]', 'U1'];
    const columns = 'dossier, time, days, zone, quiet, late, sections, created_by';
    await write('schedules', `id, platform, lane, ${columns}, created_at, next_at`, [
      ['a', 'slack', slack('T1', 'C1'), ...schedule, 1, 9],
      ['b', 'slack', slack('T2', 'C1'), ...schedule, 2, 9],
      ['d', 'discord', discord, ...schedule, 3, 9],
    ]);
    const ofOccurrence = 'id, schedule, local_date, platform, lane, dossier, due_at, state, planned_at';
    await write('occurrences', ofOccurrence, [
      ['a1', 'a', '2026-11-22', 'slack', slack('T1', 'C1'), 'floods', 1, 'posted', 1],
      ['b1', 'b', '2026-11-22', 'slack', slack('T2', 'C1'), 'floods', 2, 'posted', 2],
      ['d1', 'd', '2026-11-22', 'discord', discord, 'floods', 2, 'posted', 2],
    ]);
    await write('contents', 'occurrence, hash, claims, snapshot', [
      ['a1', 'h', '[]', '"first"'],
      ['b1', 'h', '[]', '"second"'],
    ]);
    await write('deliveries', 'id, kind, occurrence, part, last, platform, lane, due_at, payload', [
      ['a1p0', 'post', 'a1', 0, 1, 'slack', slack('T1', 'C1'), 1, '{}'],
      ['d1p0', 'post', 'd1', 0, 1, 'discord', discord, 1, '{}'],
    ]);
    await db.destroy();
  }

  test('becomes one, with its latest choice and all that was posted, and no other changes', async () => {
    await writeBefore();
    const store = await openStore(at.place);
    expect(await dossierOf(store, one)).toBe('newest');
    expect((await schedulesIn(store, one)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await lastSeen(store, one, 'floods')).toMatchObject({ snapshot: '"second"' });
    expect(await deliveriesOf(store, 'a1')).toMatchObject([{ channel: one }]);
    const lanes = await Promise.all(
      tables.map(async (table) => {
        const rows = await store.db.selectFrom(table).select('lane').execute();
        return [table, rows.map(({ lane }) => lane).toSorted()];
      }),
    );
    expect(Object.fromEntries(lanes)).toEqual({
      channels: [discord, terminal, slack('', 'C1'), slack('', 'C2')],
      lanes: [discord, slack('', 'C1')],
      schedules: [discord, slack('', 'C1'), slack('', 'C1')],
      occurrences: [discord, slack('', 'C1'), slack('', 'C1')],
      deliveries: [discord, slack('', 'C1')],
    });
    const free = store.db.selectFrom('lanes').select('next_at').where('lane', '=', slack('', 'C1'));
    expect(await free.execute()).toEqual([{ next_at: 70 }]);
    await store.close();
  });
});
