import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../support/until.ts';
import { type Bot, openBot, send, signingSecret, slashBody } from '../support/bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.clock.ahead = 0;
  bot.desk.asked.length = 0;
  bot.logs.length = 0;
});

function body(): string {
  return slashBody('/help', '', bot.standIn.responseUrl());
}

describe('a request over HTTP', () => {
  test.each([
    [0, 200],
    [-290, 200],
    [290, 200],
    [-310, 401],
    [310, 401],
    [-86_400, 401],
    [86_400, 401],
  ])('whose time is %i s off is answered %i', async (at, status) => {
    expect((await send(bot.slack.port, body(), { at })).status).toBe(status);
    expect(bot.desk.asked).toHaveLength(status === 200 ? 1 : 0);
  });

  test('is taken once: the same signature is refused', async () => {
    const [text, at] = [body(), 0];
    expect((await send(bot.slack.port, text, { at })).status).toBe(200);
    expect((await send(bot.slack.port, text, { at })).status).toBe(401);
    expect(bot.desk.asked).toHaveLength(1);
    expect(JSON.stringify(bot.logs)).toContain('repeated');
  });

  test('is taken once, for as long as its time is taken: ten minutes where its clock is five ahead', async () => {
    const [text, timestamp] = [body(), Math.floor(Date.now() / 1_000) + 290];
    expect((await send(bot.slack.port, text, { timestamp })).status).toBe(200);
    bot.clock.ahead = 580_000;
    // What can be forgotten is forgotten when another one comes.
    expect((await send(bot.slack.port, body(), { at: 580 })).status).toBe(200);
    expect((await send(bot.slack.port, text, { timestamp })).status).toBe(401);
    expect(bot.desk.asked).toHaveLength(2);
    expect(JSON.stringify(bot.logs)).toContain('repeated');
  });

  test.each([
    ['another secret', { secret: 'another' }],
    ['a signature of another length', { signature: 'v0=abc' }],
    ['another version', { signature: `v1=${'0'.repeat(64)}` }],
    ['no signature', { signature: '' }],
  ])('with %s is refused', async (_, options) => {
    expect((await send(bot.slack.port, body(), options)).status).toBe(401);
    expect(bot.desk.asked).toEqual([]);
  });

  test('without the headers is refused', async () => {
    const response = await fetch(`http://127.0.0.1:${bot.slack.port}/slack/events`, { method: 'POST', body: body() });
    expect(response.status).toBe(401);
  });

  test('is only taken at its path, by POST', async () => {
    expect((await send(bot.slack.port, body(), { path: '/' })).status).toBe(404);
    expect((await send(bot.slack.port, body(), { path: '/slack/events/x' })).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${bot.slack.port}/slack/events`)).status).toBe(405);
  });

  test('that is too long is refused, whether it says so or not', async () => {
    const long = 'x'.repeat(1_000_001);
    expect((await send(bot.slack.port, long).catch(() => ({ status: 413 }))).status).toBe(413);
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
      },
    });
    const headers = { 'x-slack-request-timestamp': `${Math.floor(Date.now() / 1_000)}`, 'x-slack-signature': 'v0=0' };
    const init = { method: 'POST', body: stream, duplex: 'half', headers } as const;
    const status = await fetch(`http://127.0.0.1:${bot.slack.port}/slack/events`, init).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await send(bot.slack.port, body())).status).toBe(200);
    expect(bot.memory.get('slack-bodies')?.bytes).toBe(0);
  });

  const time = () => Math.floor(Date.now() / 1_000);
  test.each<[string, string, () => string]>([
    [
      'is too long',
      '413',
      () => `x-slack-request-timestamp: ${time()}\r\nx-slack-signature: v0=1\r\ncontent-length: 1000001`,
    ],
    ['nobody signed', '401', () => 'content-length: 1000'],
    [
      'is too old',
      '401',
      () => `x-slack-request-timestamp: ${time() - 400}\r\nx-slack-signature: v0=1\r\ncontent-length: 9`,
    ],
    ['is for another path', '404', () => 'content-length: 9'],
  ])('that %s is not waited for: the connection ends with the refusal', async (what, status, head) => {
    const socket = connect(bot.slack.port ?? 0, '127.0.0.1');
    const path = what === 'is for another path' ? '/other' : '/slack/events';
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\n${head()}\r\n\r\n`);
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toMatch(
      new RegExp(`^HTTP/1.1 ${status} .*\r\nconnection: close\r\n`, 'is'),
    );
  });

  test('is logged once for each reason that it is refused for, and the others are counted', async () => {
    const refused = () => bot.logs.filter(({ message }) => message === 'a request was refused');
    bot.clock.ahead = 20_000;
    for (let index = 0; index < 5; index += 1) await send(bot.slack.port, body(), { at: 20, secret: 'another' });
    expect(refused()).toMatchObject([{ fields: { reason: 'forged', status: 401 } }]);
    bot.clock.ahead = 40_000;
    await send(bot.slack.port, body(), { at: 40, secret: 'another' });
    expect(refused().at(-1)?.fields).toEqual({ reason: 'forged', status: 401, others: 4 });
  });

  test('that is no JSON is refused', async () => {
    expect((await send(bot.slack.port, '{', { contentType: 'application/json' })).status).toBe(400);
    expect((await send(bot.slack.port, 'payload=%7B')).status).toBe(400);
    expect((await send(bot.slack.port, 'payload=[]')).status).toBe(400);
  });

  test('that breaks off harms nobody', async () => {
    const socket = connect(bot.slack.port ?? 0, '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await send(bot.slack.port, body())).status).toBe(200);
  });

  test('that verifies the address gets its challenge back, if it is signed', async () => {
    const text = JSON.stringify({ type: 'url_verification', token: 'x', challenge: '3eZbrw1aB' });
    const options = { contentType: 'application/json' };
    expect(await send(bot.slack.port, text, options)).toMatchObject({ status: 200, json: { challenge: '3eZbrw1aB' } });
    expect((await send(bot.slack.port, text, { ...options, secret: 'x' })).status).toBe(401);
  });

  test('that checks the certificate needs no signature, and reaches nobody', async () => {
    const sent = await send(bot.slack.port, 'ssl_check=1&token=x&command=%2Fhelp', { secret: 'x' });
    expect(sent).toMatchObject({ status: 200, text: '' });
    expect(bot.desk.asked).toEqual([]);
  });

  test('is no check of the certificate for what somebody wrote in it', async () => {
    const event = { type: 'app_home_opened', user: 'U000000001', tab: 'home', note: '&ssl_check=1&'.padEnd(200, 'x') };
    const text = JSON.stringify({ type: 'event_callback', team_id: 'T000000001', event });
    expect(await send(bot.slack.port, text, { contentType: 'application/json' })).toMatchObject({ status: 200 });
    await until(() => bot.desk.asked.length === 1);
    expect(bot.desk.asked[0]?.invocation).toEqual({ command: 'about', options: {} });
  });

  test('leaves no secret and no text of people in the log', async () => {
    await send(bot.slack.port, slashBody('/search', 'a private matter', bot.standIn.responseUrl()), { secret: 'x' });
    await send(bot.slack.port, slashBody('/search', 'a private matter', bot.standIn.responseUrl()));
    const logs = JSON.stringify(bot.logs);
    for (const secret of ['private matter', signingSecret, 'xoxb-', 'v0=', '/response/'])
      expect(logs).not.toContain(secret);
  });
});
