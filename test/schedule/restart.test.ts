import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { addSchedule } from '../../src/store/schedules.ts';
import { aSchedule } from '../store/some-rows.ts';
import { ownPostgres, postgresPrograms } from '../support/own-postgres.ts';
import { serveStandIn } from './support/http-stand-in.ts';

const bin = postgresPrograms();
if (bin === null)
  console.warn(
    'SKIPPED: a restart of Postgres in the middle of a run; no programs of a server under /usr/lib/postgresql.',
  );

const minuteMs = 60_000;
const [schedules, parts, restarts] = [150, 3, 3];

/** Adds schedules of several parts that are due in this very minute; gives the texts that must be posted. */
async function addDue(databaseUrl: string, name: string): Promise<string[]> {
  const store = await openStore({ databaseUrl });
  const minute = Math.floor(Date.now() / minuteMs) * minuteMs;
  const at = new Date(minute).toISOString();
  for (let index = 0; index < schedules; index++) {
    const channel = { platform: 'slack', place: 'P', channel: `${name}${index}` } as const;
    const schedule = aSchedule(`${name}${index}x${parts}`, { channel, time: at.slice(11, 16), zone: 'UTC' });
    await addSchedule(store, schedule, minute);
  }
  await store.close();
  return Array.from({ length: schedules * parts }, (_, index) => {
    return `${name}${Math.floor(index / parts)}x${parts} ${at.slice(0, 10)} ${index % parts}`;
  });
}

describe.runIf(bin !== null)('a Postgres server that falls in the middle of a run and comes back', () => {
  test('nothing is missed, nothing doubled, and the process goes on by itself', async () => {
    const server = await ownPostgres(bin ?? '');
    const platform = await serveStandIn('slack');
    const expected = await addDue(server.databaseUrl, 'a');
    const args = JSON.stringify({ place: server, url: platform.url, platform: 'slack', owner: 'one' });
    const child = spawn(process.execPath, [
      '--no-warnings',
      join(import.meta.dirname, 'support/running-child.ts'),
      args,
    ]);
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    const { messages } = platform.standIn;
    const until = async (done: () => boolean) => {
      for (let tries = 0; !done() && tries < 3_000 && child.exitCode === null; tries++) await sleep(50);
      expect(child.exitCode, said).toBeNull();
      expect(done(), `${messages.length} messages\n${said}`).toBe(true);
    };
    try {
      for (let restart = 1; restart <= restarts; restart++) {
        await until(() => messages.length >= (restart * expected.length) / (restarts + 1));
        await server.stopAtOnce();
        await sleep(700);
        await server.start();
      }
      // What comes due afterwards is planned and posted as ever.
      expected.push(...(await addDue(server.databaseUrl, 'b')));
      await until(() => messages.length >= expected.length);
      // Whatever would be posted a second time is posted by then.
      await sleep(5_000);
      expect(messages.map(({ text }) => text).toSorted()).toEqual(expected.toSorted());
      const store = await openStore(server);
      const open = store.db.selectFrom('occurrences').select(['id', 'state']).where('state', '!=', 'posted');
      expect(await open.execute()).toEqual([]);
      await store.close();
      expect(said).toContain('delivery was interrupted');
    } finally {
      const ended = child.exitCode === null ? once(child, 'exit') : null;
      child.kill('SIGKILL');
      await ended;
      await platform.close();
      await server.drop();
    }
  });
});
