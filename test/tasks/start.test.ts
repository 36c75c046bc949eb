import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { type StartedBot, startBot } from './support/start-bot.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
const started: ChildProcessWithoutNullStreams[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-serve-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with no account, its input and output in hand. */
function start(env: Record<string, string>): StartedBot {
  const bot = startBot(folder, env);
  started.push(bot.child);
  return bot;
}

describe('npm start with no account', () => {
  test('posts a scheduled digest on the minute, also in the hour that comes twice where the machine stands', async () => {
    const port = await freePort();
    const env = { TZ: 'Europe/London', SHIFT_TO: '2026-10-25T00:59:50Z', METRICS_PORT: String(port) };
    const bot = start(env);
    const local = await bot.ask('/digest schedule time:09:00', 'A digest is scheduled');
    // Its own zone is plain, and is left out.
    expect(local).toContain('A digest is scheduled: daily at 09:00');
    expect(local).not.toContain('London time');
    await bot.ask('/digest schedule time:01:00 zone:UTC', '01:00');
    await expect.poll(() => bot.said.out).toMatch(/receipt\s+[a-z0-9]{20}/u);
    const onTheMinute = Date.parse('2026-10-25T01:00:00Z') / 1_000;
    const lastTick = async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return Number(/^parallax_tick_last_timestamp_seconds (.*)$/mu.exec(metrics)?.[1]);
    };
    const isOfThatMinute = (at: number) => at >= onTheMinute && at < onTheMinute + 60;
    await expect.poll(lastTick).toSatisfy(isOfThatMinute);
    const listed = await bot.ask('/digest list', 'posted today');
    expect(listed).toContain('posted today at 01:00');
  });

  test('says in a sentence that the port of the metrics is taken, and leaves', async () => {
    const port = await freePort();
    const taken = createServer().listen(port, '0.0.0.0');
    await once(taken, 'listening');
    const bot = start({ METRICS_PORT: String(port) });
    const [code] = await once(bot.child, 'exit');
    expect(code).toBe(1);
    expect(bot.said.log).toMatch(/^METRICS_PORT cannot be used: .*EADDRINUSE/mu);
    taken.close();
    await once(taken, 'close');
  });

  test.each([
    [
      { STATE_DIR: join(root, 'package.json') },
      `The store in the folder ${root}/package.json (STATE_DIR) cannot be opened:`,
    ],
    [{ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' }, 'The store at DATABASE_URL cannot be opened:'],
  ])('says in a sentence that the store cannot be opened, and leaves: %o', async (env, sentence) => {
    const bot = start(env);
    const [code] = await once(bot.child, 'exit');
    expect([code, bot.said.log]).toEqual([1, expect.stringContaining(sentence)]);
    expect(bot.said.log).not.toContain('secret');
  });

  test('writes a log for people where LOG_PRETTY says so, in local time', async () => {
    const data = join(folder, 'data');
    cpSync(join(root, 'data'), data, { recursive: true });
    const bot = start({ DATA_DIR: data, LOG_PRETTY: 'yes', TZ: 'Asia/Kathmandu' });
    await bot.ask('/digest list', 'No digest is scheduled here.');
    appendFileSync(join(data, 'dprk-arms-russia/actors.yaml'), '\nnonsense: [\n');
    bot.child.kill('SIGHUP');
    await expect
      .poll(() => bot.said.log)
      .toMatch(/^[\d-]{10}T[\d:.]{12}\+05:45 ERROR the changed data has problems; .* problems=\[".*actors\.yaml/mu);
  });

  test('serves what it has while the changed data is broken or gone, says so, and takes it back when it is mended', async () => {
    const data = join(folder, 'data');
    cpSync(join(root, 'data'), data, { recursive: true });
    const bot = start({ DATA_DIR: data });
    await bot.ask('/digest list', 'No digest is scheduled here.');
    appendFileSync(join(data, 'dprk-arms-russia/actors.yaml'), '\nnonsense: [\n');
    bot.child.kill('SIGHUP');
    await expect.poll(() => bot.said.log).toContain('the changed data has problems');
    expect(bot.said.log).toContain('actors.yaml');
    expect(await bot.ask('/about', 'problems')).not.toBe('');
    renameSync(data, join(folder, 'away'));
    const before = bot.said.log.length;
    bot.child.kill('SIGHUP');
    await expect.poll(() => bot.said.log.slice(before)).toContain('the changed data has problems');
    expect(await bot.ask('/search text:artillery', 'artillery')).toContain('artillery');
    cpSync(join(root, 'data'), data, { recursive: true });
    bot.child.kill('SIGHUP');
    await expect.poll(() => bot.said.log).toContain('has no problems any more');
    expect(bot.child.exitCode).toBeNull();
  });
});
