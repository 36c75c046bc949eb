import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkForm } from '../stand-in/check-form.ts';
import { messageCommand, modal, press, slash } from '../stand-in/interactions.ts';
import { componentsOf } from '../support/components-of.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';
import { recordingDesk } from '../support/recording-desk.ts';
import { summariseRequest, visibleText } from '../support/summarise-request.ts';

let talk: Conversation;
beforeEach(async () => {
  talk = await openConversation();
});
afterEach(async () => {
  expect(await talk.end()).toEqual([]);
});

const label = 'Suggest for the dossier';
const invocations = () => talk.desk.questions.map(({ invocation }) => invocation);
/** The form that was shown, which Discord would take. */
function formOf(answers: Awaited<ReturnType<Conversation['interact']>>) {
  expect(answers.map(summariseRequest)).toEqual(['callback 9']);
  const [answer] = answers;
  const { data } = JSON.parse(JSON.stringify(answer?.body));
  expect(checkForm(data)).toEqual([]);
  return { data, fields: componentsOf(answer).map((field) => field.component) };
}

describe(`“${label}”`, () => {
  test('shows a form with what the message says and where it stands', async () => {
    const { data, fields } = formOf(await talk.interact(messageCommand(label, { content: '**200** guns' })));
    expect([data.custom_id, data.title]).toEqual(['0suggest', '/suggest']);
    expect(fields).toMatchObject([
      { custom_id: 'text', style: 2, max_length: 2_000, required: true, value: '200 guns' },
      { custom_id: 'from', style: 1, max_length: 300, required: false },
      { custom_id: 'note', required: false },
      { custom_id: 'question', required: false },
    ]);
    expect(fields[1]).toMatchObject({
      value: expect.stringMatching(/^https:\/\/discord\.com\/channels\/\d+\/\d+\/8100$/),
    });
    expect(invocations()).toEqual([]);
    const answers = await talk.interact(
      modal('0suggest', { text: 'two\nlines', from: ' ', note: 'n', question: [] }),
      2,
    );
    expect(answers.map(summariseRequest)).toEqual(['callback 5 private', 'PATCH original']);
    expect(invocations()).toEqual([{ command: 'suggest', options: { text: 'two\nlines', note: 'n' } }]);
  });

  test('leaves the field empty where the message is too long for it, and says so', async () => {
    const { data, fields } = formOf(await talk.interact(messageCommand(label, { content: 'x'.repeat(2_001) })));
    expect(fields[0]).not.toHaveProperty('value');
    expect(data.components[0].description).toContain('longer than this field');
  });

  test('says where it finds no text', async () => {
    const [answer] = await talk.interact(messageCommand(label, { content: '👀' }));
    expect(visibleText(answer)).toContain('Ifindnotextinthismessage.Writewhatitsaysinto/suggest');
  });
});

describe('a form of several fields', () => {
  test('is the answer to the command alone, and to a button that lacks a text', async () => {
    expect(formOf(await talk.interact(slash('suggest'))).fields).toHaveLength(4);
    const pressed = await talk.interact(press('0inbox?do=refuse&id=s1&version=2', { ephemeral: true }));
    expect(formOf(pressed)).toMatchObject({
      data: { custom_id: '0inbox?do=refuse&id=s1&version=2' },
      fields: [{ custom_id: 'reason', required: true, style: 1 }],
    });
    await talk.interact(modal('0inbox?do=refuse&id=s1&version=2', { reason: 'no date' }));
    expect(invocations()).toEqual([
      { command: 'inbox', options: { do: 'refuse', id: 's1', version: '2', reason: 'no date' } },
    ]);
  });
});

test('a form has what the desk filled in, and records to choose from; without it the answer says why', async () => {
  const desk = recordingDesk();
  const other = await openConversation({ desk });
  const spec = { kind: 'record', of: 'question', summary: 'q' } as const;
  desk.fillForm = async () => [
    { name: 'text', spec: { kind: 'text', long: true, most: 2_000, summary: 't' }, value: 'as it was', choices: [] },
    { name: 'question', spec, value: 'b', choices: ['a', 'b'].map((value) => ({ value, label: value.repeat(150) })) },
  ];
  const { fields } = formOf(await other.interact(press('0inbox?do=edit&id=s1', { ephemeral: true })));
  expect(fields).toMatchObject([
    { value: 'as it was' },
    { required: false, options: [{ default: false }, { value: 'b', default: true }] },
  ]);
  desk.fillForm = async () => null;
  await other.interact(press('0inbox?do=edit&id=s1', { ephemeral: true }));
  expect(desk.questions.map(({ invocation }) => invocation.command)).toEqual(['inbox']);
  expect(await other.end()).toEqual([]);
});
