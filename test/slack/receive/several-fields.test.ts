import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeMemory } from '../../../src/slack/receive/modal-memory.ts';
import { until } from '../../support/until.ts';
import { appToken, type Bot, openBot, pressBody, send } from '../support/bot.ts';
import { calls, channel, interact, newTs, shortcut } from '../support/events.ts';
import { paragraphs } from '../support/plain-views.ts';
import { ask, said } from '../support/talk.ts';

let bot: Bot;
afterEach(() => bot.close());

interface Form {
  blocks: { block_id: string; optional?: boolean; element: { type: string; options?: { text: { text: string } }[] } }[];
  private_metadata: string;
}

/** The last form that was opened. */
function lastForm(): Form {
  return JSON.parse(JSON.stringify(calls(bot, 'views.open').at(-1)?.view ?? {}));
}

function submission(form: { private_metadata: string }, fields: Record<string, string>, chosen: string | null = null) {
  const values = {
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, { [name]: { type: 'plain_text_input', value } }]),
    ),
    question: { question: { type: 'static_select', selected_option: chosen === null ? null : { value: chosen } } },
  };
  return {
    type: 'view_submission',
    team: { id: 'T000000001', domain: 'emulate' },
    user: { id: 'U000000001', name: 'admin' },
    trigger_id: newTs(),
    view: { id: 'V1', hash: 'h', type: 'modal', callback_id: 'form', state: { values }, ...form },
  };
}

const fields = [
  ['text', 'plain_text_input', true],
  ['from', 'plain_text_input', false],
  ['note', 'plain_text_input', false],
  ['question', 'plain_text_input', false],
];
const shapeOf = ({ blocks }: Form) =>
  blocks.map(({ block_id: id, optional, element }) => [id, element.type, optional !== true]);

