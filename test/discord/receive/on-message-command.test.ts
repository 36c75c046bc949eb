import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageCommand, press } from '../stand-in/interactions.ts';
import { componentsOf } from '../support/components-of.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';
import { readMessages } from '../support/read-messages.ts';
import { summariseRequest, visibleText } from '../support/summarise-request.ts';

let talk: Conversation;
beforeEach(async () => {
  talk = await openConversation();
});
afterEach(async () => {
  expect(await talk.end()).toEqual([]);
});

const label = 'Whose number is this?';
const thread = { channelType: ChannelType.PublicThread } as const;
/** Longer than a button carries. */
const long = `secret words: ${'200 guns went there. '.repeat(20)}`;
const copyId = /"custom_id":"(.!copy)"/;

describe("a command of a message's menu", () => {
  test.each([
    ['in a server', {}],
    ['in a thread', thread],
    ['in a direct message', { place: 'bot-dm' }],
    ['in a group', { place: 'group' }],
    ['where the bot was added to the person alone', { place: 'elsewhere' }],
    ['where neither may write', { permissions: 0n, appPermissions: 0n }],
  ] as const)('asks about that message, and is answered to the person alone, %s', async (_, scene) => {
    const answers = await talk.interact(messageCommand(label, { content: '**200** guns, <@123456>' }, scene));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain('200guns,@');
    expect(talk.desk.questions.map(({ invocation }) => invocation)).toEqual([
      { command: 'check', options: { as: 'message', text: '200 guns, @' } },
    ]);
  });

  test('says where it finds no text', async () => {
    for (const message of [{ content: '', embeds: [] }, { content: '👀' }]) {
      const answers = await talk.interact(messageCommand(label, message));
      expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
      expect(visibleText(answers[0])).toContain('Ifindnotextinthismessage.Writewhatitsaysinto/check');
    }
    expect(talk.desk.questions).toEqual([]);
  });

  test('that this version does not know says so', async () => {
    const answers = await talk.interact(messageCommand('Something else', { content: 'x' }));
    expect(visibleText(answers[0])).toContain('anotherversion');
  });

  test('shows hostile text and lets none of it live', async () => {
    const hostile = '@everyone [x](https://evil.example) # y\n- z \u202Egnp.exe <@&1>';
    const [answer] = await talk.interact(messageCommand(label, { content: hostile }));
    const { live, visible } = readMessages([{ components: componentsOf(answer) } as never]);
    expect(live.filter(({ kind }) => !['heading', 'subtext', 'bold'].includes(kind))).toEqual([]);
    expect(visible).toContain('@everyonex#y');
    expect(visible).toContain('\\u{202E}gnp.exe');
  });

  test('with a text of 4,000 characters is answered in parts, each of which can be shared', async () => {
    const answers = await talk.interact(messageCommand(label, { content: 'x1 '.repeat(1_330) }), 2);
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private', 'follow-up private']);
    for (const answer of answers) expect(JSON.stringify(answer.body)).toMatch(copyId);
    expect(answers.map(visibleText).join('').match(/x1/g)).toHaveLength(1_330);
  });

  test('with a short text is shared as any answer is', async () => {
    const [answer] = await talk.interact(messageCommand(label, { content: '200 guns' }));
    expect(JSON.stringify(answer?.body)).toContain('check?as=message&text=200_guns&public=yes');
  });
});

describe('what no button can carry', () => {
  /** The private answer as Discord gives it back, and the button on it. */
  async function ask(scene = {}) {
    const [answer] = await talk.interact(messageCommand(label, { content: long }, scene));
    const components = componentsOf(answer);
    const [, id = ''] = copyId.exec(JSON.stringify(components)) ?? [];
    const withIds = components.map((each, index) => ({ id: index + 1, spoiler: false, accent_color: null, ...each }));
    const pressed = { components: withIds, interaction_metadata: { target_message_id: '8100' } };
    return { id, pressed, own: visibleText(answer) };
  }

  test('is shared as the message that was pressed, with who did and what it is about', async () => {
    const { id, pressed, own } = await ask();
    const answers = await talk.interact(press(id, { ephemeral: true, pressed, name: '@everyone' }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4']);
    const shared = visibleText(answers[0]);
    expect(shared).toContain('Sharedby@everyone');
    expect(shared).toContain(own.replace('Shareinchannel', ''));
    expect(JSON.stringify(answers[0]?.body)).toContain('-# https://discord.com/channels/2000/3000/8100');
    expect(JSON.stringify(answers[0]?.body)).not.toContain('!copy');
    // Nobody is asked a second time: what was seen is what is shared.
    expect(talk.desk.questions).toHaveLength(1);
  });

  test.each([
    ['who may not write', { permissions: PermissionFlagsBits.ViewChannel }, 'Youmaynotwrite'],
    ['where the bot may not write', { appPermissions: PermissionFlagsBits.ViewChannel }, 'Imaynotwrite'],
    ['who may not use their own apps there', { place: 'elsewhere' }, 'Youmaynotwrite'],
  ] as const)('is not shared by somebody %s', async (_, scene, note) => {
    const { id, pressed } = await ask();
    const answers = await talk.interact(press(id, { ephemeral: true, pressed, ...scene }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain(note);
  });

  test('is not shared where the pressed message cannot be read', async () => {
    const { id } = await ask();
    const answers = await talk.interact(press(id, { ephemeral: true, pressed: { components: [{ type: 99 }] } }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain('anotherversion');
  });

  test('has no button in a direct message, where nobody else reads', async () => {
    expect((await ask({ place: 'bot-dm' })).id).toBe('');
  });
});
