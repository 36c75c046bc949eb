import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { variableNames } from '../../src/config.ts';
import { until } from '../support/until.ts';
import { appToken, botToken, openEmulator, pressPayload, slashBody } from './support/bot.ts';
import { openStandIn, type StandIn } from './support/stand-in.ts';
import { textsOfBlocks } from './support/texts-of-blocks.ts';

let emulator: Awaited<ReturnType<typeof openEmulator>>;
let standIn: StandIn;
let stateDir = '';
let bot: ChildProcess | null = null;
let log = '';
beforeEach(async () => {
  emulator = await openEmulator();
  standIn = await openStandIn(emulator.url);
  stateDir = mkdtempSync(join(tmpdir(), 'parallax-'));
  log = '';
});
afterEach(async () => {
  bot?.kill('SIGKILL');
  await standIn.close();
  await emulator.close();
  rmSync(stateDir, { recursive: true });
});

/** Nothing set, and nothing taken from a developer's own .env. */
const empty = Object.fromEntries(variableNames.map((name) => [name, '']));

/** Starts the bot as `npm start` does, with Slack over Socket Mode. */
function start(environment: Record<string, string> = {}): ChildProcess {
  const { PATH = '' } = process.env;
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: standIn.apiUrl };
  const env = { PATH, ...empty, STATE_DIR: stateDir, ...slack, ...environment };
  bot = spawn(process.execPath, ['src/main.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  bot.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  return bot;
}

/** Asks over Socket Mode, and gives what is said. */
async function ask(text: string): Promise<string> {
  const [socket] = standIn.sockets;
  const payload = Object.fromEntries(new URLSearchParams(slashBody('/search', text, standIn.responseUrl())));
  socket?.send({ type: 'slash_commands', envelope_id: text, payload, accepts_response_payload: true });
  const answer = () => socket?.received.find(({ envelope_id }) => envelope_id === text);
  await until(() => answer() !== undefined);
  return textsOfBlocks(answer()?.payload).join(' ');
}

/** Tells the bot to stop, and gives the code that it exits with. */
async function leave(process: ChildProcess): Promise<unknown> {
  const exit = once(process, 'exit');
  process.kill('SIGTERM');
  const [code] = await exit;
  return code;
}

describe('the bot as it runs', () => {
  test('serves Slack while Discord cannot be reached, and leaves when it is told to', async () => {
    const process = start({ DISCORD_TOKEN: 'not.a.token', DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    await until(() => standIn.sockets.length === 1);
    expect(await ask('koksan')).toContain('Koksan');
    expect(await leave(process)).toBe(0);
    await until(() => standIn.sockets.length === 0);
  });

  test('leaves also where an answer hangs and a connection does not say goodbye', async () => {
    const process = start();
    await until(() => standIn.sockets.length === 1);
    await ask('koksan');
    let hangs = false;
    standIn.onResponse = () => {
      hangs = true;
      return new Promise(() => {});
    };
    const [socket] = standIn.sockets;
    const button = { type: 'button', action_id: 'ask:0', value: '["help"]' };
    socket?.send({ type: 'interactive', envelope_id: 'press', payload: pressPayload(button, standIn.responseUrl()) });
    await until(() => hangs);
    if (socket !== undefined) socket.clings = true;
    expect(await leave(process)).toBe(0);
    expect(log).toContain('some answers could not be finished in time');
  });

  test('logs lines of JSON, without tokens and without what people type', async () => {
    const process = start({ LOG_LEVEL: 'trace' });
    await until(() => standIn.sockets.length === 1);
    await ask('a-private-matter');
    standIn.sockets[0]?.destroy();
    await until(() => log.includes('is back'));
    await leave(process);
    const lines = log.trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
    expect(log).not.toMatch(/a-private-matter|xoxb-|xapp-|ticket=/);
  });

  test('says so and ends where the only platform cannot be started', async () => {
    standIn.on('auth.test', () => ({ ok: false, error: 'invalid_auth' }));
    const [code] = await once(start(), 'exit');
    expect(code).toBe(1);
    expect(log).toContain('invalid_auth');
    expect(log).not.toMatch(/xoxb-|xapp-/);
  });
});
