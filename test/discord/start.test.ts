import { setTimeout as wait } from 'node:timers/promises';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { startDiscord } from '../../src/discord/start.ts';
import { slash } from './stand-in/interactions.ts';
import { startStandIn, token } from './stand-in/start-stand-in.ts';
import { openConversation } from './support/open-conversation.ts';
import { recordingDesk } from './support/recording-desk.ts';
import { words } from './support/view-of.ts';

describe('starting', () => {
  const logger = { info() {}, warn() {}, error() {} };
  const parts = { desk: recordingDesk(), commands, words, logger };

  test('no intent is asked for, and the commands are registered once', async () => {
    const talk = await openConversation();
    expect(talk.standIn.gateway.received.find(({ op }) => op === GatewayOpcodes.Identify)?.d).toMatchObject({
      intents: 0,
      token,
    });
    await talk.discord.disconnectGateway();
    await talk.discord.connectGateway();
    expect(talk.standIn.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(await talk.interact(slash('claims'))).toHaveLength(1);
    expect(await talk.end()).toEqual([]);
  });

  test('without the gateway it posts, and asks Discord nothing', async () => {
    const standIn = await startStandIn();
    const discord = startDiscord({
      config: { token, apiUrl: standIn.apiUrl },
      ...parts,
    });
    const [message] = discord.publisher.render({ title: [{ kind: 'words', text: 'Title' }], blocks: [], footer: [] });
    const posting = {
      channel: { platform: 'discord', place: '2000', channel: '3000' },
      message: message ?? { payload: {} },
      key: 'k1',
      thread: null,
    } as const;
    expect(await discord.publisher.post(posting)).toMatchObject({ kind: 'posted' });
    expect(standIn.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /channels/3000/messages']);
    await discord.stop();
    await standIn.stop();
  });

  test.each(['a wrong token', 'an identify that is refused'])(
    '%s is told to whoever starts it, and nothing stays open',
    async (what) => {
      const standIn = await startStandIn();
      if (what !== 'a wrong token') standIn.gateway.refuseIdentify = 4004;
      const config = { token: what === 'a wrong token' ? 'wrong' : token, apiUrl: standIn.apiUrl };
      const told: string[] = [];
      const discord = startDiscord({
        config,
        ...parts,
        logger: { ...logger, error: (_, message) => void told.push(message) },
      });
      await expect(discord.connectGateway()).rejects.toThrow();
      expect(told.at(-1)).toContain('npm run doctor');
      expect(standIn.gateway.sockets.size).toBe(0);
      await discord.stop();
      await standIn.stop();
    },
  );

  test.each([
    { name: 'is down', trouble: { status: 503 } },
    { name: 'turns requests away', trouble: { status: 403, body: '<html>', headers: { 'content-type': 'text/html' } } },
  ])('a Discord that $name for a moment is tried again', async ({ trouble }) => {
    const standIn = await startStandIn();
    // The SDK itself tries a 5xx four times.
    standIn.trouble(
      'GET',
      /^\/gateway\/bot$/,
      Array.from({ length: trouble.status === 503 ? 4 : 1 }, () => trouble),
    );
    const discord = startDiscord({
      config: { token, apiUrl: standIn.apiUrl },
      ...parts,
    });
    await discord.connectGateway();
    expect(standIn.gateway.sockets.size).toBe(1);
    await discord.stop();
    await standIn.stop();
  });

  test('an outage of all of Discord is outlived', async () => {
    const standIn = await startStandIn();
    const talk = await openConversation({ standIn });
    await standIn.stop();
    await wait(1_500);
    const again = await startStandIn({ port: Number(new URL(standIn.apiUrl).port) });
    for (let tries = 0; again.gateway.sockets.size === 0 && tries < 1_000; tries += 1) await wait(20);
    const interaction = slash('claims');
    again.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
    await again.waitForRequest('POST', new RegExp(`^/interactions/${String(interaction.id)}/`));
    expect(await talk.end()).toEqual([]);
    await again.stop();
    expect(again.state.problems).toEqual([]);
  });

  test('whoever takes the connection down waits until it is down, whoever else does so too', async () => {
    const talk = await openConversation();
    const order: string[] = [];
    await Promise.all(
      ['first', 'second'].map((name) => talk.discord.disconnectGateway().then(() => void order.push(name))),
    );
    expect(order).toEqual(['first', 'second']);
    expect(await talk.end()).toEqual([]);
  });

  test('a stop while it tries to connect ends the trying', async () => {
    const standIn = await startStandIn();
    standIn.trouble(
      'GET',
      /^\/gateway\/bot$/,
      Array.from({ length: 400 }, () => ({ status: 503 })),
    );
    const discord = startDiscord({
      config: { token, apiUrl: standIn.apiUrl },
      ...parts,
    });
    const connecting = expect(discord.connectGateway()).rejects.toThrow();
    await wait(100);
    await discord.stop();
    await connecting;
    await standIn.stop();
  });
});
