import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { socketOptions } from '../../../src/slack/connect/client-options.ts';
import { keepConnected, reconnectDelayMs } from '../../../src/slack/connect/keep-connected.ts';
import { until } from '../../support/until.ts';
import { appToken, type Bot, controlsOf, openBot, pressPayload, slashBody } from '../support/bot.ts';
import { openStandIn } from '../support/stand-in.ts';
import { said } from '../support/talk.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot({ appToken, signingSecret: null });
});
afterEach(() => bot.close());

let envelopes = 0;

/** Sends an envelope, and gives what it is acknowledged with. */
async function deliver(type: string, payload: object): Promise<Record<string, unknown>> {
  const id = `envelope-${envelopes++}`;
  const [socket] = bot.standIn.sockets;
  socket?.send({ type, envelope_id: id, payload, accepts_response_payload: true });
  const found = () => socket?.received.find(({ envelope_id }) => envelope_id === id);
  await until(() => found() !== undefined);
  return { ...Object(found()?.payload) };
}

function slash(command: string, text = ''): object {
  return Object.fromEntries(new URLSearchParams(slashBody(command, text, bot.standIn.responseUrl())));
}

describe('over Socket Mode', () => {
  test('the connection is opened with the app token, and nothing listens', () => {
    expect(bot.slack.port).toBeNull();
    expect(
      bot.standIn.calls.filter(({ method }) => method === 'apps.connections.open').map(({ token }) => token),
    ).toEqual([appToken]);
  });

  test('a slash command is answered in the acknowledgement', async () => {
    const answer = await deliver('slash_commands', slash('/claims', 'page:2'));
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: 'Claims · 23' });
    expect(said(answer)).toContain('page 2 of 3');
  });

  test('a button turns the page in place', async () => {
    const answer = await deliver('slash_commands', slash('/claims'));
    await deliver('interactive', pressPayload(controlsOf(answer).get('Next page') ?? {}, bot.standIn.responseUrl()));
    await until(() => bot.standIn.responses.length === 1);
    expect(bot.standIn.responses[0]?.body).toMatchObject({ replace_original: true });
    expect(said(bot.standIn.responses[0]?.body)).toContain('page 2 of 3');
  });

  test('the home is shown', async () => {
    await deliver('events_api', {
      type: 'event_callback',
      team_id: 'T000000001',
      event: { type: 'app_home_opened', user: 'U000000001', tab: 'home' },
    });
    await until(() => bot.standIn.calls.some(({ method }) => method === 'views.publish'));
  });

  test.each([
    ['breaks', (socket: { destroy(): void }) => socket.destroy()],
    ['is closed', (socket: { close(): void }) => socket.close()],
    [
      'is said to end',
      (socket: { send(message: object): void }) => socket.send({ type: 'disconnect', reason: 'refresh_requested' }),
    ],
  ])('a connection that %s comes back', async (_, end) => {
    const [first] = bot.standIn.sockets;
    if (first !== undefined) end(first);
    await until(() => bot.standIn.sockets.length === 1 && bot.standIn.sockets[0] !== first);
    await until(() => bot.logs.some(({ message }) => message.includes('is back')));
    expect(said(await deliver('slash_commands', slash('/help')))).toContain('What you can ask');
  });

  test('a connection that cannot be had for a while, or is refused, is tried again, and nothing crashes', async () => {
    let tries = 0;
    bot.standIn.on('apps.connections.open', (_, response) => {
      tries += 1;
      if (tries === 1) return { ok: false, error: 'internal_error' };
      if (tries === 2) return { ok: false, error: 'invalid_auth' };
      if (tries === 3) return void response.destroy();
      if (tries === 4) return void response.writeHead(503).end();
      return { ok: true, url: bot.standIn.apiUrl.replace('http', 'ws').replace('/api/', '/link?ticket=t') };
    });
    bot.standIn.sockets[0]?.destroy();
    await until(() => tries === 5 && bot.standIn.sockets.length === 1);
    expect(said(await deliver('slash_commands', slash('/help')))).toContain('What you can ask');
    expect(JSON.stringify(bot.logs)).not.toMatch(/ticket=|xapp-|xoxb-/);
  });

  test('an answer whose connection has gone takes the response_url', async () => {
    bot.desk.delayMs = 1_000;
    const [first] = bot.standIn.sockets;
    first?.send({
      type: 'slash_commands',
      envelope_id: 'gone',
      payload: slash('/claims'),
      accepts_response_payload: true,
    });
    await until(() => bot.desk.asked.length === 1);
    first?.destroy();
    await until(() => bot.standIn.responses.length === 1);
    expect(said(bot.standIn.responses[0]?.body)).toContain('page 1 of 3');
    expect(bot.logs.some(({ message }) => message.includes('could not be acknowledged'))).toBe(true);
  });

  test('a connection that was being made when the bot left does not stay', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let asked = false;
    bot.standIn.on('apps.connections.open', async () => {
      asked = true;
      await released;
      return { ok: true, url: bot.standIn.apiUrl.replace('http', 'ws').replace('/api/', '/link?ticket=t') };
    });
    const [first] = bot.standIn.sockets;
    first?.destroy();
    await until(() => asked);
    await bot.slack.stop();
    release();
    await until(() => bot.standIn.connections === 2);
    await until(() => bot.standIn.sockets.length === 0);
  });

  test('a message that makes no sense is ignored', async () => {
    for (const type of ['unheard-of', 'events_api', 'slash_commands', 'interactive'])
      bot.standIn.sockets[0]?.send({ type });
    bot.standIn.sockets[0]?.send({ type: 'events_api', payload: { event: null } });
    bot.standIn.sockets[0]?.send({ type: 'interactive', payload: { actions: [] } });
    expect(said(await deliver('slash_commands', slash('/help')))).toContain('What you can ask');
  });
});

test('the time before connecting again doubles, up to half a minute', () => {
  expect([0, 1, 2, 6, 7, 1_000].map(reconnectDelayMs)).toEqual([250, 500, 1_000, 16_000, 30_000, 30_000]);
});

describe('a connection that is not welcomed', () => {
  test('is given up, and nothing of it stays', async () => {
    const standIn = await openStandIn(null);
    standIn.greets = false;
    const logger = { info() {}, warn() {}, error() {} };
    const { client } = new SocketModeReceiver(socketOptions(appToken, standIn, logger));
    await expect(keepConnected(client, logger, 200)).rejects.toThrow('did not welcome');
    await until(() => standIn.sockets.length === 0);
    expect(standIn.connections).toBe(1);
    await standIn.close();
  });
});
