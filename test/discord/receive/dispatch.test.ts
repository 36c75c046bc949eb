import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../support/until.ts';
import { autocomplete, menuCommand, slash } from '../stand-in/interactions.ts';
import { collectRejections } from '../support/collect-rejections.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';
import { recordingDesk } from '../support/recording-desk.ts';

const callback = /\/callback$/;

describe('when Discord fails', () => {
  let talk: Conversation;
  let unhandled: ReturnType<typeof collectRejections>;
  beforeEach(async () => {
    unhandled = collectRejections();
    talk = await openConversation();
  });
  afterEach(async () => {
    expect(await talk.end()).toEqual([]);
    unhandled.stop();
    expect(unhandled.rejections).toEqual([]);
  });

  test('an interaction that it has forgotten is logged, and the next one is answered', async () => {
    talk.standIn.trouble('POST', callback, [{ status: 404, body: { message: 'Unknown interaction', code: 10062 } }]);
    // Another message could not reach the person either.
    expect(await talk.interact(slash('claims', { text: 'secret words' }))).toHaveLength(1);
    expect(talk.logs.find((line) => line.includes('10062'))).toContain('"level":"warn"');
    expect(await talk.interact(slash('claims'))).toHaveLength(1);
  });

  test('an answer that it refuses becomes a sentence with a reference that the log carries too', async () => {
    talk.standIn.trouble('POST', callback, [
      {
        status: 400,
        body: {
          message: 'Invalid Form Body',
          code: 50035,
          errors: { data: { _errors: [{ code: 'X', message: 'secret words' }] } },
        },
      },
    ]);
    const interaction = slash('claims', { text: 'secret words' });
    const answers = await talk.interact(interaction, 2);
    expect(JSON.stringify(answers[1]?.body)).toContain(`in its log under ${String(interaction.id)}`);
    expect(talk.logs.find((line) => line.includes('not answered'))).toContain(String(interaction.id));
  });

  test.each([
    {
      name: 'to the person',
      options: {},
      sent: ['POST callback', 'PATCH original', 'DELETE original', 'POST follow-up'],
    },
    {
      name: 'to all',
      options: { public: true },
      sent: ['POST callback', 'PATCH original', 'DELETE original', 'POST follow-up'],
    },
  ])('a slow answer $name that it refuses is taken back, and the person alone is told', async ({ options, sent }) => {
    talk.desk.delayMs = 60;
    talk.standIn.trouble('PATCH', /@original$/, [{ status: 400, body: { message: 'Invalid Form Body', code: 50035 } }]);
    const answers = await talk.interact(slash('claims', options), 4);
    const last = (path: string) =>
      callback.test(path) ? 'callback' : /@original$/.test(path) ? 'original' : 'follow-up';
    expect(answers.map(({ method, path }) => `${method} ${last(path)}`)).toEqual(sent);
    expect(answers[3]?.body).toMatchObject({ flags: 32768 + 64 });
    expect(JSON.stringify(answers[3]?.body)).toContain('could not be sent');
  });

  test('a desk that fails is told and logged under one reference, and the next question is answered', async () => {
    for (const delayMs of [0, 60]) {
      talk.desk.answer = async () => {
        await wait(delayMs);
        throw new Error('secret words');
      };
      const interaction = slash('claims');
      const answers = await talk.interact(interaction, delayMs === 0 ? 1 : 3);
      expect(JSON.stringify(answers.at(-1)?.body)).toContain(`in its log under ${String(interaction.id)}`);
      const line = talk.logs.find((each) => each.includes(String(interaction.id)));
      expect(line).toContain('dispatch.test.ts');
      expect(line).toContain('"level":"error"');
    }
    talk.desk.answer = recordingDesk().answer;
    expect(await talk.interact(slash('claims'))).toHaveLength(1);
  });

  test('a Discord that is down is no mistake of the bot, and the person is told once it is back', async () => {
    talk.standIn.trouble('POST', callback, [{ status: 503 }, { status: 503 }, { status: 503 }]);
    const answers = await talk.interact(slash('claims'), 4);
    expect(answers).toHaveLength(4);
    expect(JSON.stringify(answers[3]?.body)).toContain('could not be sent');
    expect(talk.logs.find((line) => line.includes('not answered'))).toContain('"level":"warn"');
  });

  test('a failed autocomplete is logged, and no message answers it', async () => {
    talk.desk.suggest = () => Promise.reject(new Error('secret words'));
    expect(await talk.interact(autocomplete('claims', 'actor', 'may'), 0)).toEqual([]);
    await until(() => talk.logs.some((line) => line.includes('not answered')));
  });
});

test('a command of the menu of a person is left alone, since none is ever offered', async () => {
  const talk = await openConversation();
  expect(await talk.interact(menuCommand(), 0)).toEqual([]);
  expect(talk.desk.questions).toEqual([]);
  expect(talk.logs.filter((line) => line.includes('not answered'))).toEqual([]);
  expect(await talk.end()).toEqual([]);
});
