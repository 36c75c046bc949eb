import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../src/core/place/channel.ts';
import type { Posting } from '../../src/core/posting/publisher.ts';
import { createPublisher } from '../../src/slack/publisher.ts';
import { everyBlock } from '../local/support/every-block.ts';
import { botToken, openEmulator } from './support/bot.ts';
import { openStandIn, type StandIn } from './support/stand-in.ts';

let emulator: Emulator;
let standIn: StandIn;
const logs: unknown[] = [];
const log = (...parts: unknown[]) => void logs.push(parts);
const logger = { info: log, warn: log, error: log };
const channel: Channel = { platform: 'slack', place: 'T000000001', channel: 'C000000001' };

beforeAll(async () => {
  emulator = await openEmulator();
});
afterAll(() => emulator.close());
beforeEach(async () => {
  standIn = await openStandIn(emulator.url);
  logs.length = 0;
  return () => standIn.close();
});

function open(apiUrl = standIn.apiUrl) {
  return createPublisher({ botToken, apiUrl }, { logger, prefix: '' });
}

function posting(key: string, more: Partial<Posting> = {}): Posting {
  const [message = { payload: {} }] = open().render(everyBlock);
  return { channel, message, key, thread: null, ...more };
}

/** Posts once, with a failure in place of an answer, and counts the calls. */
async function postAgainst(fail: (response: ServerResponse) => unknown) {
  standIn.on('chat.postMessage', (_, response) => fail(response));
  const outcome = await open().post(posting('key'));
  return { outcome, calls: standIn.calls.filter(({ method }) => method === 'chat.postMessage').length };
}

