import type { Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SlackConfig } from '../../src/slack/config.ts';
import { optionalScopes, scopes } from '../../src/slack/connect/scopes.ts';
import { slackChecks } from '../../src/slack/doctor.ts';
import { everyBlock } from '../local/support/every-block.ts';
import { appToken, botToken, openEmulator } from './support/bot.ts';
import { commands } from './support/desk.ts';
import { openLogger } from './support/logger.ts';
import { openStandIn, type StandIn } from './support/stand-in.ts';

let emulator: Emulator;
let standIn: StandIn;
/** The time by Slack's clock, and by the doctor's, in epoch milliseconds. */
const slackTime = Date.parse('2031-03-10T00:00:00Z');
let now = slackTime;

beforeAll(async () => {
  emulator = await openEmulator();
});
afterAll(() => emulator.close());
beforeEach(async () => {
  standIn = await openStandIn(emulator.url);
  grant(Object.keys(scopes));
  now = slackTime;
  return () => standIn.close();
});

function grant(granted: readonly string[], date = new Date(slackTime).toUTCString()): void {
  standIn.on('auth.test', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': granted.join(','), date });
    response.end(JSON.stringify({ ok: true, user: 'parallax', user_id: 'U-bot', team: 'Emulate' }));
  });
}

async function check(config: Partial<SlackConfig> = {}, channels: readonly string[] = []) {
  const { apiUrl } = standIn;
  const all = {
    botToken,
    appToken,
    signingSecret: null,
    port: 0,
    host: '127.0.0.1',
    commandPrefix: '',
    apiUrl,
    ...config,
  };
  const checks = await slackChecks(all, {
    commands,
    channels: channels.map((channel) => ({ platform: 'slack', place: 'T1', channel })),
    views: () => [{ name: 'every block', view: everyBlock }],
    now: () => now,
    logger: openLogger().logger,
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
    grant([...Object.keys(scopes), '']);
    expect((await check()).get('scopes')).toMatchObject({ ok: true, detail: 'exactly the ones needed' });
    grant([...Object.keys(scopes), 'admin']);
    expect((await check()).get('scopes')).toMatchObject({
      ok: true,
      detail: expect.stringContaining('not needed: admin'),
    });
  });

  test('takes missing optional scopes for no fault, and says what they cost', async () => {
    grant(Object.keys(scopes).filter((scope) => scope !== 'groups:history' && scope !== 'im:history'));
    const checks = await check();
    expect(checks.get('scopes')).toMatchObject({ ok: true, detail: 'exactly the ones needed' });
    expect(checks.get('optional scopes')).toMatchObject({
      ok: 'note',
      detail: expect.stringMatching(
        /groups:history, im:history\. .* lost is told as 'unknown', and not looked up; .*; direct messages do not reach the bot$/,
      ),
    });
    expect(optionalScopes.every((scope) => scope.endsWith(':history') || scope.startsWith('files:'))).toBe(true);
    grant(Object.keys(scopes).filter((scope) => scope !== 'files:write'));
    expect((await check()).get('optional scopes')).toMatchObject({
      ok: 'note',
      detail: 'not granted: files:write. Answers and digests come without their pictures',
    });
    grant(Object.keys(scopes));
    expect((await check()).get('optional scopes')).toMatchObject({ ok: true });
  });

  test('tells a token that is refused from a Slack that is not there', async () => {
    standIn.on('auth.test', () => ({ ok: false, error: 'invalid_auth' }));
    expect((await check()).get('bot token')).toMatchObject({
      ok: false,
      mend: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
    standIn.on('auth.test', () => ({ ok: false, error: 'some_new_error' }));
    expect((await check()).get('bot token')).toMatchObject({ ok: false, detail: 'some_new_error' });
    expect((await check({ apiUrl: 'http://127.0.0.1:9/api/' })).get('bot token')).toMatchObject({ ok: 'unknown' });
  });

  test('looks at no channel and at no blocks without a token that Slack takes', async () => {
    standIn.on('auth.test', () => ({ ok: false, error: 'invalid_auth' }));
    expect([...(await check({}, ['C1'])).keys()]).toEqual(['bot token', 'scopes', 'app token', 'clock', 'commands']);
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

  test.each([
    [59_999, true, '60 s'],
    [60_000, false, '60 s'],
    [-400_000, false, '400 s'],
  ])('sees a clock that is %i ms off', async (offMs, ok, off) => {
    now = slackTime + offMs;
    expect((await check()).get('clock')).toMatchObject({ ok, detail: `${off} from Slack's` });
  });

  test('does not know about the clock where Slack does not tell the time', async () => {
    grant(Object.keys(scopes), 'no time');
    expect((await check()).get('clock')).toMatchObject({ ok: 'unknown' });
  });

  test('takes no slow answer for a clock that is off', async () => {
    standIn.on('apps.connections.open', () => {
      now += 400_000;
      return { ok: true, url: 'wss://x' };
    });
    expect((await check()).get('clock')).toMatchObject({ ok: true, detail: "0 s from Slack's" });
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

  test('finds nothing wrong with a direct message', async () => {
    standIn.on('conversations.info', () => ({ ok: true, channel: { is_im: true } }));
    expect((await check({}, ['D1'])).get('posting in D1')).toMatchObject({ ok: true });
  });

  test('finds nothing wrong with a channel where the bot is among those who may post', async () => {
    const properties = { posting_restricted_to: { type: ['admin'], user: ['U-bot'] } };
    standIn.on('conversations.info', () => ({ ok: true, channel: { is_member: true, properties } }));
    expect((await check({}, ['C1'])).get('posting in C1')).toMatchObject({ ok: true });
  });

  test.each([
    ['C1', 'channel_not_found', false, '/invite @parallax'],
    ['D1', 'channel_not_found', false, 'Remove its schedule'],
    ['C1', 'missing_scope', 'unknown', 'Run the doctor again'],
    ['C1', 'internal_error', 'unknown', 'Run the doctor again'],
  ])('says what to do about %s where Slack answers %s', async (channel, error, ok, mend) => {
    standIn.on('conversations.info', () => ({ ok: false, error }));
    const found = (await check({}, [channel])).get(`posting in ${channel}`);
    expect(found).toMatchObject({ ok, mend: expect.stringContaining(mend) });
  });

  test('sees a channel that is gone', async () => {
    expect((await check({}, ['C404'])).get('posting in C404')).toMatchObject({
      ok: false,
      detail: expect.stringContaining('not in the channel, or there is none'),
    });
  });
});
