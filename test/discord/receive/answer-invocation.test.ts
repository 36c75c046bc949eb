import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { autocomplete, press, slash } from '../stand-in/interactions.ts';
import type { Request } from '../stand-in/start-stand-in.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';

const schedule = { do: 'schedule', time: '08:00' };
const callbacks = (requests: readonly Request[]) => requests.filter(({ path }) => path.endsWith('/callback'));

let talk: Conversation;
beforeEach(async () => {
  talk = await openConversation();
});
afterEach(async () => {
  expect(await talk.end()).toEqual([]);
});

describe('what changes what is stored', () => {
  test('is acknowledged before it is carried out, and answered in place', async () => {
    const asked: number[] = [];
    const { answer } = talk.desk;
    talk.desk.answer = (invocation, asker) => {
      asked.push(callbacks(talk.standIn.requests).length);
      return answer(invocation, asker);
    };
    const answers = await talk.interact(slash('digest', schedule), 2);
    expect(asked).toEqual([1]);
    expect(answers.map(({ method, body }) => [method, (body as { type?: number }).type])).toEqual([
      ['POST', 5],
      ['PATCH', undefined],
    ]);
  });

  test('is never offered to be shared, as that would do it again', async () => {
    for (const [command, options, offered] of [
      ['digest', schedule, false],
      ['digest', { do: 'pause', id: 'x' }, false],
      ['dossier', { use: 'flood' }, false],
      ['claims', {}, true],
    ] as const) {
      const answers = await talk.interact(slash(command, options), offered ? 1 : 2);
      expect([command, options, JSON.stringify(answers).includes('public=yes')]).toEqual([command, options, offered]);
    }
  });

  test('is done, with a warning where the bot cannot post', async () => {
    const appPermissions = PermissionFlagsBits.ViewChannel;
    for (const [scene, warns] of [
      [{ place: 'server', appPermissions }, true],
      [{ place: 'server' }, false],
      [{ place: 'bot-dm' }, false],
    ] as const) {
      const said = JSON.stringify(await talk.interact(slash('digest', schedule, scene), 2));
      expect([scene.place, said.includes('I may not write in this channel')]).toEqual([scene.place, warns]);
    }
    expect(talk.desk.questions).toHaveLength(3);
  });

  test.each(['elsewhere', 'group'] as const)(
    'is not done where the bot was added to the person alone, whoever they are: %s',
    async (place) => {
      const scene = { place, permissions: PermissionFlagsBits.Administrator };
      const button = press('0digest?do=remove&id=x', { ephemeral: true, ...scene });
      for (const asked of [slash('digest', { ...schedule, public: true }, scene), button]) {
        const answers = await talk.interact(asked, 2);
        expect(JSON.stringify(answers)).toContain('change nothing and never post by myself');
      }
      expect(talk.desk.questions).toEqual([]);
    },
  );

  test('is not done again by a button that shares it, even if there were one', async () => {
    const [answer] = await talk.interact(press('0digest?do=schedule&time=08:00&public=yes', { ephemeral: true }));
    expect(JSON.stringify(answer?.body)).toContain('another version');
    expect(talk.desk.questions).toEqual([]);
  });
});

describe('two instances that are both connected', () => {
  let other: Conversation;
  beforeEach(async () => {
    other = await openConversation({ standIn: talk.standIn });
  });
  afterEach(async () => {
    expect(await other.end()).toEqual([]);
  });

  const asked = () => [...talk.desk.questions, ...other.desk.questions].length;

  test('send one answer, with its thread once', async () => {
    const { SendMessages, SendMessagesInThreads, CreatePublicThreads } = PermissionFlagsBits;
    const appPermissions = SendMessages | SendMessagesInThreads | CreatePublicThreads;
    const answers = await talk.interact(slash('digest', { do: 'preview', public: true }, { appPermissions }), 3);
    await talk.standIn.waitForRequest('POST', /^\/channels\/\d+\/messages$/, 2);
    expect(asked()).toBe(2);
    expect(callbacks(answers)).toHaveLength(2);
    const posts = talk.standIn.requests.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(posts.filter((path) => path.endsWith('/threads'))).toHaveLength(1);
    expect(posts.filter((path) => /^\/channels\/\d+\/messages$/.test(path))).toHaveLength(2);
    expect([...talk.logs, ...other.logs].join()).not.toContain('not answered');
  });

  test('send one answer that is slow, once', async () => {
    talk.desk.delayMs = other.desk.delayMs = 80;
    const answers = await talk.interact(slash('digest'), 3);
    expect(callbacks(answers)).toHaveLength(2);
    expect(answers.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    expect(answers).toHaveLength(3);
  });

  test('offer values once, without an error', async () => {
    expect(await talk.interact(autocomplete('claims', 'actor', 'may'), 2)).toHaveLength(2);
    expect([...talk.logs, ...other.logs].join()).not.toContain('not answered');
  });

  test('carry out a change once', async () => {
    const answers = await talk.interact(slash('digest', schedule), 3);
    expect(asked()).toBe(1);
    expect(callbacks(answers)).toHaveLength(2);
  });
});
