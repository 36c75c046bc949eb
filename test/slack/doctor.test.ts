import type { Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SlackConfig } from '../../src/slack/config.ts';
import { scopes } from '../../src/slack/connect/scopes.ts';
import { slackChecks } from '../../src/slack/doctor.ts';
import { everyBlock } from '../local/support/every-block.ts';
import { appToken, botToken, openEmulator } from './support/bot.ts';
import { commands } from './support/desk.ts';
import { openStandIn, type StandIn } from './support/stand-in.ts';

let emulator: Emulator;
let standIn: StandIn;
const logs: unknown[] = [];
const log = (...parts: unknown[]) => void logs.push(parts);

beforeAll(async () => {
  emulator = await openEmulator();
});
afterAll(() => emulator.close());
beforeEach(async () => {
  standIn = await openStandIn(emulator.url);
  grant(Object.keys(scopes));
  return () => standIn.close();
});

function grant(granted: readonly string[], date = new Date().toUTCString()): void {
  standIn.on('auth.test', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': granted.join(','), date });
    response.end(JSON.stringify({ ok: true, user: 'parallax', user_id: 'U-bot', team: 'Emulate' }));
  });
}

async function check(config: Partial<SlackConfig> = {}, channels: readonly string[] = []) {
  const { apiUrl } = standIn;
  const all = { botToken, appToken, signingSecret: null, port: 0, commandPrefix: '', apiUrl, ...config };
  const checks = await slackChecks(all, {
    commands,
    channels: channels.map((channel) => ({ platform: 'slack', place: 'T1', channel })),
    views: () => [{ name: 'every block', view: everyBlock }],
    now: Date.now,
    logger: { info: log, warn: log, error: log },
  });
  return new Map(checks.map((each) => [each.name.replace('Slack: ', ''), each]));
}

describe('the doctor', () => {
  test('finds nothing to mend where all is well', async () => {
    standIn.on('blocks.validate', () => ({ ok: true }));
    const checks = await check({}, ['C000000001']);
    expect([...checks.values()].filter(({ name }) => !name.endsWith('commands')).map(({ ok }) => ok)).not.toContain(
      false,
    );
    expect(checks.get('scopes')).toMatchObject({ ok: true, detail: 'exactly the ones needed' });
    expect(checks.get('app token')).toMatchObject({ ok: true });
    expect(checks.get('posting in C000000001')).toMatchObject({ ok: true });
    expect(checks.get('blocks of every block')).toMatchObject({ ok: true });
    expect(standIn.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  test('names the scopes that are missing, and those that are too many', async () => {
    grant(['chat:write']);
    expect((await check()).get('scopes')).toMatchObject({ ok: false, detail: expect.stringContaining('commands') });
    grant([...Object.keys(scopes), 'admin']);
    expect((await check()).get('scopes')).toMatchObject({
      ok: true,
      detail: expect.stringContaining('not needed: admin'),
    });
  });

  test('tells a token that is refused from a Slack that is not there', async () => {
    standIn.on('auth.test', () => ({ ok: false, error: 'invalid_auth' }));
    expect((await check()).get('bot token')).toMatchObject({
      ok: false,
      mend: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
    expect((await check({ apiUrl: 'http://127.0.0.1:9/api/' })).get('bot token')).toMatchObject({ ok: 'unknown' });
  });

  test('sees an app token that is refused, and what stands in its place over HTTP', async () => {
    standIn.on('apps.connections.open', () => ({ ok: false, error: 'not_allowed_token_type' }));
    expect((await check()).get('app token')).toMatchObject({
      ok: false,
      mend: expect.stringContaining('SLACK_APP_TOKEN'),
    });
    expect((await check({ appToken: null })).get('signing secret')).toMatchObject({ ok: false });
    expect((await check({ appToken: null, signingSecret: 'f'.repeat(32) })).get('signing secret')).toMatchObject({
      ok: true,
    });
  });

  test('sees a clock that is off', async () => {
    grant(Object.keys(scopes), new Date(Date.now() - 400_000).toUTCString());
    expect((await check()).get('clock')).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^(399|400|401) s/),
    });
  });

  test('takes no slow answer for a clock that is off', async () => {
    standIn.on('apps.connections.open', async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      return { ok: true, url: 'wss://x' };
    });
    expect((await check()).get('clock')).toMatchObject({ ok: true, detail: expect.stringMatching(/^[01] s/) });
  });

  test.each([
    [{ is_archived: true }, 'archived'],
    [{ is_member: false }, 'not in the channel'],
    [{ is_member: true, is_read_only: true }, 'only some'],
    [{ is_member: true, properties: { posting_restricted_to: { type: ['admin'], user: ['U2'] } } }, 'only some'],
  ])('sees a channel where it cannot post: %o', async (channel, detail) => {
    standIn.on('conversations.info', () => ({ ok: true, channel }));
    expect((await check({}, ['C1'])).get('posting in C1')).toMatchObject({
      ok: false,
      detail: expect.stringContaining(detail),
    });
  });

  test('finds nothing wrong with a channel where the bot is among those who may post', async () => {
    const properties = { posting_restricted_to: { type: ['admin'], user: ['U-bot'] } };
    standIn.on('conversations.info', () => ({ ok: true, channel: { is_member: true, properties } }));
    expect((await check({}, ['C1'])).get('posting in C1')).toMatchObject({ ok: true });
  });

  test('sees a channel that is gone', async () => {
    expect((await check({}, ['C404'])).get('posting in C404')).toMatchObject({ ok: false, detail: 'channel-gone' });
  });

  test('says where the API cannot check blocks, and when it refuses them', async () => {
    expect((await check()).get('blocks of every block')).toMatchObject({
      ok: 'unknown',
      detail: 'this API has no blocks.validate',
    });
    standIn.on('blocks.validate', () => ({ ok: false, error: 'unknown_method' }));
    expect((await check()).get('blocks of every block')).toMatchObject({ ok: 'unknown' });
    standIn.on('blocks.validate', () => ({ ok: false, error: 'invalid_blocks' }));
    expect((await check()).get('blocks of every block')).toMatchObject({ ok: false, detail: 'invalid_blocks' });
    const errors = [
      { pointer: '/0/text/text', code: 'failed_constraint', message: 'must be less than 151 characters' },
    ];
    standIn.on('blocks.validate', () => ({ ok: false, error: 'invalid_blocks', errors }));
    expect((await check()).get('blocks of every block')).toMatchObject({
      ok: false,
      detail: 'invalid_blocks; /0/text/text: must be less than 151 characters',
    });
  });

  test('waits where Slack asks to, and gives up where that is too long', async () => {
    let calls = 0;
    standIn.on('blocks.validate', (_, response) => {
      calls += 1;
      return calls > 1 ? { ok: true } : void response.writeHead(429, { 'retry-after': '1' }).end();
    });
    expect((await check()).get('blocks of every block')).toMatchObject({ ok: true });
    expect(calls).toBe(2);
    standIn.on('blocks.validate', (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end());
    expect((await check()).get('blocks of every block')).toMatchObject({ ok: 'unknown', detail: 'ratelimited' });
  });
});
