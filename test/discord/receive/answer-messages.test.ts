import { ComponentType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { View } from '../../../src/core/message/view.ts';
import { type AnswerOptions, answerMessages } from '../../../src/discord/receive/answer-messages.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { press, type Scene, slash } from '../stand-in/interactions.ts';
import type { Request } from '../stand-in/start-stand-in.ts';
import { floodDossier } from '../support/flood-dossier.ts';
import { openConversation } from '../support/open-conversation.ts';
import { readMessages } from '../support/read-messages.ts';
import { recordingDesk } from '../support/recording-desk.ts';
import { summariseRequest, visibleText } from '../support/summarise-request.ts';
import { viewOf, words } from '../support/view-of.ts';

const invocation = { command: 'claims', options: { page: '2' } };

/** A text that tells something of the story. */
function told(text: string): Phrase {
  return [{ kind: 'name', text, of: { record: 'claim', id: 'c', field: 'statement' } }];
}

/** A view of this many messages: each paragraph fills one. */
function viewOfMessages(count: number, length = 3_500): View {
  const blocks = Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph' as const,
    text: told(`message-${index} ${'x'.repeat(length)}`),
  }));
  return { title: [], blocks, footer: [] };
}

/** The numbers of the view's messages in these, what their buttons carry, and what is said, in reading order. */
function read(messages: readonly unknown[]): string[] {
  const pattern = /message-(\d+)|"custom_id":".([^"]+)"|(Shared by|You may not write|I may not write)/g;
  return messages.map((message) =>
    Array.from(JSON.stringify(message).matchAll(pattern), ([, ...found]) =>
      found.find((each) => each !== undefined),
    ).join(', '),
  );
}

function answer(view: View, options: Partial<AnswerOptions>, scene: Scene = {}, changes = false) {
  const interaction = slash('claims', {}, scene) as never;
  const context = { words, changes: () => changes };
  const given = { interaction, invocation, startAt: 0, placement: 'private', permission: 'yes', ...options } as const;
  return answerMessages(view, given, context);
}

function summarise(view: View, options: Partial<AnswerOptions>, scene: Scene = {}, changes = false): string[] {
  return read(answer(view, options, scene, changes).messages);
}

const goOn = (startAt: number) => `claims?page=2&go-on=${startAt}`;
const threads = {
  appPermissions:
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.CreatePublicThreads |
    PermissionFlagsBits.SendMessagesInThreads,
};

describe('an answer in public', () => {
  test('is one message, with the rest in its thread where the bot may open one', () => {
    const { messages, rest } = answer(viewOfMessages(3), { placement: 'public' }, threads);
    expect(read(messages)).toEqual(['0']);
    expect(read(rest?.messages ?? [])).toEqual(['1', '2']);
    expect(read([0, 1].flatMap((sent) => rest?.firstWithButton(sent) ?? []))).toEqual([
      `0, ${goOn(1)}`,
      `0, ${goOn(2)}`,
    ]);
  });

  test('leads from the last message of the thread to what a thread does not take', () => {
    const { rest } = answer(viewOfMessages(9), { placement: 'public' }, threads);
    expect(read(rest?.messages ?? [])).toEqual(['1', '2', `3, ${goOn(4)}`]);
  });

  test.each([
    ['where the bot may not open threads', { appPermissions: PermissionFlagsBits.SendMessages }],
    ['where the bot was added to the person alone', { place: 'elsewhere' }],
    ['in a direct message', { place: 'bot-dm' }],
  ] as const)('is one message with a button for its rest %s', (_, scene) => {
    const { messages, rest } = answer(viewOfMessages(3), { placement: 'public' }, scene);
    expect([read(messages), rest]).toEqual([[`0, ${goOn(1)}`], null]);
  });
});

