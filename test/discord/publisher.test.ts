import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say } from '../../src/core/message/phrase.ts';
import type { Posting, Publisher } from '../../src/core/posting/publisher.ts';
import { closeRest } from '../../src/discord/connect/close-rest.ts';
import { openPostingRest, openRest } from '../../src/discord/connect/open-rest.ts';
import { createPublisher } from '../../src/discord/publisher.ts';
import { type DiscordStandIn, startStandIn, type Trouble, token } from './stand-in/start-stand-in.ts';
import { fakeRest } from './support/fake-rest.ts';
import { recordingLogger, silentLogger } from './support/recording-logger.ts';
import { apiError, httpError } from './support/sdk-errors.ts';
import { viewOf, words } from './support/view-of.ts';

const channel = { platform: 'discord', place: '2000', channel: '3000' } as const;
const messages = /^\/channels\/\d+\/messages$/;

let standIn: DiscordStandIn;
let publisher: Publisher;
let close: () => void;

function open(apiUrl = standIn.apiUrl, bearer = token): Publisher {
  const config = { token: bearer, apiUrl };
  const [postingRest, rest] = [openPostingRest(config), openRest(config)];
  const before = close;
  close = () => {
    before();
    closeRest(postingRest);
    closeRest(rest);
  };
  return createPublisher({ postingRest, rest, words, logger: silentLogger });
}

beforeEach(async () => {
  standIn = await startStandIn();
  close = () => {};
  publisher = open();
});
afterEach(async () => {
  close();
  await standIn.stop();
  expect(standIn.state.problems).toEqual([]);
});

function posting(key: string, thread: string | null = null): Posting {
  const [message = { payload: {} }] = publisher.render({
    title: say`Title`,
    blocks: [{ kind: 'paragraph', text: say`Text` }],
    footer: [],
  });
  return { channel, message, key, thread };
}

const posts = () => standIn.requests.filter(({ method, path }) => method === 'POST' && messages.test(path));

