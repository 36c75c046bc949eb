import { setTimeout as wait } from 'node:timers/promises';
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../support/until.ts';
import { press, slash } from '../stand-in/interactions.ts';
import { botName, message } from '../stand-in/messages.ts';
import { startStandIn, token } from '../stand-in/start-stand-in.ts';
import { collectRejections } from '../support/collect-rejections.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';

describe('the gateway', () => {
  let talk: Conversation;
  let unhandled: ReturnType<typeof collectRejections>;
  beforeEach(async () => {
    unhandled = collectRejections();
    talk = await openConversation({ heartbeatMs: 1_000 });
  });
  afterEach(async () => {
    expect(await talk.end()).toEqual([]);
    unhandled.stop();
    expect(unhandled.rejections).toEqual([]);
  });

  test('is asked for messages, and for no privileged intent', () => {
    expect(talk.standIn.gateway.received.find(({ op }) => op === GatewayOpcodes.Identify)?.d).toMatchObject({
      intents: GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages,
      token,
    });
  });

  test('what is no interaction is left alone, and the next interaction is answered', async () => {
    const base = { application_id: '1000', token: 'secret-token' };
    for (const odd of [
      {},
      null,
      7,
      { ...base, id: '1', type: 99 },
      { ...base, id: '2', type: 3 },
      { ...base, id: '3', type: 2, data: null },
    ]) {
      talk.standIn.gateway.dispatch('INTERACTION_CREATE' as never, odd);
    }
    await wait(50);
    expect(await talk.interact(press('0claims', { ephemeral: true }))).toHaveLength(1);
  });

  test('a message that is odd is left alone, and the next one is answered', async () => {
    const named = message(`${botName} /claims`);
    for (const odd of [
      {},
      null,
      7,
      { ...named, author: null },
      { ...named, mentions: [null] },
      { ...named, content: 5 },
    ])
      talk.standIn.gateway.dispatch(GatewayDispatchEvents.MessageCreate, odd);
    const { MessageUpdate, MessageDelete, ChannelPinsUpdate } = GatewayDispatchEvents;
    for (const event of [MessageUpdate, MessageDelete, ChannelPinsUpdate])
      for (const data of [named, null]) talk.standIn.gateway.dispatch(event, data);
    expect(await talk.write([named])).toHaveLength(1);
    expect(talk.desk.questions).toHaveLength(1);
  });

  test('a message that comes again after a reconnect is answered once', async () => {
    const named = message(`${botName} /claims`);
    await talk.write([named]);
    talk.standIn.gateway.askToReconnect();
    await until(() => talk.logs.some((line) => line.includes('resumed')));
    expect(await talk.write([named, message('/claims', { place: 'bot-dm' })], 2)).toHaveLength(2);
    expect(talk.desk.questions).toHaveLength(2);
  });

  test('heartbeats go on, and a connection that gets no answer to them is replaced', async () => {
    const beats = () => talk.standIn.gateway.received.filter(({ op }) => op === GatewayOpcodes.Heartbeat).length;
    await until(() => beats() >= 3);
    talk.standIn.gateway.answerHeartbeats = false;
    await until(() => talk.standIn.gateway.received.some(({ op }) => op === GatewayOpcodes.Resume));
    talk.standIn.gateway.answerHeartbeats = true;
    await until(() => talk.standIn.gateway.sockets.size === 1);
    expect((await talk.interact(slash('claims'))).length).toBe(1);
  });

  test('where it is asked to reconnect it resumes, and answers what came meanwhile', async () => {
    talk.standIn.gateway.sockets.clear();
    talk.standIn.gateway.askToReconnect();
    const answers = await talk.interact(slash('claims'));
    expect(talk.standIn.gateway.received.filter(({ op }) => op === GatewayOpcodes.Resume)).toHaveLength(1);
    expect(answers).toHaveLength(1);
  });

  test('a connection that drops is resumed, and an invalid session is begun again', async () => {
    talk.standIn.gateway.closeAll(4000);
    await until(
      () =>
        talk.standIn.gateway.received.some(({ op }) => op === GatewayOpcodes.Resume) &&
        talk.standIn.gateway.sockets.size === 1,
    );
    // The SDK fails where a session ends while it still reads what was replayed.
    await until(() => talk.logs.some((line) => line.includes('discord: resumed')));
    talk.standIn.gateway.invalidate(false);
    await until(
      () =>
        talk.standIn.gateway.received.filter(({ op }) => op === GatewayOpcodes.Identify).length >= 2 &&
        talk.standIn.gateway.sockets.size === 1,
    );
    expect(await talk.interact(slash('claims'))).toHaveLength(1);
  });
});

test('after an outage of all of Discord it answers again', async () => {
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
