import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeMemory } from '../../../src/slack/receive/modal-memory.ts';
import { until } from '../../support/until.ts';
import { appToken, type Bot, controlsOf, openBot, slashBody } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { botUser, calls, channel, interact, newTs, pressInView } from '../support/events.ts';
import { itemsIn, longAnswer } from '../support/long-answer.ts';
import { paragraphs, typed, viewOf } from '../support/plain-views.ts';
import { ask, expectReference, press, said } from '../support/talk.ts';

type Modal = Record<string, unknown> & { private_metadata: string; blocks: Record<string, unknown>[] };
let bot: Bot;
afterEach(() => bot.close());

const asDraft = { command: 'check', options: { as: 'draft' } };

/** The views that the bot gave to a method. */
function views(method: string): Modal[] {
  return calls(bot, method).map(({ view }) => JSON.parse(JSON.stringify(view)));
}

function allow(...methods: string[]): void {
  for (const method of methods) bot.standIn.on(method, () => ({ ok: true, view: { id: 'V1' } }));
}

/** Fills in a form, and gives the view that is shown then. */
async function submit(form: Partial<Modal>, text: string, as: string | null = null): Promise<Modal> {
  const answer = await interact(bot, submission(form, text, as));
  const { response_action: action, view } = JSON.parse(JSON.stringify(answer ?? {}));
  expect(action).toBe('update');
  return view;
}

function submission(form: Partial<Modal>, text: string, as: string | null = null) {
  const chosen = as === null ? null : { text: { type: 'plain_text', text: as }, value: as };
  const values = {
    text: { text: { type: 'plain_text_input', value: text } },
    as: { as: { type: 'static_select', selected_option: chosen } },
  };
  const view = { id: 'V1', hash: 'h', type: 'modal', state: { values }, ...form };
  return {
    type: 'view_submission',
    team: { id: 'T000000001', domain: 'emulate' },
    user: { id: 'U2', name: 'mira' },
    trigger_id: newTs(),
    view,
  };
}

/** What Slack would refuse in a modal. */
function problemsOfModal(modal: Modal): string[] {
  const { blocks, title, private_metadata: metadata } = JSON.parse(JSON.stringify(modal));
  const parts = Array.from({ length: Math.ceil(blocks.length / 50) }, (_, part) =>
    blocks.slice(part * 50, part * 50 + 50),
  );
  const ids = [...controlsOf(blocks).values()].map(({ action_id: id }) => id);
  return [
    ...parts
      .flatMap((part) => problemsOf({ text: 'x', blocks: part }))
      .filter((problem) => !/\d characters$/.test(problem)),
    ...(new Set(ids).size === ids.length ? [] : ['an action id twice']),
    ...(blocks.length < 1 || blocks.length > 100 ? [`${blocks.length} blocks`] : []),
    ...(title.text.length < 1 || title.text.length > 24 ? ['title'] : []),
    ...(metadata.length > 3_000 ? ['metadata'] : []),
    ...(/"type":"(table|data_table|container)"/.test(JSON.stringify(blocks)) ? ['what no modal takes'] : []),
  ];
}

