import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { freePort } from '../support/free-port.ts';
import { type StartedBot, startBot } from './support/start-bot.ts';

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
let folder: string;
let bot: StartedBot | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-clock-'));
});
afterEach(async () => {
  await bot?.kill();
  bot = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the bot with its clock at a moment. */
async function startAt(moment: string) {
  const port = await freePort();
  const started = startBot(folder, { SHIFT_TO: moment, METRICS_PORT: String(port) });
  bot = started;
  const get = async (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(60_000) });
  const metric = async (name: string) =>
    Number(new RegExp(`^${name} (.*)$`, 'mu').exec(await (await get('/metrics')).text())?.[1]);
  await expect.poll(() => metric('parallax_tick_last_timestamp_seconds').catch(() => 0)).toBeGreaterThan(0);
  const lastTickMs = async () => (await metric('parallax_tick_last_timestamp_seconds')) * 1_000;
  return { ...started, get, lastTickMs };
}

const rows = async () => {
  const store = await openStore({ stateDir: join(folder, 'state') });
  const found = await store.db.selectFrom('occurrences').select(['local_date', 'state']).execute();
  await store.close();
  return found;
};

describe('the started process, where the clock is set', () => {
  test('back an hour: it ticks again at once, is ready, and posts what is due then', async () => {
    const running = await startAt('2026-11-24T09:58:30Z');
    await running.ask('/digest schedule time:09:00 zone:UTC', 'A digest is scheduled');
    running.setClock(-hourMs);
    const back = Date.parse('2026-11-24T08:58:30Z');
    await expect.poll(running.lastTickMs).toBeLessThan(back + 5 * minuteMs);
    expect((await running.get('/readyz')).status).toBe(200);
    running.setClock(minuteMs);
    // It was made at 09:58, and the date of 09:00 is from before that: it is not posted.
    await expect.poll(running.lastTickMs).toBeGreaterThan(back + minuteMs);
    expect(await rows()).toEqual([]);
    await running.ask('/digest schedule time:09:02 zone:UTC', 'A digest is scheduled');
    running.setClock(2 * minuteMs);
    await expect.poll(() => running.said.out).toMatch(/receipt\s+[a-z0-9]{20}/u);
  });

  test('ahead a year: it answers all the while, and what was missed leaves few rows', async () => {
    const running = await startAt('2026-11-24T09:58:30Z');
    await running.ask('/digest schedule time:10:00 zone:UTC', 'A digest is scheduled');
    running.setClock(365 * dayMs);
    const end = performance.now() + 4_000;
    while (performance.now() < end) expect((await running.get('/healthz')).status).toBe(200);
    await expect.poll(running.lastTickMs).toBeGreaterThan(Date.parse('2027-11-24T00:00:00Z'));
    expect((await running.get('/readyz')).status).toBe(200);
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(30);
    expect((await rows()).length).toBeLessThanOrEqual(41);
  });

  test('from 1970, where the machine booted, to now: a schedule gets no row for each day since', async () => {
    const running = await startAt('1970-01-01T00:00:30Z');
    await running.ask('/digest schedule time:08:00 zone:UTC', 'A digest is scheduled');
    running.setClock(Date.parse('2026-11-24T09:00:00Z') - 30_000);
    await expect.poll(running.lastTickMs).toBeGreaterThan(Date.parse('2026-11-24T00:00:00Z'));
    await expect.poll(async () => (await rows()).some(({ state }) => state === 'posted')).toBe(true);
    expect((await rows()).length).toBeLessThanOrEqual(41);
    expect(running.child.exitCode).toBeNull();
  });
});