describe('posting', () => {
  test('a digest becomes parts, which go on in one thread', async () => {
    const parts = publisher.render(viewOf({ command: 'digest', options: { do: 'preview' } }));
    expect(parts.length).toBeGreaterThan(2);
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
    const first = await publisher.post({ channel, message: parts[0] ?? { payload: {} }, key: 'key0', thread: null });
    const parent = first.kind === 'posted' ? first.messageId : '';
    for (const [index, message] of parts.slice(1).entries())
      expect(await publisher.post({ channel, message, key: `key${index + 1}`, thread: parent })).toMatchObject({
        kind: 'posted',
      });
    expect(standIn.state.channels.get('3000')).toHaveLength(1);
    expect(standIn.state.channels.get(parent)).toHaveLength(parts.length - 1);
    expect(posts()[0]?.body).toMatchObject({
      nonce: 'key0',
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
      flags: 32768,
    });
    // Another instance finds the thread made, and goes on in it.
    expect(await open().post(posting('later', parent))).toMatchObject({ kind: 'posted' });
    expect(standIn.state.channels.get(parent)).toHaveLength(parts.length);
  });

  test('where no thread can be made, it goes on in replies', async () => {
    const first = await publisher.post(posting('a'));
    const parent = first.kind === 'posted' ? first.messageId : '';
    standIn.trouble('POST', /\/threads$/, [{ status: 403, body: { message: 'Missing Permissions', code: 50013 } }]);
    expect(await publisher.post(posting('b', parent))).toMatchObject({ kind: 'posted' });
    expect(posts()[1]?.body).toMatchObject({ message_reference: { message_id: parent, fail_if_not_exists: false } });
    expect(await publisher.find(channel, 'b', parent, Date.now() - 1_000)).toMatchObject({ kind: 'found' });
  });

  test('the same key twice is one message', async () => {
    const first = await publisher.post(posting('same'));
    expect(await publisher.post(posting('same'))).toEqual(first);
    expect(standIn.state.channels.get('3000')).toHaveLength(1);
  });

  const answers: readonly { name: string; trouble: Trouble; outcome: object }[] = [
    {
      name: '429',
      trouble: {
        status: 429,
        body: { message: 'slow', retry_after: 2, global: false },
        headers: { 'retry-after': '2' },
      },
      outcome: { kind: 'later', afterMs: expect.toSatisfy((ms: number) => ms >= 2_000 && ms < 2_200) },
    },
    {
      name: '401',
      trouble: { status: 401, body: { message: '401: Unauthorized', code: 0 } },
      outcome: { kind: 'blocked', reason: 'token-revoked' },
    },
    {
      name: 'unknown channel',
      trouble: { status: 404, body: { message: 'Unknown Channel', code: 10003 } },
      outcome: { kind: 'blocked', reason: 'channel-gone' },
    },
    {
      name: 'missing access',
      trouble: { status: 403, body: { message: 'Missing Access', code: 50001 } },
      outcome: { kind: 'blocked', reason: 'not-allowed' },
    },
    {
      name: 'missing permissions',
      trouble: { status: 403, body: { message: 'Missing Permissions', code: 50013 } },
      outcome: { kind: 'blocked', reason: 'not-allowed' },
    },
    {
      name: 'a reply without the right to read',
      trouble: { status: 400, body: { message: 'Cannot reply without permission', code: 160002 } },
      outcome: { kind: 'blocked', reason: 'not-allowed' },
    },
    {
      name: '403 of a gateway before it',
      trouble: { status: 403, body: '<html>', headers: { 'content-type': 'text/html' } },
      outcome: { kind: 'later' },
    },
    {
      name: '400',
      trouble: { status: 400, body: { message: 'Invalid Form Body', code: 50035 } },
      outcome: { kind: 'refused', reason: 'http 400, code 50035' },
    },
    { name: '500', trouble: { status: 500, body: 'oh' }, outcome: { kind: 'ambiguous', reason: 'http 500' } },
    { name: '503', trouble: { status: 503 }, outcome: { kind: 'ambiguous' } },
    { name: 'a reset before', trouble: 'reset', outcome: { kind: 'ambiguous' } },
    { name: 'a reset after', trouble: 'reset-after', outcome: { kind: 'ambiguous' } },
  ];
  test.each(answers)(
    '$name is classified after one attempt, and the next post goes through',
    async ({ name, trouble, outcome }) => {
      standIn.trouble('POST', messages, [trouble]);
      expect(await publisher.post(posting('x'))).toMatchObject(outcome);
      expect(posts()).toHaveLength(1);
      if (name !== '429') expect(await publisher.post(posting('y'))).toMatchObject({ kind: 'posted' });
    },
  );

  test('a Discord that cannot be reached means later, and a wrong token means revoked', async () => {
    expect(await open('http://127.0.0.1:1/api').post(posting('x'))).toMatchObject({
      kind: 'later',
      reason: 'ECONNREFUSED',
    });
    const wrong = open(standIn.apiUrl, 'wrong');
    expect(await wrong.post(posting('x'))).toEqual({ kind: 'blocked', reason: 'token-revoked' });
    expect(await wrong.post(posting('x'))).toEqual({ kind: 'blocked', reason: 'token-revoked' });
  });

  test('a thread of which nobody knows whether it was made is tried again', async () => {
    const first = await publisher.post(posting('a'));
    const parent = first.kind === 'posted' ? first.messageId : '';
    standIn.trouble('POST', /\/threads$/, ['reset-after']);
    expect(await publisher.post(posting('b', parent))).toMatchObject({ kind: 'later' });
    expect(await publisher.post(posting('b', parent))).toMatchObject({ kind: 'posted' });
  });
});

