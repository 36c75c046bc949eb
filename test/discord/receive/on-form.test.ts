import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modal, press, slash } from '../stand-in/interactions.ts';
import { componentsOf } from '../support/components-of.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';
import { summariseRequest, visibleText } from '../support/summarise-request.ts';

let talk: Conversation;
beforeEach(async () => {
  talk = await openConversation();
});
afterEach(async () => {
  expect(await talk.end()).toEqual([]);
});

const invocations = () => talk.desk.questions.map(({ invocation }) => invocation);
const thread = { channelType: ChannelType.PublicThread } as const;

describe('a form', () => {
  test.each([
    ['a command without its text', () => slash('check')],
    ['a command whose text is blank', () => slash('check', { text: '  ' })],
    ['a button that has no text', () => press('0check', { ephemeral: true })],
    ['an option of a select that has no text', () => press('0select', { ephemeral: false, value: '0check' })],
    ['a command in a direct message', () => slash('check', {}, { place: 'bot-dm' })],
    ['a command where the bot was added to the person alone', () => slash('check', {}, { place: 'elsewhere' })],
  ])('is the answer to %s', async (_, interaction) => {
    const answers = await talk.interact(interaction());
    expect(answers.map(summariseRequest)).toEqual(['callback 9']);
    expect(answers[0]?.body).toMatchObject({
      data: {
        custom_id: '0check',
        title: '/check',
        components: [
          { type: 18, label: 'text', component: { type: 4, custom_id: 'text', style: 2, max_length: 4_000 } },
          { type: 18, label: 'as', component: { type: 3, custom_id: 'as', required: false } },
        ],
      },
    });
    expect(talk.desk.questions).toEqual([]);
  });

  test('is not the answer to a command that has its text, nor to one that needs none', async () => {
    expect((await talk.interact(slash('check', { text: 'x' }))).map(summariseRequest)).toEqual(['callback 4 private']);
    expect((await talk.interact(slash('claims'))).map(summariseRequest)).toEqual(['callback 4 private']);
  });

  test('has chosen already what was chosen, and keeps what else was typed', async () => {
    const [answer] = await talk.interact(slash('check', { as: 'draft', public: true }));
    expect(answer?.body).toMatchObject({ data: { custom_id: '0check?public=yes' } });
    const [, choice] = componentsOf(answer);
    expect(choice?.component).toMatchObject({
      options: [
        { value: 'message', default: false },
        { value: 'draft', default: true },
      ],
    });
  });

  test.each([
    ['in a server', {}],
    ['in a thread', thread],
    ['in a direct message', { place: 'bot-dm' }],
    ['in a group', { place: 'group' }],
    ['where the bot was added to the person alone', { place: 'elsewhere' }],
  ] as const)('that is sent is answered as the command, to the person alone, %s', async (_, scene) => {
    const answers = await talk.interact(modal('0check', { text: 'two\nlines', as: ['draft'] }, scene));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(invocations()).toEqual([{ command: 'check', options: { text: 'two\nlines', as: 'draft' } }]);
    expect(talk.desk.questions[0]?.asker).toMatchObject({ platform: 'discord', user: '4000' });
  });

  test('whose choice is left open leaves it open', async () => {
    await talk.interact(modal('0check', { text: 'x', as: [] }));
    expect(invocations()).toEqual([{ command: 'check', options: { text: 'x' } }]);
  });

  test('that was asked in public is answered so, with who sent it, where they may write', async () => {
    const fields = { text: '200 guns' };
    const answers = await talk.interact(modal('0check?public=yes', fields));
    expect(answers.map(summariseRequest)).toEqual(['callback 4']);
    expect(visibleText(answers[0])).toContain('SharedbyAda');
    const permissions = PermissionFlagsBits.ViewChannel;
    const refused = await talk.interact(modal('0check?public=yes', fields, { permissions }));
    expect(refused.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(refused[0])).toContain('Youmaynotwrite');
  });

  test('with 4,000 characters is answered whole, privately and in public, with a thread and without', async () => {
    const text = 'x1 '.repeat(1_333);
    const all = PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads;
    const appPermissions = all | PermissionFlagsBits.CreatePublicThreads;
    const count = (parts: readonly string[]) => parts.join('').match(/x1/g)?.length;
    const privately = await talk.interact(modal('0check', { text }), 2);
    expect(privately.map(summariseRequest)).toEqual(['callback 4 private', 'follow-up private']);
    expect(count(privately.map(visibleText))).toBe(1_333);
    const inPublic = await talk.interact(modal('0check?public=yes', { text }), 2);
    expect(inPublic.map(summariseRequest)).toEqual(['callback 4', 'follow-up']);
    expect(count(inPublic.map(visibleText))).toBe(1_333);
    const first = await talk.interact(modal('0check?public=yes', { text }, { appPermissions }), 2);
    const inThread = await talk.standIn.waitForRequest('POST', /^\/channels\/\d+\/messages$/);
    expect(count([visibleText(first[0]), visibleText(inThread)])).toBe(1_333);
  });

  test('that is slow is acknowledged first', async () => {
    talk.desk.delayMs = 80;
    const answers = await talk.interact(modal('0check', { text: 'x' }), 2);
    expect(answers.map(summariseRequest)).toEqual(['callback 5 private', 'PATCH original']);
  });

  test.each(['0', '', '0^\u4e00', '0?='])('that this version cannot read (%j) says so', async (customId) => {
    const answers = await talk.interact(modal(customId, { text: 'secret words' }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain('anotherversion');
  });

  test('that Discord refuses to show is logged, and the person is told', async () => {
    talk.standIn.trouble('POST', /\/callback$/, [
      { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } },
    ]);
    const answers = await talk.interact(slash('check'), 2);
    expect(visibleText(answers[1])).toContain('couldnotbesent');
  });

  test('of two instances is shown once', async () => {
    const other = await openConversation({ standIn: talk.standIn });
    expect(await talk.interact(slash('check'), 2)).toHaveLength(2);
    expect([...talk.logs, ...other.logs].join()).not.toContain('not answered');
    expect(await other.end()).toEqual([]);
  });
});