describe('posting', () => {
  test('posts the part as it is, marked with its key, and nothing in it is looked up', async () => {
    const outcome = await open().post(posting('abc123'));
    expect(outcome).toEqual({ kind: 'posted', messageId: expect.stringMatching(/^\d+\.\d+$/) });
    const { body } = standIn.calls.at(-1) ?? {};
    expect(body).toMatchObject({
      channel: 'C000000001',
      unfurl_links: 'false',
      unfurl_media: 'false',
      mrkdwn: 'false',
      parse: 'none',
      link_names: 'false',
    });
    expect(JSON.parse(body?.metadata ?? '')).toEqual({
      event_type: 'parallax_delivery',
      event_payload: { key: 'abc123' },
    });
    expect(JSON.parse(body?.blocks ?? '')).toEqual(posting('').message.payload.blocks);
  });

  test('goes on in the thread, is found again there and in the channel, and is edited', async () => {
    const publisher = open();
    const since = Date.now();
    const first = await publisher.post(posting('first'));
    const thread = first.kind === 'posted' ? first.messageId : '';
    const second = await publisher.post(posting('second', { thread }));
    expect(await publisher.find(channel, 'first', null, since)).toEqual({ kind: 'found', messageId: thread });
    expect(await publisher.find(channel, 'second', thread, since)).toEqual({
      kind: 'found',
      messageId: second.kind === 'posted' ? second.messageId : '',
    });
    expect(await publisher.find(channel, 'second', null, since)).toEqual({ kind: 'absent' });
    expect(await publisher.find(channel, 'third', thread, since)).toEqual({ kind: 'absent' });
    expect(
      await publisher.edit(channel, thread, { payload: { text: 'corrected', blocks: [{ type: 'divider' }] } }, null),
    ).toEqual({ kind: 'edited' });
    expect(standIn.calls.at(-1)?.body).toMatchObject({
      ...{ ts: thread, text: 'corrected' },
      ...{ parse: 'none', link_names: 'false' },
    });
    expect(await publisher.find(channel, 'first', null, since)).toMatchObject({ kind: 'found' });
  });

  const platform: [string, object][] = [
    ['channel_not_found', { kind: 'blocked', reason: 'channel-gone' }],
    ['is_archived', { kind: 'blocked', reason: 'channel-gone' }],
    ['not_in_channel', { kind: 'blocked', reason: 'not-allowed' }],
    ['restricted_action', { kind: 'blocked', reason: 'not-allowed' }],
    ['restricted_action_read_only_channel', { kind: 'blocked', reason: 'not-allowed' }],
    ['missing_scope', { kind: 'blocked', reason: 'not-allowed' }],
    ['token_revoked', { kind: 'blocked', reason: 'token-revoked' }],
    ['invalid_auth', { kind: 'blocked', reason: 'token-revoked' }],
    ['account_inactive', { kind: 'blocked', reason: 'token-revoked' }],
    ['msg_too_long', { kind: 'refused', reason: 'msg_too_long' }],
    ['msg_blocks_too_long', { kind: 'refused', reason: 'msg_blocks_too_long' }],
    ['invalid_blocks', { kind: 'refused', reason: 'invalid_blocks' }],
    ['some_new_error', { kind: 'refused', reason: 'some_new_error' }],
    ['ratelimited', { kind: 'later', afterMs: 30_000, reason: 'ratelimited' }],
    ['message_limit_exceeded', { kind: 'later', afterMs: 30_000, reason: 'message_limit_exceeded' }],
    ['service_unavailable', { kind: 'later', afterMs: 30_000, reason: 'service_unavailable' }],
    ['internal_error', { kind: 'ambiguous', reason: 'internal_error' }],
    ['fatal_error', { kind: 'ambiguous', reason: 'fatal_error' }],
    ['<html>a proxy</html>', { kind: 'ambiguous' }],
  ];
  test.each(platform)('%s', async (error, outcome) => {
    expect(await postAgainst(() => ({ ok: false, error }))).toMatchObject({ outcome, calls: 1 });
  });

  const status: [number, Record<string, string>, object][] = [
    [429, { 'retry-after': '7' }, { kind: 'later', afterMs: 7_000, reason: 'ratelimited' }],
    [429, {}, { kind: 'later', afterMs: 30_000, reason: 'ratelimited' }],
    [500, {}, { kind: 'ambiguous', reason: 'HTTP 500' }],
    [502, {}, { kind: 'ambiguous', reason: 'HTTP 502' }],
    [503, {}, { kind: 'ambiguous', reason: 'HTTP 503' }],
    [504, {}, { kind: 'ambiguous', reason: 'HTTP 504' }],
    [408, {}, { kind: 'ambiguous', reason: 'HTTP 408' }],
    [400, {}, { kind: 'refused', reason: 'HTTP 400' }],
    [413, {}, { kind: 'refused', reason: 'HTTP 413' }],
    [302, { location: 'http://127.0.0.1:9/' }, { kind: 'ambiguous' }],
  ];
  test.each(status)('HTTP %i %o', async (code, headers, outcome) => {
    const tried = await postAgainst((response) => void response.writeHead(code, headers).end('x'));
    expect(tried).toMatchObject({ outcome, calls: 1 });
  });

  test('a connection that breaks before the answer is ambiguous, and nothing is sent twice', async () => {
    expect(await postAgainst((response) => void response.destroy())).toMatchObject({
      outcome: { kind: 'ambiguous' },
      calls: 1,
    });
  });

  test('one that breaks within the answer, too', async () => {
    const half = (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"ok":true');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await postAgainst((response) => half(response))).toMatchObject({ outcome: { kind: 'ambiguous' }, calls: 1 });
  });

  test('an answer that is none is ambiguous', async () => {
    expect(await postAgainst((response) => void response.writeHead(200).end('<html>'))).toMatchObject({
      outcome: { kind: 'ambiguous' },
      calls: 1,
    });
    expect(await postAgainst((response) => void response.writeHead(200).end('{"ok":true}'))).toMatchObject({
      outcome: { kind: 'ambiguous' },
    });
  });

  test('no answer within ten seconds is ambiguous', { timeout: 20_000 }, async () => {
    expect(await postAgainst(() => new Promise(() => {}))).toMatchObject({ outcome: { kind: 'ambiguous' }, calls: 1 });
  });

  test('a connection that never stood is for later', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await open(`http://127.0.0.1:${port}/api/`).post(posting('key'))).toEqual({
      kind: 'later',
      afterMs: 30_000,
      reason: 'ECONNREFUSED',
    });
    expect(await open('http://nowhere.invalid/api/').post(posting('key'))).toMatchObject({
      kind: 'later',
      reason: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/),
    });
  });

  test('one that is reset while it is sent is ambiguous', async () => {
    const server = createServer((socket) => void socket.once('data', () => socket.resetAndDestroy())).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await open(`http://127.0.0.1:${port}/api/`).post(posting('key'))).toMatchObject({ kind: 'ambiguous' });
    server.close();
  });

  test('no failure leaves the token or the text in the log', async () => {
    await postAgainst((response) => void response.writeHead(500).end(`xoxb-1 Houses flooded`));
    await postAgainst(() => ({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] token xoxb-1'] },
    }));
    expect(logs.length).toBeGreaterThan(0);
    expect(JSON.stringify(logs)).not.toMatch(/xoxb-|Houses flooded/);
  });
});