describe('finding', () => {
  test('finds what was posted though its answer was lost, from any instance', async () => {
    standIn.trouble('POST', messages, ['reset-after']);
    expect(await publisher.post(posting('lost'))).toMatchObject({ kind: 'ambiguous' });
    const [message] = standIn.state.channels.get('3000') ?? [];
    expect(await open().find(channel, 'lost', null, Date.now())).toEqual({ kind: 'found', messageId: message?.id });
    expect(await publisher.find(channel, 'other', null, Date.now())).toEqual({ kind: 'absent' });
  });

  test('looks through many messages, and only at its own', async () => {
    await publisher.post(posting('mine'));
    const [mine] = standIn.state.channels.get('3000') ?? [];
    const others = Array.from({ length: 250 }, (_, index) => ({
      ...mine,
      id: String(BigInt(mine?.id ?? 0) - 300n + BigInt(index)),
      channel_id: '3000',
      author: { id: '9' },
    }));
    standIn.state.channels.get('3000')?.unshift(...others);
    expect(await publisher.find(channel, 'mine', null, Date.now())).toEqual({ kind: 'found', messageId: mine?.id });
    expect(standIn.requests.filter(({ method, path }) => method === 'GET' && messages.test(path))).toHaveLength(3);
  });

  test('finds nothing in a silent channel, and is unknown where the history cannot be read', async () => {
    expect(await publisher.find(channel, 'x', null, Date.now())).toEqual({ kind: 'absent' });
    await publisher.post(posting('x'));
    standIn.state.mayReadHistory = false;
    expect(await publisher.find(channel, 'x', null, Date.now())).toMatchObject({ kind: 'unknown', lasting: true });
  });

  test('is unknown where Discord does not answer, or the channel is gone', async () => {
    standIn.trouble('GET', messages, [{ status: 500 }, { status: 500 }, { status: 500 }]);
    const unanswered = { kind: 'unknown', lasting: false };
    expect(await publisher.find(channel, 'x', null, Date.now())).toMatchObject(unanswered);
    const gone = { kind: 'unknown', lasting: true };
    expect(await publisher.find({ ...channel, channel: '999' }, 'x', null, Date.now())).toMatchObject(gone);
  });
});

describe('editing', () => {
  test('changes what was posted, and says where it cannot', async () => {
    const first = await publisher.post(posting('a'));
    const id = first.kind === 'posted' ? first.messageId : '';
    const [message = { payload: {} }] = publisher.render({ title: say`Corrected`, blocks: [], footer: [] });
    expect(await publisher.edit({ channel, messageId: id, message, thread: null })).toEqual({ kind: 'edited' });
    expect(JSON.stringify(standIn.state.channels.get('3000'))).toContain('Corrected');
    expect(await publisher.edit({ channel, messageId: '1', message, thread: null })).toMatchObject({ kind: 'refused' });
  });
});

/** A publisher whose lookups and direct messages get these answers of Discord, in order. */
function withAnswers(...answers: unknown[]) {
  const { rest, sent } = fakeRest(...answers);
  const { logger, lines } = recordingLogger();
  const opened = createPublisher({ postingRest: fakeRest().rest, rest, words, logger });
  return { publisher: opened, lines, requests: () => sent.map(({ method, route }) => `${method} ${route}`), sent };
}

