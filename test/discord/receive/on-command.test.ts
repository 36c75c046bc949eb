import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slash } from '../stand-in/interactions.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';
import { summariseRequest, visibleText } from '../support/summarise-request.ts';

let talk: Conversation;
beforeEach(async () => {
  talk = await openConversation();
});
afterEach(async () => {
  expect(await talk.end()).toEqual([]);
});

const view = PermissionFlagsBits.ViewChannel;

describe('a slash command', () => {
  test('is answered at once to the person alone, with a button to share', async () => {
    const answers = await talk.interact(slash('claims', { question: 'houses' }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain('Themayorputthenumberoffloodedhousesat300ormore.');
    expect(JSON.stringify(answers[0]?.body)).toContain('claims?question=houses&public=yes');
  });

  test('hands the desk the options as text and who asks, with roles and rights', async () => {
    await talk.interact(
      slash('claims', { page: 2, text: 'x' }, { roles: ['51', '52'], permissions: PermissionFlagsBits.ManageChannels }),
    );
    await talk.interact(slash('claims', {}, { place: 'bot-dm' }));
    const manager = { standing: 'manager', request: expect.any(String) };
    expect(talk.desk.questions).toEqual([
      {
        invocation: { command: 'claims', options: { page: '2', text: 'x' } },
        asker: {
          platform: 'discord',
          place: '2000',
          channel: '3000',
          channelName: 'news',
          user: '4000',
          roles: ['51', '52'],
          ...manager,
        },
      },
      {
        invocation: { command: 'claims', options: {} },
        asker: { platform: 'discord', place: '4000', channel: '3500', user: '4000', roles: [], ...manager },
      },
    ]);
  });

  test('with public:yes is answered to the whole channel', async () => {
    const answers = await talk.interact(slash('claims', { public: true }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4']);
    expect(JSON.stringify(answers[0]?.body)).not.toContain('public=yes');
    expect(talk.desk.questions[0]?.invocation.options).toEqual({});
  });

  test.each([
    { name: 'who may not write', scene: { permissions: view }, note: 'Youmaynotwrite' },
    {
      name: 'who may write, but not in threads',
      scene: { channelType: ChannelType.PublicThread, permissions: PermissionFlagsBits.SendMessages },
      note: 'Youmaynotwrite',
    },
    {
      name: 'who may write in threads, but not in a locked one',
      scene: { channelType: ChannelType.PublicThread, locked: true },
      note: 'Youmaynotwrite',
    },
    { name: 'where the bot may not write', scene: { appPermissions: view }, note: 'Imaynotwrite' },
    {
      name: 'who added the bot to themselves, where that is not allowed',
      scene: { place: 'elsewhere', permissions: PermissionFlagsBits.SendMessages },
      note: 'Youmaynotwrite',
    },
  ] as const)('with public:yes by somebody $name stays private and says why', async ({ scene, note }) => {
    const answers = await talk.interact(slash('claims', { public: true }, scene));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain(note);
  });

  test('with public:yes in a thread asks for the permission of threads, and for no other', async () => {
    const permissions = PermissionFlagsBits.SendMessagesInThreads;
    const scene = { channelType: ChannelType.PublicThread, permissions, appPermissions: permissions };
    expect((await talk.interact(slash('claims', { public: true }, scene))).map(summariseRequest)).toEqual([
      'callback 4',
    ]);
    const manager = { permissions: permissions | PermissionFlagsBits.ManageThreads, locked: true };
    expect(
      (
        await talk.interact(
          slash('claims', { public: true }, { ...scene, ...manager, appPermissions: manager.permissions }),
        )
      ).map(summariseRequest),
    ).toEqual(['callback 4']);
  });

  test('that is wrong is answered in private even if asked in public, at once or later', async () => {
    expect(
      (await talk.interact(slash('evidence', { claim: 'nothing-like-it', public: true }))).map(summariseRequest),
    ).toEqual(['callback 4 private']);
    talk.desk.delayMs = 80;
    expect(
      (await talk.interact(slash('evidence', { claim: 'nothing-like-it', public: true }), 3)).map(summariseRequest),
    ).toEqual(['callback 5', 'DELETE original', 'follow-up private']);
  });

  test('that is slow is acknowledged first, then answered in place', async () => {
    talk.desk.delayMs = 120;
    expect((await talk.interact(slash('claims'), 2)).map(summariseRequest)).toEqual([
      'callback 5 private',
      'PATCH original',
    ]);
    expect((await talk.interact(slash('claims', { public: true }), 2)).map(summariseRequest)).toEqual([
      'callback 5',
      'PATCH original',
    ]);
  });

  test('with a long answer is one message all the same', async () => {
    const answers = await talk.interact(slash('digest'));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
  });

  test('in a direct message has nobody to share with', async () => {
    const answers = await talk.interact(slash('claims', {}, { place: 'bot-dm' }));
    expect(JSON.stringify(answers[0]?.body)).not.toContain('public=yes');
  });
});
