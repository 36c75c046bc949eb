import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bot, controlsOf, openBot, pressBody, send, slashBody, until } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { goOn, itemsIn, longAnswer } from '../support/long-answer.ts';
import { textsOfBlocks } from '../support/texts-of-blocks.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

function ask(command: string, text = '', more: Record<string, string> = {}) {
  return send(bot.slack.port, slashBody(command, text, bot.standIn.responseUrl(), more));
}

async function press(element: Record<string, unknown> | undefined, more: object = {}) {
  const before = bot.standIn.responses.length;
  const { status, text } = await send(bot.slack.port, pressBody(element ?? {}, bot.standIn.responseUrl(), more));
  expect([status, text]).toEqual([200, '']);
  await until(() => bot.standIn.responses.length > before);
  return bot.standIn.responses.slice(before);
}

function said(message: unknown): string {
  return textsOfBlocks(message).join(' ');
}

/** Something went wrong, and the answer names the reference under which the log tells why. */
function expectReference(message: unknown): void {
  const [reference = 'none'] = /ref-\d+/.exec(said(message)) ?? [];
  expect(said(message)).toContain('Whoever runs the bot finds the reason in its log under');
  expect(bot.logs.filter(({ level, fields }) => level === 'error' && 'reference' in fields)).toMatchObject([
    { fields: { reference } },
  ]);
}

