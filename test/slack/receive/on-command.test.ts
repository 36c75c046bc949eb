import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/slack/receive/on-command.ts';
import { until } from '../../support/until.ts';
import { type Bot, controlsOf, openBot, send, slashBody } from '../support/bot.ts';
import { goOn, itemsIn, longAnswer } from '../support/long-answer.ts';
import { ask, expectReference, said } from '../support/talk.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

describe('a slash command', () => {
  test('is answered in the acknowledgement, for the asker alone', async () => {
    const { status, json } = await ask(bot, '/claims', 'page:2');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      mrkdwn: false,
      text: 'Claims · 23',
    });
    expect(said(json)).toContain('page 2 of 3');
    expect(bot.desk.asked[0]).toEqual({
      invocation: { command: 'claims', options: { page: '2' } },
      asker: {
        platform: 'slack',
        place: '',
        channel: 'C000000001',
        user: 'U000000001',
        roles: [],
        standing: 'unknown',
        request: expect.any(String),
      },
    });
    expect(bot.standIn.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  test('is answered for everyone with public:yes, and then has nothing to share', async () => {
    const { json } = await ask(bot, '/claims', 'public:yes');
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
    await ask(bot, '/Claims', typed);
    expect(bot.desk.asked[0]?.invocation).toEqual({ command: 'claims', options: { text } });
  });

  test('that cannot be read is answered with what would be right', async () => {
    const { json } = await ask(bot, '/claims', 'soruce:x');
    expect(said(json)).toContain('did you mean source?');
    expect([...controlsOf(json).keys()]).toEqual(['/claims source:x']);
  });

  test('that is a mistake is answered privately, also with public:yes', async () => {
    const { json } = await ask(bot, '/claims', 'public:yes source:rivr-post');
    expect(json).toMatchObject({ response_type: 'ephemeral' });
    expect(said(json)).toContain('River Post');
  });

  test('that takes long is acknowledged before its answer is there, and answered by its response_url', async () => {
    const answering = Promise.withResolvers<void>();
    bot.desk.waitFor = answering.promise;
    const { status, text } = await ask(bot, '/claims');
    expect([status, text]).toEqual([200, '']);
    expect(bot.standIn.responses).toEqual([]);
    answering.resolve();
    await until(() => bot.standIn.responses.length === 1);
    expect(bot.standIn.responses[0]?.body).toMatchObject({ response_type: 'ephemeral', text: 'Claims · 23' });
  });

  test('with an answer far too long is one message, and goes on in place by a button', async () => {
    bot.desk.instead = () => longAnswer(900);
    const { json } = await ask(bot, '/claims');
    const more = await goOn(bot, json);
    expect(bot.standIn.responses.every(({ body }) => body.replace_original === true)).toBe(true);
    expect(itemsIn([json, ...more])).toBe(900);
    const numbers = Array.from(said([json, ...more]).matchAll(/item-(\d+)/g), ([, number]) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test('with a long answer for everyone is posted by the bot, with the rest in the thread', async () => {
    bot.desk.instead = () => longAnswer(200);
    expect(await ask(bot, '/claims', 'public:yes')).toMatchObject({ status: 200, text: '' });
    const posts = () => bot.standIn.calls.filter(({ method }) => method === 'chat.postMessage');
    await until(() => said(posts().map(({ body }) => JSON.parse(body.blocks ?? '[]'))).includes('the very end'));
    expect(itemsIn(posts().map(({ body }) => JSON.parse(body.blocks ?? '[]')))).toBe(200);
    const [first, ...rest] = posts().map(({ body }) => body);
    expect(first).not.toHaveProperty('thread_ts');
    expect(first?.blocks).toContain('Shared by admin');
    expect(rest.length).toBeGreaterThan(0);
    expect(new Set(rest.map(({ thread_ts: thread }) => thread)).size).toBe(1);
    expect(bot.standIn.responses).toEqual([]);
  });

  test('with a long answer for everyone leaves it to Slack where that person may not post', async () => {
    bot.desk.instead = () => longAnswer(200);
    bot.standIn.on('conversations.info', () => ({ ok: true, channel: { id: 'C000000001', is_read_only: true } }));
    await ask(bot, '/claims', 'public:yes');
    await until(() => bot.standIn.responses.length === 1);
    const [shown] = bot.standIn.responses.map(({ body }) => body);
    expect(shown).toMatchObject({ response_type: 'in_channel' });
    expect([...controlsOf(shown).keys()]).toEqual(['The rest, for you alone']);
    expect(bot.standIn.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  test.each([0, 1_700])('that fails after %i ms is told in one sentence whose reference is logged', async (delayMs) => {
    bot.desk.delayMs = delayMs;
    bot.desk.instead = () => {
      throw new Error('a bug with xoxb-secret in it');
    };
    const { status, json } = await ask(bot, '/claims', 'public:yes');
    await until(() => json !== null || bot.standIn.responses.length === 1);
    const told = json ?? bot.standIn.responses[0]?.body;
    expect(status).toBe(200);
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expectReference(bot, told);
    bot.desk.instead = null;
    bot.desk.delayMs = 0;
    expect(said((await ask(bot, '/claims')).json)).toContain('page 1 of 3');
    expect(JSON.stringify(bot.logs)).not.toContain('xoxb-');
  });

  test('whose answer Slack refuses is told so, with the reference that is logged', async () => {
    bot.desk.delayMs = 1_700;
    let tries = 0;
    bot.standIn.onResponse = (response) => {
      tries += 1;
      if (tries === 1) response.writeHead(400).end('invalid_blocks');
    };
    await ask(bot, '/claims', 'public:yes');
    await until(() => bot.standIn.responses.length === 1);
    expect(bot.standIn.responses[0]?.body).toMatchObject({ response_type: 'ephemeral' });
    expectReference(bot, bot.standIn.responses[0]?.body);
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

  test('what somebody is is asked only where it matters', async () => {
    await ask(bot, '/dossier', 'use:flood');
    expect(bot.desk.asked[0]?.asker.standing).toBe('manager');
    await ask(bot, '/dossier', 'use:flood');
    expect(bot.standIn.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });
});

describe('whoever changes something', () => {
  test.each([
    [{ team_id: 'T000000001' }, 'member'],
    [{ team_id: 'T000000001', is_ultra_restricted: true }, 'outsider'],
    [{ team_id: 'T000000001', is_workflow_bot: true }, 'outsider'],
    [{ team_id: 'T000000002', is_stranger: false, is_admin: true, is_owner: true }, 'outsider'],
    [null, 'unknown'],
  ])('is what Slack says of them, seen from the bot’s own workspace: %o', async (user, standing) => {
    bot.standIn.on('users.info', ({ body }) =>
      user === null ? { ok: false, error: 'internal_error' } : { ok: true, user: { id: body.user, ...user } },
    );
    await ask(bot, '/dossier', 'use:flood', { team_id: 'T000000002' });
    expect(bot.desk.asked[0]?.asker).toMatchObject({ place: '', standing });
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

describe('a slash command’s line', () => {
  test.each([
    ['/claims', 'a b ', '', '/claims a b'],
    ['/px-claims', '', 'px-', '/claims'],
    ['/PX-Claims', 'a', 'px-', '/Claims a'],
    ['/claims', '', 'px-', '/claims'],
    ['/search', '&amp;lt; &lt; &gt;', '', '/search &lt; < >'],
  ])('%s %s with the prefix "%s"', (command, text, prefix, line) => {
    expect(lineOf(command, text, prefix)).toBe(line);
  });
});