describe.each([
  ['HTTP', {}],
  ['Socket Mode', { appToken }],
])('“Suggest for the dossier” over %s', (_, config) => {
  beforeEach(async () => {
    bot = await openBot(config);
    bot.standIn.on('views.open', () => ({ ok: true, view: { id: 'V1' } }));
  });

  /** Uses the entry in a message's menu, which opens a form. */
  async function use(message: object, more: object = {}): Promise<Form> {
    const payload = {
      type: 'message_action',
      callback_id: 'ask-suggest',
      trigger_id: '1',
      action_ts: newTs(),
      message_ts: '1.2',
      message: { type: 'message', ts: '1900000000.000100', user: 'U2', ...message },
      user: { id: 'U000000001', name: 'admin', username: 'admin' },
      channel: { id: channel, name: 'general' },
      team: { id: 'T000000001', domain: 'emulate' },
      response_url: bot.standIn.responseUrl(),
      ...more,
    };
    const before = calls(bot, 'views.open').length;
    await interact(bot, payload);
    await until(() => calls(bot, 'views.open').length > before);
    return lastForm();
  }

  test('opens a form with what the message says and where it stands, and keeps none of it in the modal', async () => {
    const form = await use({ text: 'Seoul says &lt;200&gt; guns' });
    expect(shapeOf(form)).toEqual(fields);
    expect(form).toMatchObject({
      title: { text: '/suggest' },
      submit: { text: 'Send' },
      blocks: [
        { element: { multiline: true, max_length: 2_000, initial_value: 'Seoul says <200> guns' } },
        {
          element: {
            multiline: false,
            max_length: 300,
            initial_value: 'https://emulate.slack.com/archives/C000000001/p1900000000000100',
          },
        },
        {},
        {},
      ],
    });
    expect(form.private_metadata).not.toMatch(/Seoul|emulate/);
    expect(bot.desk.asked).toEqual([]);
    bot.desk.instead = () => paragraphs(1, 10);
    const answer = await interact(bot, submission(form, { text: 'Seoul says 200 guns', from: ' ', note: 'n' }));
    expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(bot.desk.asked).toMatchObject([
      {
        invocation: { command: 'suggest', options: { text: 'Seoul says 200 guns', note: 'n' } },
        asker: { channel, user: 'U000000001' },
      },
    ]);
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('leaves the field empty where the message is too long for it, and says so', async () => {
    const [text] = (await use({ text: 'x'.repeat(2_001) })).blocks;
    expect(text).toMatchObject({ hint: { text: expect.stringContaining('longer than this field') } });
    expect(JSON.stringify(text)).not.toContain('xxx');
  });

  test('says what to type where Slack opens no form, or the message has no words', async () => {
    bot.standIn.on('views.open', () => ({ ok: false, error: 'expired_trigger_id' }));
    const came = await shortcut(bot, { text: 'x' }, { callback_id: 'ask-suggest' });
    expect(said(came()[0])).toContain('type /suggest');
    const empty = await shortcut(bot, { text: '' }, { callback_id: 'ask-suggest' });
    expect(said(empty()[0])).toContain('no words');
    expect(bot.desk.asked).toEqual([]);
  });

  test('names no address where Slack names no workspace', async () => {
    const [, from] = (await use({ text: 'x' }, { team: null })).blocks;
    expect(JSON.stringify(from)).not.toContain('initial_value');
  });
});

describe('a form of several fields', () => {
  beforeEach(async () => {
    bot = await openBot();
    bot.standIn.on('views.open', () => ({ ok: true, view: { id: 'V1' } }));
  });

  test('opens for the command alone, and for a button that lacks a text', async () => {
    await ask(bot, '/suggest');
    await until(() => calls(bot, 'views.open').length === 1);
    expect(shapeOf(lastForm())).toEqual(fields);
    const value = JSON.stringify(['inbox', 'do', 'refuse', 'id', 's1', 'version', '2']);
    await send(bot.slack.port, pressBody({ type: 'button', action_id: 'ask:1', value }, bot.standIn.responseUrl()));
    await until(() => calls(bot, 'views.open').length === 2);
    expect(shapeOf(lastForm())).toEqual([['reason', 'plain_text_input', true]]);
    bot.desk.instead = () => paragraphs(1, 10);
    await interact(bot, submission(lastForm(), { reason: 'no date' }));
    expect(bot.desk.asked.at(-1)).toMatchObject({
      invocation: { command: 'inbox', options: { do: 'refuse', id: 's1', version: '2', reason: 'no date' } },
    });
  });

  test('has what the desk filled in, and records to choose from', async () => {
    const spec = { kind: 'record', of: 'question', summary: 'q' } as const;
    bot.desk.fillForm = async () => [
      { name: 'text', spec: { kind: 'text', long: true, most: 2_000, summary: 't' }, value: 'as it was', choices: [] },
      {
        name: 'question',
        spec,
        value: 'b',
        choices: ['a', 'b'].map((value) => ({ value, label: `${value} `.repeat(60) })),
      },
    ];
    const value = JSON.stringify(['inbox', 'do', 'edit', 'id', 's1', 'version', '2']);
    await send(bot.slack.port, pressBody({ type: 'button', action_id: 'ask:1', value }, bot.standIn.responseUrl()));
    await until(() => calls(bot, 'views.open').length === 1);
    const [text, question] = lastForm().blocks;
    expect(text).toMatchObject({ element: { initial_value: 'as it was' } });
    expect(question).toMatchObject({ element: { type: 'static_select', initial_option: { value: 'b' } } });
    for (const { text: label } of question?.element.options ?? []) expect(label.text.length).toBeLessThanOrEqual(75);
  });

  test('does not open for whom the desk fills in nothing: the answer says why', async () => {
    bot.desk.fillForm = async () => null;
    bot.desk.instead = () => paragraphs(1, 10);
    const value = JSON.stringify(['inbox', 'do', 'edit', 'id', 's1']);
    await send(bot.slack.port, pressBody({ type: 'button', action_id: 'ask:1', value }, bot.standIn.responseUrl()));
    await until(() => bot.standIn.responses.length === 1);
    expect(calls(bot, 'views.open')).toEqual([]);
    expect(bot.desk.asked).toMatchObject([{ invocation: { command: 'inbox' } }]);
  });

  test('whose needed field is blank says so there', async () => {
    const memory = writeMemory({ channel, invocation: { command: 'suggest', options: {} } }) ?? '';
    const answer = await interact(bot, submission({ private_metadata: memory }, { text: ' ', note: 'n' }));
    expect(answer).toEqual({ response_action: 'errors', errors: { text: 'Write the text here.' } });
  });
});