describe.each([
  ['HTTP', {}],
  ['Socket Mode', { appToken }],
])('a form over %s', (_, config) => {
  beforeEach(async () => {
    bot = await openBot(config);
    allow('views.open');
  });

  /** Types a command, and gives what acknowledges it. */
  async function type(command: string, text: string): Promise<unknown> {
    if (bot.slack.port !== null) return (await ask(bot, command, text)).json;
    const [socket] = bot.standIn.sockets;
    const payload = Object.fromEntries(new URLSearchParams(slashBody(command, text, bot.standIn.responseUrl())));
    socket?.send({ type: 'slash_commands', envelope_id: 'e', payload, accepts_response_payload: true });
    await until(() => socket?.received.some(({ envelope_id: id }) => id === 'e') === true);
    return socket?.received.find(({ envelope_id: id }) => id === 'e')?.payload ?? null;
  }

  test('asks for a text that was left out, and answers in its place', async () => {
    expect((await type('/check', 'as:draft')) ?? {}).toEqual({});
    await until(() => views('views.open').length === 1);
    const [form] = views('views.open');
    expect(form).toMatchObject({
      type: 'modal',
      callback_id: 'form',
      title: { type: 'plain_text', text: '/check' },
      submit: { text: 'Ask' },
      close: { text: 'Close' },
      blocks: [
        { type: 'input', block_id: 'text', element: { type: 'plain_text_input', multiline: true, max_length: 3_000 } },
        {
          type: 'input',
          block_id: 'as',
          optional: true,
          element: { type: 'static_select', initial_option: { value: 'draft' } },
        },
      ],
    });
    expect(calls(bot, 'views.open')[0]?.trigger_id).toMatch(/^\d+$/);
    expect(bot.desk.asked).toEqual([]);
    bot.desk.instead = () => paragraphs(1, 10);
    const answer = await submit(form ?? {}, 'Seoul says\n200 guns', 'message');
    expect(bot.desk.asked).toMatchObject([
      {
        invocation: { command: 'check', options: { as: 'message', text: 'Seoul says\n200 guns' } },
        asker: { channel, user: 'U2' },
      },
    ]);
    expect(answer).toMatchObject({ type: 'modal', title: { text: '/check' }, close: { text: 'Close' } });
    expect(answer).not.toHaveProperty('submit');
    expect(controlsOf(answer).size).toBe(0);
    expect(problemsOfModal(answer)).toEqual([]);
    expect(bot.standIn.responses).toEqual([]);
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('that is filled in with nothing says so at its field', async () => {
    const form = { callback_id: 'form', private_metadata: writeMemory({ channel, invocation: asDraft }) ?? '' };
    const answer = await interact(bot, submission(form, ' \n '));
    expect(answer).toEqual({ response_action: 'errors', errors: { text: 'Write the text here.' } });
    expect(bot.desk.asked).toEqual([]);
  });
});

describe('a form', () => {
  const form = { callback_id: 'form', private_metadata: writeMemory({ channel, invocation: asDraft }) ?? '' };
  beforeEach(async () => {
    bot = await openBot();
    allow('views.open', 'views.push', 'views.update', 'views.publish');
    bot.desk.instead = () => paragraphs(1, 10);
  });

  test.each(['expired_trigger_id', 'missing_scope', 'internal_error'])(
    'that Slack does not open gives way to what is missing: %s',
    async (error) => {
      bot.standIn.on('views.open', () => ({ ok: false, error }));
      bot.desk.instead = null;
      expect((await ask(bot, '/check')).text).toBe('');
      await until(() => bot.standIn.responses.length === 1);
      expect(said(bot.standIn.responses[0]?.body)).toContain('text');
      expect(bot.standIn.responses[0]?.body).toMatchObject({ response_type: 'ephemeral' });
      expect(JSON.stringify(bot.logs)).toContain(error);
    },
  );

  test('is not opened where the text is there, nor for an answer to everyone, nor by another command', async () => {
    await ask(bot, '/check', 'Seoul says 200 guns');
    await ask(bot, '/check', 'public:yes');
    await ask(bot, '/claims');
    expect(views('views.open')).toEqual([]);
    expect(bot.desk.asked).toHaveLength(3);
  });

  test('is opened by a button that lacks the text: in the app’s home, below a message and in a modal', async () => {
    const button = { type: 'button', action_id: 'ask:2', value: '["check","as","draft"]' };
    await pressInView(bot, button, { type: 'home' });
    await until(() => views('views.open').length === 1);
    expect(views('views.open')[0]?.private_metadata).toBe('U000000001 ["check","as","draft"]');
    expect(views('views.publish')).toEqual([]);
    const container = { type: 'message', message_ts: '1.2', channel_id: channel, is_ephemeral: true };
    await interact(bot, {
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'U2', username: 'mira' },
      channel: { id: channel, name: 'general' },
      container,
      trigger_id: '77',
      actions: [{ ...button, action_ts: '1' }],
    });
    await until(() => views('views.open').length === 2);
    expect(views('views.open')[1]?.private_metadata).toBe(`${channel} ["check","as","draft"]`);
    await pressInView(bot, button, { type: 'modal', private_metadata: `${channel} ["help"]` });
    await until(() => views('views.push').length === 1);
    expect(views('views.push')[0]).toMatchObject({
      callback_id: 'form',
      private_metadata: `${channel} ["check","as","draft"]`,
    });
    expect(bot.desk.asked).toEqual([]);
  });

  test('that a button cannot open leaves the answer as it was', async () => {
    bot.standIn.on('views.open', () => ({ ok: false, error: 'expired_trigger_id' }));
    bot.desk.instead = null;
    const [told] = await press(bot, { type: 'button', action_id: 'ask:2', value: '["check"]' });
    expect(said(told)).toContain('text');
  });

  test('leaves out a choice that was taken back', async () => {
    await submit(form, 'x', null);
    expect(bot.desk.asked[0]?.invocation).toEqual({ command: 'check', options: { text: 'x' } });
  });

  test('of another version says so', async () => {
    for (const other of [{ callback_id: 'other' }, { private_metadata: 'none' }, { private_metadata: '' }])
      expect(said(await submit({ ...form, ...other }, 'x'))).toContain('another version');
    expect(bot.desk.asked).toEqual([]);
  });

  test('that takes long says that the answer comes, and then shows it', async () => {
    const waiting = Promise.withResolvers<void>();
    bot.desk.waitFor = waiting.promise;
    const working = await submit(form, '200 guns');
    expect(said(working)).toContain('on its way');
    expect(problemsOfModal(working)).toEqual([]);
    waiting.resolve();
    await until(() => views('views.update').length === 1);
    expect(calls(bot, 'views.update')[0]?.view_id).toBe('V1');
    expect(said(views('views.update'))).toContain('xxxxxxxxxx');
  });

  test('that fails says so with the reference that is logged, without the words', async () => {
    bot.desk.instead = () => {
      throw new Error('a bug');
    };
    expectReference(bot, await submit(form, 'a-private-matter'));
    expect(JSON.stringify(bot.logs)).not.toContain('private');
  });

  test('keeps nothing of the text but in the modal itself', async () => {
    const answer = await submit(form, 'a-private-matter');
    expect(answer.private_metadata).toContain('a-private-matter');
    expect(JSON.stringify([bot.logs, bot.standIn.calls])).not.toContain('private-matter');
  });

  test('neither pings, formats nor links what it gives back', async () => {
    bot.desk.instead = ({ options }) => viewOf([{ kind: 'quote', text: typed(options.text ?? '') }]);
    const answer = await submit(form, '<!channel> <@U2> ```x``` *b* <https://evil.example|good> \u202Eevil');
    expect(JSON.stringify(answer.blocks)).not.toMatch(/"type":"(user|broadcast|link|mrkdwn)"/);
    expect(JSON.stringify(answer.blocks)).toContain(String.raw`\\u{202E}evil`);
    expect(problemsOfModal(answer)).toEqual([]);
  });
});

describe('a modal with an answer', () => {
  const form = { callback_id: 'form', private_metadata: writeMemory({ channel, invocation: asDraft }) ?? '' };
  beforeEach(async () => {
    bot = await openBot();
    allow('views.push', 'views.update');
  });

  test('turns its pages in place, there and back', async () => {
    bot.desk.instead = () => longAnswer(400);
    const first = await submit(form, 'x'.repeat(2_500));
    const pages = [first];
    for (let page = first; controlsOf(page.blocks).has('Go on'); ) {
      await pressInView(bot, controlsOf(page.blocks).get('Go on'), page);
      await until(() => views('views.update').length === pages.length);
      page = views('views.update').at(-1) ?? page;
      pages.push(page);
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(itemsIn(pages)).toBe(400);
    expect(pages.flatMap(problemsOfModal)).toEqual([]);
    expect([...controlsOf(pages[1]?.blocks).keys()]).toEqual(['Go on', 'Go back']);
    await pressInView(bot, controlsOf(pages[1]?.blocks).get('Go back'), pages[1] ?? {});
    await until(() => views('views.update').length === pages.length);
    expect(views('views.update').at(-1)?.blocks).toEqual(first.blocks);
    expect(bot.desk.asked.every(({ invocation }) => JSON.stringify(invocation).includes('x'.repeat(2_500)))).toBe(true);
  });

  test('begins again where its answer has become shorter', async () => {
    bot.desk.instead = () => paragraphs(1, 10);
    const view = { type: 'modal', private_metadata: `${channel} ["check","text","x"]` };
    await pressInView(bot, { type: 'button', action_id: 'more:4', value: '["check"]' }, view);
    await until(() => views('views.update').length === 1);
    expect(said(views('views.update'))).toContain('xxxxxxxxxx');
  });

  test('shows all at once what it cannot remember, and says where it ends', async () => {
    bot.desk.instead = () => paragraphs(99, 150);
    const whole = await submit(form, '"'.repeat(2_900));
    expect(whole.blocks).toHaveLength(99);
    expect(controlsOf(whole.blocks).size).toBe(0);
    bot.desk.instead = () => paragraphs(120, 10);
    const part = await submit(form, '"'.repeat(2_900));
    expect(part.blocks).toHaveLength(100);
    expect(said(part.blocks.at(-1))).toContain('There is more than has room here');
    expect([whole, part].flatMap(problemsOfModal)).toEqual([]);
  });

  test('answers another question on top of it, where the desk knows the channel', async () => {
    bot.desk.instead = null;
    const view = { type: 'modal', private_metadata: `${channel} ["check","text","x"]` };
    await pressInView(bot, { type: 'button', action_id: 'ask:0', value: '["claims"]' }, view);
    await until(() => views('views.push').length === 1);
    expect(said(views('views.push'))).toContain('page 1 of 3');
    expect(views('views.push')[0]?.private_metadata).toBe(`${channel} ["claims"]`);
    expect(bot.desk.asked.at(-1)?.asker).toMatchObject({ channel, user: botUser });
    expect(views('views.push').flatMap(problemsOfModal)).toEqual([]);
  });

  test.each(['push_limit_reached', 'expired_trigger_id'])(
    'answers in its place where Slack stacks no more: %s',
    async (error) => {
      bot.standIn.on('views.push', () => ({ ok: false, error }));
      const view = { type: 'modal', private_metadata: `${channel} ["help"]` };
      await pressInView(bot, { type: 'button', action_id: 'ask:0', value: '["claims"]' }, view);
      await until(() => views('views.update').length === 1);
      expect(said(views('views.update'))).toContain('page 1 of 3');
    },
  );

  test('says so where a button of another version was pressed, or its memory cannot be read', async () => {
    const button = { type: 'button', action_id: 'other:0', value: '["claims"]' };
    await pressInView(bot, button, { type: 'modal', private_metadata: `${channel} ["help"]` });
    await pressInView(bot, { ...button, action_id: 'ask:0' }, { type: 'modal', private_metadata: '' });
    await until(() => views('views.update').length === 2);
    for (const view of views('views.update')) expect(said(view)).toContain('another version');
  });

  test('that Slack refuses says so there, and that it cannot be shown at all is logged', async () => {
    let tries = 0;
    bot.standIn.on('views.update', () => {
      tries += 1;
      return tries === 2 ? { ok: true } : { ok: false, error: 'invalid_arguments' };
    });
    const view = { type: 'modal', private_metadata: `${channel} ["claims"]` };
    const button = { type: 'button', action_id: 'more:0', value: '["claims"]' };
    await pressInView(bot, button, view);
    await until(() => views('views.update').length === 2);
    expectReference(bot, views('views.update')[1]);
    bot.standIn.on('views.update', () => ({ ok: false, error: 'not_found' }));
    await pressInView(bot, button, view);
    await until(() => bot.logs.some(({ message }) => message.includes('could not be shown')));
  });

  test('that fails says so in a modal', async () => {
    bot.desk.instead = () => {
      throw new Error('a bug');
    };
    const view = { type: 'modal', private_metadata: `${channel} ["help"]` };
    await pressInView(bot, { type: 'button', action_id: 'ask:0', value: '["claims"]' }, view);
    await until(() => views('views.push').length === 1);
    expectReference(bot, views('views.push'));
  });
});
