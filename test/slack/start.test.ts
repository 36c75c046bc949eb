import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { appToken, openBot, send, signingSecret, slashBody } from './support/bot.ts';
import { mention } from './support/events.ts';
import { viewOf } from './support/plain-views.ts';
import type { StandIn } from './support/stand-in.ts';
import { textsOfBlocks } from './support/texts-of-blocks.ts';

/** Sends a signed body whose last part waits until it is told to go. */
function sendInParts(port: number, body: string) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  const sending = request({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers });
  const status = once(sending, 'response').then(([response]) => response.resume().statusCode);
  sending.write(body.slice(0, 10));
  return { status, finish: () => void sending.end(body.slice(10)) };
}

describe('starting', () => {
  test.each(['auth.test', 'apps.connections.open'])('fails where Slack refuses a token: %s', async (method) => {
    const refuse = (standIn: StandIn) => standIn.on(method, () => ({ ok: false, error: 'invalid_auth' }));
    await expect(openBot({ appToken }, refuse)).rejects.toThrow('invalid_auth');
  });

  test('fails where Slack cannot be reached', async () => {
    await expect(openBot({ apiUrl: 'http://127.0.0.1:9/api/' })).rejects.toThrow('request error');
  });

  test('fails where nothing says how', async () => {
    await expect(openBot({ appToken: null, signingSecret: null })).rejects.toThrow(
      'SLACK_SIGNING_SECRET or SLACK_APP_TOKEN',
    );
  });

  test('fails where the port is taken', async () => {
    const first = await openBot();
    await expect(openBot({ port: first.slack.port ?? 0 })).rejects.toThrow('EADDRINUSE');
    await first.close();
  });
});

describe('the publisher of a bot that has started', () => {
  test('shows lines to type with the prefix of the commands', async () => {
    const bot = await openBot({ commandPrefix: 'px-' });
    const text = [{ kind: 'example' as const, text: '/claims' }];
    const messages = bot.slack.publisher.render(viewOf([{ kind: 'paragraph', text }]));
    expect(textsOfBlocks(messages.map(({ payload }) => payload.blocks))).toEqual(['/px-claims']);
    await bot.close();
  });
});

describe('leaving', () => {
  test('finishes what is under way, and takes nothing new', async () => {
    const bot = await openBot();
    bot.desk.delayMs = 1_800;
    const { status } = await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
    expect(status).toBe(200);
    const leaving = bot.slack.stop();
    await expect(send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()))).rejects.toThrow();
    await leaving;
    expect(bot.standIn.responses).toHaveLength(1);
    await bot.close();
  });

  test('answers a request that came just before', async () => {
    const bot = await openBot();
    const answering = Promise.withResolvers<void>();
    bot.desk.waitFor = answering.promise;
    const asking = send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
    await until(() => bot.desk.asked.length === 1);
    const leaving = bot.slack.stop();
    answering.resolve();
    await leaving;
    expect((await asking).json).toMatchObject({ text: 'Claims · 23' });
    await bot.close();
  });

  test('does so over Socket Mode, too', async () => {
    const bot = await openBot({ appToken });
    const answering = Promise.withResolvers<void>();
    bot.desk.waitFor = answering.promise;
    const [socket] = bot.standIn.sockets;
    const payload = Object.fromEntries(new URLSearchParams(slashBody('/claims', '', bot.standIn.responseUrl())));
    socket?.send({ type: 'slash_commands', envelope_id: 'e', payload, accepts_response_payload: true });
    await until(() => bot.desk.asked.length === 1);
    const leaving = bot.slack.stop();
    answering.resolve();
    await leaving;
    expect(socket?.received).toMatchObject([{ envelope_id: 'e', payload: { text: 'Claims · 23' } }]);
    await until(() => bot.standIn.sockets.length === 0);
    await bot.close();
  });

  test('takes nothing new over Socket Mode while it finishes the rest', async () => {
    const bot = await openBot({ appToken });
    const answering = Promise.withResolvers<void>();
    bot.desk.waitFor = answering.promise;
    const [socket] = bot.standIn.sockets;
    const payload = Object.fromEntries(new URLSearchParams(slashBody('/claims', '', bot.standIn.responseUrl())));
    const send = (id: string) =>
      socket?.send({ type: 'slash_commands', envelope_id: id, payload, accepts_response_payload: true });
    send('before');
    await until(() => bot.desk.asked.length === 1);
    const leaving = bot.slack.stop();
    send('after');
    // The connection is still there, so this would be answered if it were taken.
    await new Promise((resolve) => setTimeout(resolve, 100));
    answering.resolve();
    await leaving;
    expect(socket?.received.map(({ envelope_id: id }) => id)).toEqual(['before']);
    await bot.close();
  });

  test('leaves events to others while it finishes the rest', async () => {
    const bot = await openBot({ appToken });
    const answering = Promise.withResolvers<void>();
    bot.desk.waitFor = answering.promise;
    const [socket] = bot.standIn.sockets;
    const send = (id: string) => {
      const payload = { type: 'event_callback', team_id: 'T000000001', event_id: id, event: mention('claims') };
      socket?.send({ type: 'events_api', envelope_id: id, payload });
    };
    send('before');
    await until(() => bot.desk.asked.length === 1);
    const leaving = bot.slack.stop();
    send('after');
    await until(() => JSON.stringify(bot.logs).includes('the bot is leaving'));
    answering.resolve();
    await leaving;
    expect(socket?.received.map(({ envelope_id: id }) => id)).toEqual(['before']);
    expect(bot.desk.mentioned).toEqual(['claims']);
    await bot.close();
  });

  test('leaves events to others over HTTP, too', async () => {
    const bot = await openBot();
    const answering = Promise.withResolvers<void>();
    bot.desk.waitFor = answering.promise;
    const asking = send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
    await until(() => bot.desk.asked.length === 1);
    const event = { type: 'event_callback', team_id: 'T000000001', event_id: 'Ev1', event: mention('claims') };
    const late = sendInParts(bot.slack.port ?? 0, JSON.stringify(event));
    await until(() => (bot.memory.get('slack-bodies')?.bytes ?? 0) > 0);
    const leaving = bot.slack.stop();
    late.finish();
    expect(await late.status).toBe(500);
    answering.resolve();
    await Promise.all([leaving, asking]);
    expect(bot.desk.mentioned).toEqual([]);
    await bot.close();
  });

  test('does not wait for what hangs, and says so', async () => {
    const bot = await openBot();
    bot.desk.delayMs = 1_700;
    let hangs = false;
    bot.standIn.onResponse = () => {
      hangs = true;
      return new Promise(() => {});
    };
    await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
    await until(() => hangs);
    await bot.slack.stop();
    expect(bot.logs.at(-1)).toMatchObject({
      level: 'warn',
      fields: { left: 1 },
      message: 'some answers could not be finished in time',
    });
    await bot.close();
  });

  test('a response_url that fails is logged without its address, and the rest goes on', async () => {
    const bot = await openBot();
    bot.desk.delayMs = 1_700;
    for (const fail of [
      (r: { writeHead(s: number): { end(): void } }) => r.writeHead(500).end(),
      (r: { destroy(): void }) => void r.destroy(),
    ]) {
      bot.standIn.onResponse = (response) => fail(response);
      const known = bot.logs.length;
      await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()));
      await until(() => bot.logs.length > known);
    }
    expect(JSON.stringify(bot.logs)).not.toContain('/response/');
    bot.standIn.onResponse = null;
    bot.desk.delayMs = 0;
    expect((await send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()))).status).toBe(200);
    await bot.close();
  });
});
