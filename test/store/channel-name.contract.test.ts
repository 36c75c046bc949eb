import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dialectOf } from '../../src/store/dialect.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule, nameChannel, scheduleOf, schedulesIn } from '../../src/store/schedules.ts';
import type { Tables } from '../../src/store/tables.ts';
import { type FreshPlace, storeKinds } from './each-store.ts';
import { aSchedule, channel } from './some-rows.ts';

describe.each(storeKinds)('what people call a channel, on $name', ({ fresh }) => {
  let at: FreshPlace;
  beforeEach(async () => {
    at = await fresh();
  });
  afterEach(() => at.drop());

  /** A schedule as it was kept while nobody kept the name of its channel. */
  async function writeBefore(): Promise<void> {
    const dialect = dialectOf(at.place);
    const db = new Kysely<Tables>({ dialect: dialect.kysely });
    const before = Object.entries(migrations).filter(([name]) => name < '011');
    await migrate(db, dialect, Object.fromEntries(before));
    const lane = JSON.stringify(['slack', 'T1', 'C1']);
    await sql`insert into schedules (id, platform, lane, dossier, time, days, zone, quiet, late, sections, created_by,
      created_at, next_at, active_since) values ('old', 'slack', ${lane}, 'floods', '08:00', '["mon"]', 'Europe/Kyiv',
      'line', 'latest', '["changes"]', 'U1', 1, 9, 1)`.execute(db);
    await db.destroy();
  }

  test('is not known of an old schedule, which is kept as it was, until the platform says it', async () => {
    await writeBefore();
    const store = await openStore(at.place);
    const old = await scheduleOf(store, 'old');
    expect(old).toMatchObject({ id: 'old', channel, channelName: null, time: '08:00', days: ['mon'], nextAt: 9 });
    await nameChannel(store, channel, 'desk');
    expect(await scheduleOf(store, 'old')).toEqual({ ...old, channelName: 'desk' });
    await store.close();
  });

  test('survives a restart, whatever it holds', async () => {
    const name = `d'esk "1" 台 \\ ; drop`;
    const first = await openStore(at.place);
    await addSchedule(first, aSchedule('a', { channelName: name }), 9);
    await addSchedule(first, aSchedule('b', { channelName: null, createdAt: 2_000 }), 9);
    await first.close();
    const store = await openStore(at.place);
    expect((await schedulesIn(store, channel)).map(({ channelName }) => channelName)).toEqual([name, null]);
    await store.close();
  });

  test('changes for one channel and no other', async () => {
    const store = await openStore(at.place);
    await addSchedule(store, aSchedule('a', { channelName: 'old' }), 9);
    await addSchedule(store, aSchedule('c', { channelName: 'other', channel: { ...channel, channel: 'C2' } }), 9);
    await nameChannel(store, channel, 'new');
    expect((await scheduleOf(store, 'a'))?.channelName).toBe('new');
    expect((await scheduleOf(store, 'c'))?.channelName).toBe('other');
    await store.close();
  });
});