describe('a slash command', () => {
  test('is answered in the acknowledgement, for the asker alone', async () => {
    const { status, json } = await ask('/claims', 'page:2');
    expect(status).toBe(200);
    expect(json).toMatchObject({ response_type: 'ephemeral', replace_original: false, mrkdwn: false, text: 'Claims' });
    expect(said(json)).toContain('page 2 of 3');
    expect(bot.desk.asked[0]).toEqual({
      invocation: { command: 'claims', options: { page: '2' } },
      asker: {
        platform: 'slack',
        place: 'T000000001',
        channel: 'C000000001',
        user: 'U000000001',
        roles: [],
        admin: false,
      },
    });
    expect(bot.standIn.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  test('is answered for everyone with public:yes, and then has nothing to share', async () => {
    const { json } = await ask('/claims', 'public:yes');
    expect(json).toMatchObject({ response_type: 'in_channel' });
    expect([...controlsOf(json).keys()]).not.toContain('Share in channel');
  });

  test.each([
    ['text:“street 3”', 'street 3'],
    ['text:„street 3“', 'street 3'],
    ['  street   3 ', 'street 3'],
    ['TEXT:"street 3"', 'street 3'],
    ['text:"a &amp; b &lt;c&gt;"', 'a & b <c>'],
  ])('is read as people type: %s', async (typed, text) => {
    await ask('/Claims', typed);
    expect(bot.desk.asked[0]?.invocation).toEqual({ command: 'claims', options: { text } });
  });

  test('that cannot be read is answered with what would be right', async () => {
    const { json } = await ask('/claims', 'soruce:x');
    expect(said(json)).toContain('did you mean source?');
    expect([...controlsOf(json).keys()]).toEqual([]);
  });

  test('that is a mistake is answered privately, also with public:yes', async () => {
    const { json } = await ask('/claims', 'public:yes source:rivr-post');
    expect(json).toMatchObject({ response_type: 'ephemeral' });
    expect(said(json)).toContain('river-post');
  });

  test('that takes long is acknowledged in time, and answered by its response_url', async () => {
    bot.desk.delayMs = 2_000;
    const start = Date.now();
    const { status, text } = await ask('/claims');
    expect([status, text]).toEqual([200, '']);
    expect(Date.now() - start).toBeLessThan(2_500);
    await until(() => bot.standIn.responses.length === 1);
    expect(bot.standIn.responses[0]?.body).toMatchObject({ response_type: 'ephemeral', text: 'Claims' });
  });

  test('with an answer far too long goes on by a button, and never uses a response_url more than five times', async () => {
    bot.desk.instead = () => longAnswer(900);
    expect(await ask('/claims')).toMatchObject({ status: 200, text: '' });
    await until(() => bot.standIn.responses.length === 4);
    const first = bot.standIn.responses.map(({ body }) => body);
    const more = await goOn(bot, first.at(-1));
    expect(more.every((body) => body.replace_original === false)).toBe(true);
    expect(itemsIn([...first, ...more])).toBe(900);
    const numbers = Array.from(said([...first, ...more]).matchAll(/item-(\d+)/g), ([, number]) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    const uses = Map.groupBy(bot.standIn.responses, ({ url }) => url);
    expect(Math.max(...[...uses.values()].map((each) => each.length))).toBeLessThanOrEqual(5);
  });

  test.each([0, 1_700])('that fails after %i ms is told in one sentence whose reference is logged', async (delayMs) => {
    bot.desk.delayMs = delayMs;
    bot.desk.instead = () => {
      throw new Error('a bug with xoxb-secret in it');
    };
    const { status, json } = await ask('/claims', 'public:yes');
    await until(() => json !== null || bot.standIn.responses.length === 1);
    const told = json ?? bot.standIn.responses[0]?.body;
    expect(status).toBe(200);
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expectReference(told);
    bot.desk.instead = null;
    bot.desk.delayMs = 0;
    expect(said((await ask('/claims')).json)).toContain('page 1 of 3');
    expect(JSON.stringify(bot.logs)).not.toContain('xoxb-');
  });

  test('whose answer Slack refuses is told so, with the reference that is logged', async () => {
    bot.desk.delayMs = 1_700;
    let tries = 0;
    bot.standIn.onResponse = (response) => {
      tries += 1;
      if (tries === 1) response.writeHead(400).end('invalid_blocks');
    };
    await ask('/claims', 'public:yes');
    await until(() => bot.standIn.responses.length === 1);
    expect(bot.standIn.responses[0]?.body).toMatchObject({ response_type: 'ephemeral' });
    expectReference(bot.standIn.responses[0]?.body);
  });

  test('whose connection has gone before the acknowledgement is answered by its response_url', async () => {
    bot.desk.delayMs = 300;
    const leaving = new AbortController();
    const asking = send(bot.slack.port, slashBody('/claims', '', bot.standIn.responseUrl()), leaving);
    await until(() => bot.desk.asked.length === 1);
    leaving.abort();
    await expect(asking).rejects.toThrow();
    await until(() => bot.standIn.responses.length === 1);
    expect(said(bot.standIn.responses[0]?.body)).toContain('page 1 of 3');
  });

  test('whether somebody is an admin is asked only where it matters', async () => {
    await ask('/dossier', 'use:flood');
    expect(bot.desk.asked[0]?.asker.admin).toBe(true);
    await ask('/dossier', 'use:flood');
    expect(bot.standIn.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });
});

describe('with a prefix', () => {
  test('commands are known without it, and shown with it', async () => {
    const own = await openBot({ commandPrefix: 'px-' });
    const { json } = await send(own.slack.port, slashBody('/px-help', '', own.standIn.responseUrl()));
    expect(own.desk.asked[0]?.invocation).toEqual({ command: 'help', options: {} });
    expect(said(json)).toContain('/px-claims');
    await own.close();
  });
});

describe('a button', () => {
  test('turns the page in place', async () => {
    const { json } = await ask('/claims');
    const [turned] = await press(controlsOf(json).get('Next page'));
    expect(turned?.body).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(said(turned?.body)).toContain('page 2 of 3');
    const [back] = await press(controlsOf(turned?.body).get('Previous page'));
    expect(said(back?.body)).toContain('page 1 of 3');
  });

  test('under a public answer answers privately, and leaves what is there', async () => {
    const { json } = await ask('/claims', 'public:yes');
    const container = { type: 'message', message_ts: '1.2', channel_id: 'C000000001', is_ephemeral: false };
    const [turned] = await press(controlsOf(json).get('Next page'), {
      container,
      message: { ts: '1.2', thread_ts: '1.1' },
    });
    expect(turned?.body).toMatchObject({ replace_original: false, response_type: 'ephemeral', thread_ts: '1.1' });
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({ command: 'claims', options: { page: '2' } });
  });

  test('of the message above a thread answers in the channel, where it can be seen', async () => {
    const { json } = await ask('/claims', 'public:yes');
    const container = { type: 'message', message_ts: '1.1', channel_id: 'C000000001', is_ephemeral: false };
    const [turned] = await press(controlsOf(json).get('Next page'), {
      container,
      message: { ts: '1.1', thread_ts: '1.1', reply_count: 1 },
    });
    expect(turned?.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(turned?.body).not.toHaveProperty('thread_ts');
  });

  test('whose answer fails is told so, with the reference that is logged', async () => {
    const { json } = await ask('/claims');
    bot.desk.instead = () => {
      throw new Error('a bug');
    };
    const [told] = await press(controlsOf(json).get('Next page'));
    expect(told?.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expectReference(told?.body);
  });

  test('to go on with an answer that has become shorter begins it again', async () => {
    const [shown] = await press({ type: 'button', action_id: 'more:4', value: '["claims"]' });
    expect(said(shown?.body)).toContain('page 1 of 3');
  });

  test('works after a restart, for it carries all of it', async () => {
    const { json } = await ask('/claims');
    await bot.close();
    bot = await openBot();
    const [turned] = await press(controlsOf(json).get('Next page'));
    expect(said(turned?.body)).toContain('page 2 of 3');
  });

  test.each([
    [{ type: 'button', action_id: 'ask:0', value: 'no json' }],
    [{ type: 'button', action_id: 'ask:0', value: '["claims","page"]' }],
    [{ type: 'button', action_id: 'ask:0', value: '{"command":"claims"}' }],
    [{ type: 'button', action_id: 'ask:0', value: '[1,"a","b"]' }],
    [{ type: 'button', action_id: 'other', value: '["claims"]' }],
    [{ type: 'button', action_id: 'ask:0' }],
    [{ type: 'users_select', action_id: 'ask:0', selected_user: 'U1' }],
  ])('that cannot be read is acknowledged, and the person is told to ask again: %o', async (element) => {
    const [told] = await press(element);
    expect(told?.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(said(told?.body)).toContain('Ask again with a command');
    expect(bot.logs.some(({ message }) => message.includes('nothing that can be run'))).toBe(true);
    expect(bot.desk.asked).toEqual([]);
  });

  test('that carries a command which is none gets the desk’s answer', async () => {
    const [told] = await press({ type: 'button', action_id: 'ask:0', value: '["clams","__proto__","x"]' });
    expect(said(told?.body)).toContain('There is no command');
  });
});

describe('a select', () => {
  test('shows what was chosen', async () => {
    const { json } = await ask('/claims');
    const [shown] = await press(controlsOf(json).get('Evidence'));
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({ command: 'evidence', options: { claim: 'mayor-houses' } });
    expect(said(shown?.body)).toContain('at least 300 homes');
  });
});

describe('a calendar', () => {
  test('asks the same as of the day that was chosen, from the first page', async () => {
    const { json } = await ask('/claims', 'page:1 question:houses-flooded public:yes');
    const calendar = controlsOf((await ask('/claims', 'question:houses-flooded')).json).get('As of any date');
    expect(controlsOf(json).get('As of any date')).toEqual(calendar);
    const [shown] = await press({ ...calendar, selected_date: '2031-03-05' });
    expect(shown?.body).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({
      command: 'claims',
      options: { question: 'houses-flooded', 'as-of': '2031-03-05' },
    });
    expect(controlsOf(shown?.body).get('As of any date')).toEqual({ ...calendar, initial_date: '2031-03-05' });
  });

  test('is there only where the command can be asked so, and where its id has room for the question', async () => {
    expect([...controlsOf((await ask('/help')).json).keys()]).not.toContain('As of any date');
    const long = controlsOf((await ask('/claims', `text:"flood ${'x'.repeat(300)}"`)).json);
    expect([...long.keys()]).not.toContain('As of any date');
  });

  test('without a day comes to nothing', async () => {
    const [told] = await press({ type: 'datepicker', action_id: 'date:["claims"]', selected_date: null });
    expect(said(told?.body)).toContain('Ask again with a command');
  });
});

describe('other entries', () => {
  test.each([
    ['a modal', { type: 'view_submission', view: { callback_id: 'x', id: 'V1' } }],
    ['a shortcut', { type: 'shortcut', callback_id: 'x' }],
    ['a menu that loads its options', { type: 'block_suggestion', action_id: 'x', block_id: 'b', value: 'a' }],
  ])('%s is acknowledged', async (_, payload) => {
    const body = { ...payload, team: { id: 'T000000001' }, user: { id: 'U000000001' } };
    const { status } = await send(bot.slack.port, new URLSearchParams({ payload: JSON.stringify(body) }).toString());
    expect(status).toBe(200);
  });

  test('every answer of every command is within the limits', async () => {
    for (const line of [
      'claims',
      'differences',
      'timeline',
      'sources',
      'help',
      'about',
      'dossier',
      'search street',
      'cite mayor-houses',
      'digest',
    ]) {
      const [name = '', ...rest] = line.split(' ');
      const { json } = await ask(`/${name}`, rest.join(' '));
      expect([line, json?.blocks === undefined, bot.logs]).toEqual([line, false, bot.logs]);
      expect(problemsOf(JSON.parse(JSON.stringify({ text: json?.text, blocks: json?.blocks })))).toEqual([]);
    }
  });
});
