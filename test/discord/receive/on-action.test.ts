import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { press, slash } from '../stand-in/interactions.ts';
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

describe('a button or a select', () => {
  test("edits the person's own private answer", async () => {
    const answers = await talk.interact(press('0claims?page=2', { ephemeral: true }));
    expect(answers.map(summariseRequest)).toEqual(['callback 7']);
    expect(visibleText(answers[0])).toContain('page2of');
  });

  test('answers in private where everybody sees the message', async () => {
    expect((await talk.interact(press('0claims?page=2', { ephemeral: false }))).map(summariseRequest)).toEqual([
      'callback 4 private',
    ]);
  });

  test('carries the chosen option of a select', async () => {
    const answers = await talk.interact(press('0select', { ephemeral: true, value: '3evidence?claim=houses-mayor' }));
    expect(talk.desk.questions[0]?.invocation).toEqual({ command: 'evidence', options: { claim: 'houses-mayor' } });
    expect(answers.map(summariseRequest)).toEqual(['callback 7']);
  });

  test('that is slow is acknowledged without a word and then edits', async () => {
    talk.desk.delayMs = 80;
    expect((await talk.interact(press('0claims', { ephemeral: true }), 2)).map(summariseRequest)).toEqual([
      'callback 6',
      'PATCH original',
    ]);
    expect((await talk.interact(press('0claims', { ephemeral: false }), 2)).map(summariseRequest)).toEqual([
      'callback 5 private',
      'PATCH original',
    ]);
  });

  test('shares in the channel, with the name of who did', async () => {
    const answers = await talk.interact(
      press('0claims?question=houses&public=yes', { ephemeral: true, name: '@everyone' }),
    );
    expect(answers.map(summariseRequest)).toEqual(['callback 4']);
    expect(visibleText(answers[0])).toContain('Sharedby@everyone');
    expect(JSON.stringify(answers[0]?.body)).toContain('Shared by \\\\@everyone');
  });

  test('does not share where the person may not write', async () => {
    const answers = await talk.interact(press('0claims?public=yes', { ephemeral: true, permissions: view }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain('Youmaynotwrite');
  });

  test.each(['0', '', '0^\u4e00', '0?=', '0claims?x'])('that cannot be read (%j) says so', async (customId) => {
    const answers = await talk.interact(press(customId, { ephemeral: false }));
    expect(answers.map(summariseRequest)).toEqual(['callback 4 private']);
    expect(visibleText(answers[0])).toContain('anotherversion');
    expect(talk.desk.questions).toEqual([]);
  });

  test('of every answer can be pressed', async () => {
    const [first] = await talk.interact(slash('differences'));
    const ids = [...JSON.stringify(first?.body).matchAll(/"(?:custom_id|value)":"([^"]+)"/g)]
      .map(([, id = '']) => id)
      .filter((id) => !id.endsWith('select'));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const [answer] = await talk.interact(press(id, { ephemeral: true }));
      expect(visibleText(answer)).not.toContain('anotherversion');
    }
  });
});
