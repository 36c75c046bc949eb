import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Platform } from '../../src/core/place/channel.ts';
import { noDrawing } from '../../src/core/posting/draw.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import { english } from '../../src/core/words/en.ts';
import { startPlatforms } from '../../src/tasks/start-platforms.ts';
import type { Stop } from '../../src/tasks/task.ts';
import { botToken, openEmulator, send, signingSecret, slashBody } from '../slack/support/bot.ts';
import { commands, openDesk } from '../slack/support/desk.ts';
import { openStandIn, type StandIn } from '../slack/support/stand-in.ts';
import { freePort } from '../support/free-port.ts';
import { until } from '../support/until.ts';

let emulator: Awaited<ReturnType<typeof openEmulator>>;
let standIn: StandIn;
let stateDir = '';
beforeEach(async () => {
  emulator = await openEmulator();
  standIn = await openStandIn(emulator.url);
  stateDir = mkdtempSync(join(tmpdir(), 'parallax-'));
});
afterEach(async () => {
  await standIn.close();
  await emulator.close();
  rmSync(stateDir, { recursive: true });
});

/** Starts Slack over HTTP, as the environment would have it; a failed start is tried again after 50 ms. */
async function start(port: number, publishers = new Map<Platform, Publisher>()): Promise<Stop> {
  const read = readConfig({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_PORT: String(port),
    SLACK_API_URL: standIn.apiUrl,
  });
  if (!read.ok) throw new Error(read.problems.join());
  const startable = read.config.platforms.flatMap(({ name, setUp }) =>
    setUp === null ? [] : [{ name, start: setUp.start }],
  );
  const parts = {
    desk: openDesk(),
    commands,
    words: english,
    newReference: () => 'id',
    stateDir,
    watchMemory() {},
    draw: noDrawing,
    lead: () => ({ stop: async () => {} }),
  };
  const log = pino({ level: 'silent' });
  const platforms = startPlatforms(startable, { parts, log, publishers, againMs: 50 });
  await platforms.tried;
  return platforms.stop;
}

const ask = (port: number) => send(port, slashBody('/help', '', standIn.responseUrl()));

test('a platform that starts at the second attempt serves, and is ended with the others', async () => {
  let attempts = 0;
  standIn.on('auth.test', () => {
    attempts += 1;
    return attempts === 1 ? { ok: false, error: 'invalid_auth' } : { ok: true, user_id: 'U1', bot_id: 'B1' };
  });
  const port = await freePort();
  const publishers = new Map<Platform, Publisher>();
  const stop = await start(port, publishers);
  expect([...publishers.keys()]).toEqual([]);
  await until(() => publishers.has('slack'));
  expect((await ask(port)).status).toBe(200);
  await stop();
  await expect(ask(port)).rejects.toThrow();
});

test('a platform that is still starting when it is told to leave does not stay', async () => {
  let attempts = 0;
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  standIn.on('auth.test', async () => {
    attempts += 1;
    if (attempts === 1) return { ok: false, error: 'invalid_auth' };
    await told;
    return { ok: true, user_id: 'U1', bot_id: 'B1' };
  });
  const port = await freePort();
  const publishers = new Map<Platform, Publisher>();
  const stop = await start(port, publishers);
  await until(() => attempts === 2);
  await stop();
  tell();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(ask(port)).rejects.toThrow();
});
