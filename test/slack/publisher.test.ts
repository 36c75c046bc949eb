import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../src/core/place/channel.ts';
import type { Posting } from '../../src/core/posting/publisher.ts';
import { readFrozen } from '../../src/slack/post/read-frozen.ts';
import { withoutPictures } from '../../src/slack/post/send-with-files.ts';
import { createPublisher } from '../../src/slack/publisher.ts';
import { everyBlock } from '../local/support/every-block.ts';
import { botToken, openEmulator } from './support/bot.ts';
import { noFiles } from './support/no-files.ts';
import { portOf } from './support/port-of.ts';
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
  return createPublisher({ botToken, apiUrl }, { logger, prefix: '', files: noFiles });
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
    const { blocks } = readFrozen(posting('').message);
    expect(JSON.parse(body?.blocks ?? '')).toEqual(withoutPictures({ blocks }).blocks);
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
      await publisher.edit({
        channel,
        messageId: thread,
        message: { payload: { text: 'corrected', blocks: [{ type: 'divider' }] } },
        thread: null,
      }),
    ).toEqual({ kind: 'edited' });
    expect(standIn.calls.at(-1)?.body).toMatchObject({
      ts: thread,
      text: 'corrected',
      parse: 'none',
      link_names: 'false',
    });
    expect(await publisher.find(channel, 'first', null, since)).toMatchObject({ kind: 'found' });
  });

  test.each([
    ['a code', () => ({ ok: false, error: 'msg_too_long' }), { kind: 'refused', reason: 'msg_too_long' }],
    ['a status', (response: ServerResponse) => void response.writeHead(502).end('x'), { kind: 'ambiguous' }],
    [
      'a time to wait',
      (response: ServerResponse) => void response.writeHead(429, { 'retry-after': '7' }).end(),
      { kind: 'later', afterMs: 7_000 },
    ],
    [
      'another address',
      (response: ServerResponse) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      { kind: 'later', reason: 'HTTP 302' },
    ],
    [
      'the refusal of a proxy',
      (response: ServerResponse) => void response.writeHead(403).end('x'),
      { kind: 'later', reason: 'HTTP 403' },
    ],
  ])('calls Slack once where it answers with %s', async (_, fail, outcome) => {
    expect(await postAgainst(fail)).toMatchObject({ outcome, calls: 1 });
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

  test('no answer within ten seconds is ambiguous', async () => {
    expect(await postAgainst(() => new Promise(() => {}))).toMatchObject({ outcome: { kind: 'ambiguous' }, calls: 1 });
  });

  test('a connection that never stood is for later', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const port = portOf(server);
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
    const port = portOf(server);
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
  test('says that it does not know where the bot’s scopes do not reach', async () => {
    const poor = await openEmulator(['chat:write', 'channels:read']);
    const own = await openStandIn(poor.url);
    expect(await open(own.apiUrl).post(posting('k'))).toMatchObject({ kind: 'posted' });
    expect(await open(own.apiUrl).find(channel, 'k', null, 0)).toEqual({
      kind: 'unknown',
      reason: 'missing_scope',
      lasting: true,
    });
    await own.close();
    await poor.close();
  });
});

test('asks once who the bot is, to say by what name it is invited', async () => {
  standIn.on('auth.test', () => ({ ok: true, user_id: 'U-bot', user: 'parallax' }));
  standIn.on('conversations.info', () => ({ ok: true, channel: { is_member: false } }));
  const publisher = open();
  const expected = { kind: 'not-invited', bot: 'parallax' };
  expect(await publisher.obstacleIn?.(channel)).toEqual(expected);
  expect(await publisher.obstacleIn?.(channel)).toEqual(expected);
  expect(standIn.calls.map(({ method }) => method)).toEqual(['auth.test', 'conversations.info', 'conversations.info']);
});

test('asks again who the bot is where Slack did not say', async () => {
  standIn.on('auth.test', () => ({ ok: false, error: 'ratelimited' }));
  const publisher = open();
  expect(await publisher.obstacleIn?.(channel)).toEqual({ kind: 'unknown', lasting: false });
  standIn.on('auth.test', () => ({ ok: true, user_id: 'U-bot', user: 'parallax' }));
  standIn.on('conversations.info', () => ({ ok: true, channel: { is_member: true } }));
  expect(await publisher.obstacleIn?.(channel)).toBeNull();
});

test('a person’s own channel is the person, with whom Slack opens a conversation by itself', async () => {
  expect(await open().directTo('U1', channel)).toEqual({ ...channel, channel: 'U1' });
});

describe('editing', () => {
  test.each([
    ['message_not_found', { kind: 'refused', reason: 'message_not_found' }],
    ['channel_not_found', { kind: 'blocked', reason: 'not-seen' }],
    ['token_revoked', { kind: 'blocked', reason: 'token-revoked' }],
  ])('%s', async (error, outcome) => {
    standIn.on('chat.update', () => ({ ok: false, error }));
    expect(await open().edit({ channel, messageId: '1.1', message: { payload: {} }, thread: null })).toEqual(outcome);
  });
});