describe('looking for a post', () => {
  test('reads page after page, from before it was sent', async () => {
    const since = 1_900_000_000_000;
    standIn.on('conversations.history', ({ body }) => {
      const metadata = { event_type: 'parallax_delivery', event_payload: { key: 'k' } };
      if (body.cursor === undefined)
        return {
          ok: true,
          messages: [{ ts: '1.1', metadata: { event_type: 'other', event_payload: { key: 'k' } } }],
          response_metadata: { next_cursor: 'n' },
        };
      return { ok: true, messages: [{ ts: '2.2', metadata }], response_metadata: { next_cursor: '' } };
    });
    expect(await open().find(channel, 'k', null, since)).toEqual({ kind: 'found', messageId: '2.2' });
    expect(standIn.calls[0]?.body).toMatchObject({
      include_all_metadata: 'true',
      inclusive: 'true',
      oldest: '1899999700.000000',
    });
  });

  test('says that it does not know where there is no end', async () => {
    standIn.on('conversations.history', () => ({ ok: true, messages: [], response_metadata: { next_cursor: 'n' } }));
    expect(await open().find(channel, 'k', null, 0)).toEqual({ kind: 'unknown', reason: 'too-many-messages' });
    expect(standIn.calls.length).toBeLessThan(20);
  });

  test.each([
    ['missing_scope', 'not-allowed'],
    ['channel_not_found', 'channel-gone'],
    ['ratelimited', 'ratelimited'],
  ])('says that it does not know where Slack answers %s', async (error, reason) => {
    standIn.on('conversations.history', () => ({ ok: false, error }));
    expect(await open().find(channel, 'k', null, 0)).toEqual({ kind: 'unknown', reason });
  });

  test('or where the bot’s scopes do not reach', async () => {
    const poor = await openEmulator(['chat:write', 'channels:read']);
    const own = await openStandIn(poor.url);
    expect(await open(own.apiUrl).post(posting('k'))).toMatchObject({ kind: 'posted' });
    expect(await open(own.apiUrl).find(channel, 'k', null, 0)).toEqual({ kind: 'unknown', reason: 'not-allowed' });
    await own.close();
    await poor.close();
  });
});

describe('editing', () => {
  test.each([
    ['message_not_found', { kind: 'refused', reason: 'message_not_found' }],
    ['channel_not_found', { kind: 'blocked', reason: 'channel-gone' }],
    ['token_revoked', { kind: 'blocked', reason: 'token-revoked' }],
  ])('%s', async (error, outcome) => {
    standIn.on('chat.update', () => ({ ok: false, error }));
    expect(await open().edit(channel, '1.1', { payload: {} }, null)).toEqual(outcome);
  });
});