describe('a private answer', () => {
  const view = viewOfMessages(7);
  const share = 'claims?page=2&public=yes';

  test('is one message, which leads on and back and can be shared from its beginning', () => {
    expect(summarise(view, {})).toEqual([`0, ${goOn(1)}, ${share}`]);
    expect(summarise(view, { startAt: 3 })).toEqual([`3, ${goOn(4)}, ${goOn(2)}`]);
    expect(summarise(view, { startAt: 6 })).toEqual([`6, ${goOn(5)}`]);
  });

  test.each([3, 4, 9_999])('begins again where it has become shorter than the %i messages that were shown', (from) => {
    expect(summarise(viewOfMessages(3), { startAt: from })).toEqual([`0, ${goOn(1)}, ${share}`]);
  });

  test('is sent at once where no button can carry what was typed, as far as may be', () => {
    const long = { command: 'search', options: { text: 'xyzw'.repeat(120) } };
    expect(summarise(view, { invocation: long })).toEqual([0, 1, 2, 3, 4, 5, 6].map((part) => `${part}, !copy`));
    const elsewhere = answer(view, { invocation: long }, { place: 'elsewhere' }).messages;
    expect(elsewhere).toHaveLength(6);
    expect(elsewhere.map((message) => JSON.stringify(message).includes('more than I may send'))).toEqual([
      ...Array.from({ length: 5 }, () => false),
      true,
    ]);
  });

  test('has its buttons in the row of the view, as far as five fit, above its footer', () => {
    const own = (count: number): View => {
      const actions = Array.from({ length: count }, (_, index) => ({
        kind: 'button' as const,
        label: [{ kind: 'typed' as const, text: `b${index}` }],
        invocation: { command: 'claims', options: {} },
      }));
      const footer = [{ kind: 'typed' as const, text: 'the end' }];
      return {
        ...viewOfMessages(1, 10),
        blocks: [...viewOfMessages(1, 10).blocks, { kind: 'actions', actions }],
        footer,
      };
    };
    const shape = (count: number) =>
      answer(own(count), {}).messages[0]?.components[0].components.map((part) =>
        part.type === ComponentType.ActionRow ? part.components.length : 'text',
      );
    expect(shape(2)).toEqual(['text', 3, 'text']);
    expect(shape(5)).toEqual(['text', 5, 1, 'text']);
  });
});

describe('what is added to an answer', () => {
  const view = viewOfMessages(1, 10);
  const share = '0, claims?page=2&public=yes';

  test.each([
    ['a private answer can be shared', {}, {}, false, share],
    ['so can one in place of another', { placement: 'in-place' }, {}, false, share],
    ['not in a direct message', {}, { place: 'bot-dm' }, false, '0'],
    ['in a group it can', {}, { place: 'group' }, false, share],
    ['not a change', {}, {}, true, '0'],
    ['a public answer of a command says no more', { placement: 'public' }, {}, false, '0'],
    ['who may not write is told so', { permission: 'not-you' }, {}, false, 'You may not write, 0'],
    ['where the app may not write, that is said', { permission: 'not-the-app' }, {}, false, 'I may not write, 0'],
    ['a change where the app may not write', {}, { appPermissions: 0n }, true, 'I may not write, 0'],
    ['a change in a direct message', {}, { place: 'bot-dm', appPermissions: 0n }, true, '0'],
    ['an answer where the app may not write', {}, { appPermissions: 0n }, false, share],
  ] as const)('%s', (_, options, scene, changes, expected) => {
    expect(summarise(view, options, scene, changes)).toEqual([expected]);
  });

  test('a press that shares names the person, a command does not', () => {
    const pressed = press('0claims', { ephemeral: true }) as never;
    expect(summarise(view, { placement: 'public', interaction: pressed })).toEqual(['Shared by, 0']);
    expect(summarise(view, { placement: 'public' })).toEqual(['0']);
  });
});

describe('an answer of many messages', () => {
  test('turns its parts in place, and holds everything', async () => {
    const long = await openConversation({ desk: recordingDesk([floodDossier(150)]) });
    const whole = renderView(viewOf({ command: 'digest', options: { do: 'preview' } }, [floodDossier(150)]), words);
    expect(whole.length).toBeGreaterThan(2);
    const seen: Request[] = [];
    let next: string | undefined;
    for (let part = 0; part < whole.length; part += 1) {
      const asked = next === undefined ? slash('digest', { do: 'preview' }) : press(next, { ephemeral: true });
      const answers = await long.interact(asked);
      expect(answers.map(summariseRequest)).toEqual([part === 0 ? 'callback 4 private' : 'callback 7']);
      seen.push(...answers);
      next = new RegExp(`"custom_id":"([^"]*go-on=${part + 1})"`).exec(JSON.stringify(answers))?.[1];
    }
    expect(next).toBeUndefined();
    const shown = seen.map(visibleText).join('');
    for (const message of whole) expect(shown).toContain(readMessages([message]).visible.slice(0, 300));
    expect(await long.end()).toEqual([]);
  });

  test('in public has its rest in the thread under it', async () => {
    const long = await openConversation({ desk: recordingDesk([floodDossier(150)]) });
    const whole = renderView(viewOf({ command: 'digest', options: { do: 'preview' } }, [floodDossier(150)]), words);
    const inThread = Math.min(3, whole.length - 1);
    await long.interact(slash('digest', { do: 'preview', public: true }, threads), 2);
    await long.standIn.waitForRequest('POST', /^\/channels\/\d+\/messages$/, inThread);
    const { channels } = long.standIn.state;
    const [reply, ...others] = channels.get('3000') ?? [];
    expect(others).toEqual([]);
    const posted = (channels.get(reply?.id ?? '') ?? []).map(({ components }) => JSON.stringify(components));
    expect(posted).toHaveLength(inThread);
    for (const [index, components] of posted.entries())
      expect(components).toContain(JSON.stringify(whole[index + 1]?.components[0].components[0]).slice(1, 200));
    expect(await long.end()).toEqual([]);
  });
});