describe('a lookup', () => {
  const bot = { id: '1000' };
  const since = Date.now();

  test('looks in the thread, then in the channel', async () => {
    const { publisher: own, requests } = withAnswers(bot, [{ id: '9', author: { id: '7' } }], [], { id: '3000' });
    expect(await own.find(channel, 'key', '7', since)).toEqual({ kind: 'absent' });
    expect(requests()).toEqual([
      'GET /users/@me',
      'GET /channels/7/messages',
      'GET /channels/3000/messages',
      'GET /channels/3000',
    ]);
  });

  test('looks in the channel alone where there is no thread', async () => {
    const { publisher: own, requests } = withAnswers(bot, apiError(404, 10_003), [], { id: '3000' });
    expect(await own.find(channel, 'key', '7', since)).toEqual({ kind: 'absent' });
    expect(requests()).toContain('GET /channels/3000/messages');
    const parent = withAnswers(bot, [], { id: '3000' });
    expect(await parent.publisher.find(channel, 'key', null, since)).toEqual({ kind: 'absent' });
    expect(parent.requests().join()).not.toContain('/channels/7');
  });

  test('is unknown where the thread cannot be read, even if the channel holds nothing', async () => {
    const unreadable = { id: '7', last_message_id: String(2n ** 62n) };
    const { publisher: own } = withAnswers(bot, [], unreadable, [], { id: '3000' });
    expect(await own.find(channel, 'key', '7', since)).toMatchObject({ kind: 'unknown' });
  });

  test('is unknown where Discord refuses, and says why without what somebody wrote', async () => {
    const { publisher: own } = withAnswers(bot, apiError(403, 50_001));
    const lookup = await own.find(channel, 'key', null, since);
    expect(lookup).toEqual({ kind: 'unknown', reason: 'DiscordAPIError 403 50001 POST', lasting: true });
    const odd = withAnswers(bot, [{ id: 7 }]);
    const oddly = { kind: 'unknown', reason: 'ZodError', lasting: false };
    expect(await odd.publisher.find(channel, 'key', null, since)).toEqual(oddly);
  });

  test('asks once who the bot is, and again where that failed', async () => {
    const { publisher: own, requests } = withAnswers(httpError(503), bot, [], { id: '3000' }, [], { id: '3000' });
    expect(await own.find(channel, 'key', null, since)).toMatchObject({ kind: 'unknown' });
    expect(await own.find(channel, 'key', null, since)).toEqual({ kind: 'absent' });
    expect(await own.find(channel, 'key', null, since)).toEqual({ kind: 'absent' });
    expect(requests().filter((request) => request === 'GET /users/@me')).toHaveLength(2);
  });
});

describe('a direct message', () => {
  test('goes to the channel that Discord opens', async () => {
    const { publisher: own, sent, lines } = withAnswers({ id: '5000' });
    expect(await own.directTo('4000', channel)).toEqual({ ...channel, channel: '5000' });
    expect(sent).toEqual([{ method: 'POST', route: '/users/@me/channels', body: { recipient_id: '4000' } }]);
    expect(lines).toEqual([]);
  });

  test.each([
    ['refuses', apiError(403, 50_007), '"code":50007'],
    ['is down', httpError(503), '"status":503'],
    ['answers something else', { message: 'odd' }, '"error":"ZodError"'],
  ])('that cannot be opened, since Discord %s, is null, and the log says why', async (_, answer, why) => {
    const { publisher: own, lines } = withAnswers(answer);
    expect(await own.directTo('4000', channel)).toBeNull();
    expect(lines).toEqual([expect.stringContaining('no direct message could be opened')]);
    expect(lines[0]).toContain('"level":"warn"');
    expect(lines[0]).toContain(why);
    expect(lines[0]).not.toContain('secret');
  });
});

describe('what somebody is in a channel from which they do not ask', () => {
  const guild = (permissions: bigint) => ({
    id: '2000',
    owner_id: '9',
    roles: [{ id: '2000', permissions: String(permissions) }],
  });
  const place = { id: '3000', guild_id: '2000', permission_overwrites: [] };

  test.each([
    ['a manager', PermissionFlagsBits.ManageChannels, 'manager'],
    ['a member', PermissionFlagsBits.SendMessages, 'member'],
  ])('%s', async (_, permissions, standing) => {
    const { publisher: own } = withAnswers(place, guild(permissions), { roles: [] });
    expect(await own.standingIn?.('4000', channel)).toBe(standing);
  });

  test('who has left, or of a channel that the bot cannot see, is unknown, and the log says so', async () => {
    const left = withAnswers(place, guild(PermissionFlagsBits.ManageChannels), apiError(404, 10_007));
    expect(await left.publisher.standingIn?.('4000', channel)).toBe('unknown');
    const unseen = withAnswers(apiError(403, 50_001));
    expect(await unseen.publisher.standingIn?.('4000', channel)).toBe('unknown');
    expect(unseen.lines).toEqual([expect.stringContaining('what somebody may do in a channel could not be asked')]);
  });
});
