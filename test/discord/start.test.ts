import { GatewayDispatchEvents } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { noDrawing } from '../../src/core/posting/draw.ts';
import type { Posting } from '../../src/core/posting/publisher.ts';
import { type Discord, type DiscordParts, startDiscord } from '../../src/discord/start.ts';
import { until } from '../support/until.ts';
import { slash } from './stand-in/interactions.ts';
import { startStandIn, token } from './stand-in/start-stand-in.ts';
import { openConversation } from './support/open-conversation.ts';
import { recordingDesk } from './support/recording-desk.ts';
import { silentLogger } from './support/recording-logger.ts';
import { words } from './support/view-of.ts';

const callback = /\/callback$/;

function start(apiUrl: string, more: Partial<DiscordParts> = {}): Discord {
  const config = { token, apiUrl };
  return startDiscord({
    config,
    desk: recordingDesk(),
    commands,
    words,
    logger: silentLogger,
    draw: noDrawing,
    ...more,
  });
}

function postingOf({ publisher }: Discord): Posting {
  const [message] = publisher.render({ title: [{ kind: 'words', text: 'Title' }], blocks: [], footer: [] });
  if (message === undefined) throw new Error('a view is at least one message');
  return { channel: { platform: 'discord', place: '2000', channel: '3000' }, message, key: 'k1', thread: null };
}

describe('starting', () => {
  test('the commands are registered once, however often it connects', async () => {
    const talk = await openConversation();
    await talk.discord.disconnectGateway();
    await talk.discord.connectGateway();
    expect(talk.standIn.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(await talk.interact(slash('claims'))).toHaveLength(1);
    expect(await talk.end()).toEqual([]);
  });

  test('commands that cannot be registered are logged, and questions are answered', async () => {
    const standIn = await startStandIn();
    standIn.trouble('PUT', /commands$/, [{ status: 400, body: { message: 'Invalid Form Body', code: 50_035 } }]);
    const talk = await openConversation({ standIn });
    expect(talk.logs.find((line) => line.includes('npm run register'))).toContain('"level":"error"');
    expect(await talk.interact(slash('claims'))).toHaveLength(1);
    expect(await talk.end()).toEqual([]);
    await standIn.stop();
  });

  test('without the gateway it posts, and asks Discord nothing', async () => {
    const standIn = await startStandIn();
    const discord = start(standIn.apiUrl);
    expect(await discord.publisher.post(postingOf(discord))).toMatchObject({ kind: 'posted' });
    expect(standIn.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /channels/3000/messages']);
    await discord.stop();
    await standIn.stop();
  });
});

/** Holds back Discord's answer to the next request until it is let go. */
function holdNext(standIn: Awaited<ReturnType<typeof startStandIn>>, method: string, path: RegExp): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  standIn.trouble(method, path, [{ until: promise }]);
  return resolve;
}

describe('a stop', () => {
  test('takes nothing new, and waits for what is being answered', async () => {
    const talk = await openConversation();
    const letGo = holdNext(talk.standIn, 'POST', callback);
    const order: string[] = [];
    const question = slash('claims');
    talk.standIn.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, question);
    await talk.standIn.waitForRequest('POST', callback);
    const stopped = talk.discord.stop().then(() => order.push('stopped'));
    await until(() => talk.standIn.gateway.sockets.size === 0);
    talk.standIn.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, slash('claims'));
    order.push('answered');
    letGo();
    await stopped;
    expect(order).toEqual(['answered', 'stopped']);
    expect(talk.desk.questions).toHaveLength(1);
    expect(talk.logs.join()).not.toContain('left before');
    expect(await talk.end()).toEqual([]);
  });

  test('leaves after a while, and logs what it left', async () => {
    const talk = await openConversation({ finishWithinMs: 10 });
    const letGo = holdNext(talk.standIn, 'POST', callback);
    talk.standIn.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, slash('claims'));
    await talk.standIn.waitForRequest('POST', callback);
    await talk.discord.stop();
    expect(talk.logs.join()).toContain('"left":1');
    letGo();
    expect(await talk.end()).toEqual([]);
  });
});
