import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../support/until.ts';
import { type Bot, botToken, controlsOf, openBot, pressBody, send, slashBody } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { goOn, itemsIn, longAnswer } from '../support/long-answer.ts';
import { paragraphs, typed } from '../support/plain-views.ts';
import { expectReference, said } from '../support/talk.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

async function shareButton(): Promise<Record<string, unknown>> {
  const { json } = await send(bot.slack.port, slashBody('/claims', 'actor:mayor', bot.standIn.responseUrl()));
  return controlsOf(json).get('Share in channel') ?? {};
}

/** Presses, and gives what the response_url was told and what the bot posted. */
async function press(element: Record<string, unknown>, more: object = {}) {
  await send(bot.slack.port, pressBody(element, bot.standIn.responseUrl(), more));
  await until(() => bot.standIn.responses.length > 0 || posts().length > 0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return [...posts(), ...bot.standIn.responses.map(({ body }) => body)];
}

/** What the bot posted, with its blocks read. */
function posts(method = 'chat.postMessage'): Record<string, unknown>[] {
  return bot.standIn.calls
    .filter((call) => call.method === method)
    .map(({ body }) => ({ ...body, blocks: JSON.parse(body.blocks ?? '[]') }));
}

function problemsIn(messages: readonly Record<string, unknown>[]): string[] {
  return messages.flatMap(({ text, blocks }) => problemsOf(JSON.parse(JSON.stringify({ text, blocks }))));
}

const share = { type: 'button', action_id: 'share:0', value: '["claims"]' };

describe('"Share in channel"', () => {
  test('posts the same answer for everyone, with who shared it', async () => {
    const [posted, ...more] = await press(await shareButton());
    expect(more).toEqual([]);
    expect(posted).toMatchObject({ channel: 'C000000001', parse: 'none', mrkdwn: 'false' });
    expect(posted).not.toHaveProperty('thread_ts');
    expect(said(posted)).toContain('Shared by admin');
    expect(said(posted)).toContain('street 3');
    expect([...controlsOf(posted).keys()]).not.toContain('Share in channel');
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({ command: 'claims', options: { actor: 'mayor' } });
    expect(bot.standIn.calls.map(({ method }) => method)).toEqual([
      'auth.test',
      'conversations.info',
      'conversations.members',
      'users.info',
      'chat.postMessage',
    ]);
  });

  test('posts one message, and the rest of a long answer in the thread under it', async () => {
    bot.desk.instead = () => longAnswer(200);
    await press(share);
    await until(() => said(posts()).includes('the very end'));
    const [first, ...rest] = posts();
    expect(first).not.toHaveProperty('thread_ts');
    expect(new Set(rest.map(({ thread_ts: thread }) => thread)).size).toBe(1);
    expect(rest[0]?.thread_ts).toMatch(/^\d+\.\d+$/);
    expect(itemsIn(posts())).toBe(200);
    expect(posts().flatMap((post) => [...controlsOf(post).keys()])).toEqual([]);
    expect(problemsIn(posts())).toEqual([]);
    expect(bot.standIn.responses).toEqual([]);
  });

  test('loses nothing of an answer far too long: it goes on privately for whoever wants it', async () => {
    bot.desk.instead = () => longAnswer(900);
    await press(share);
    await until(() => posts().length === 4);
    expect(posts().map((post) => [...controlsOf(post).keys()])).toEqual([[], [], [], ['The rest, for you alone']]);
    expect(problemsIn(posts())).toEqual([]);
    const container = { type: 'message', message_ts: '1.2', channel_id: 'C000000001', is_ephemeral: false };
    const more = await goOn(bot, posts().at(-1), { container });
    expect(more.every((body) => body.response_type === 'ephemeral')).toBe(true);
    expect(itemsIn([...posts(), ...more])).toBe(900);
  });

  test.each(['not_in_channel', 'channel_not_found', 'restricted_action'])(
    'shows one message by the response_url where the bot may not post: %s',
    async (error) => {
      bot.desk.instead = () => longAnswer(200);
      bot.standIn.on('chat.postMessage', () => ({ ok: false, error }));
      await press(share);
      await until(() => bot.standIn.responses.length > 0);
      const shown = bot.standIn.responses.map(({ body }) => body);
      expect(shown).toMatchObject([{ response_type: 'in_channel', replace_original: false }]);
      expect(said(shown)).toContain('Shared by admin');
      expect([...controlsOf(shown).keys()]).toEqual(['The rest, for you alone']);
      expect(itemsIn([...shown, ...(await goOn(bot, shown[0]))])).toBe(200);
      expect(problemsIn(shown)).toEqual([]);
    },
  );

  test('says nothing twice where Slack does not tell whether it arrived', async () => {
    bot.standIn.on('chat.postMessage', () => ({ ok: false, error: 'internal_error' }));
    await press(share);
    await until(() => bot.standIn.responses.length > 0);
    expect(posts()).toHaveLength(1);
    expect(bot.standIn.responses.map(({ body }) => body.response_type)).toEqual(['ephemeral']);
    expectReference(bot, bot.standIn.responses[0]?.body);
  });

  test('gives the message a button for its rest where the thread cannot be written', async () => {
    bot.desk.instead = () => longAnswer(200);
    bot.standIn.on('chat.postMessage', ({ body }) =>
      body.thread_ts === undefined
        ? { ok: true, channel: 'C000000001', ts: '1900000000.000001' }
        : { ok: false, error: 'restricted_action_thread_locked' },
    );
    await press(share);
    await until(() => posts('chat.update').length > 0);
    const [edited] = posts('chat.update');
    expect(edited).toMatchObject({ channel: 'C000000001', ts: '1900000000.000001' });
    expect(said(edited)).toContain('Shared by admin');
    expect(controlsOf(edited).get('The rest, for you alone')).toMatchObject({ action_id: 'more:1' });
  });

  test('of a text that no button carries says that there is more where the thread cannot be written', async () => {
    bot.desk.instead = () => longAnswer(200);
    bot.standIn.on('chat.postMessage', ({ body }) =>
      body.thread_ts === undefined
        ? { ok: true, channel: 'C000000001', ts: '1900000000.000001' }
        : { ok: false, error: 'restricted_action_thread_locked' },
    );
    const text = `text:"${'x'.repeat(3_000)}" public:yes`;
    await send(bot.slack.port, slashBody('/check', text, bot.standIn.responseUrl()));
    await until(() => posts('chat.update').length > 0);
    expect(said(posts('chat.update'))).toContain('There is more than has room here');
    expect(controlsOf(posts('chat.update')).size).toBe(0);
    expect(problemsIn(posts('chat.update'))).toEqual([]);
  });

  test('posts the plain form at once where the workspace refuses the rich one, and remembers that', async () => {
    const proof = { kind: 'heading', text: typed('Proof'), folds: true } as const;
    bot.desk.instead = () => ({ ...paragraphs(1, 10), blocks: [proof, ...paragraphs(1, 10).blocks] });
    bot.standIn.on('chat.postMessage', ({ body }) =>
      body.blocks?.includes('"container"') === true
        ? { ok: false, error: 'invalid_blocks' }
        : { ok: true, channel: 'C000000001', ts: '1900000000.000001' },
    );
    await press(share);
    await until(() => posts().length === 2);
    await press(share);
    await until(() => posts().length === 3);
    const folded = posts().map(({ blocks }) => JSON.stringify(blocks).includes('"container"'));
    expect(folded).toEqual([true, false, false]);
    expect(problemsIn(posts())).toEqual([]);
    expect(bot.standIn.responses).toEqual([]);
  });

  test('says nothing twice where the rich form holds in one message what the plain form does not', async () => {
    const proof = { kind: 'heading', text: typed('Proof'), folds: true } as const;
    bot.desk.instead = () => ({ ...paragraphs(60, 10), blocks: [proof, ...paragraphs(60, 10).blocks] });
    const [posted, ...more] = await press(share);
    expect(JSON.stringify(posted?.blocks)).toContain('"container"');
    expect(more).toEqual([]);
  });

  test.each([
    ['blocks', 48 * 6, 10],
    ['long texts', 41 * 6, 200],
  ])(
    'keeps the limits with its name and its controls, where there is as much %s as can be',
    async (_, count, length) => {
      bot.desk.instead = () => paragraphs(count, length);
      await press(share);
      await until(() => posts().length === 4);
      expect(problemsIn(posts())).toEqual([]);
      expect([...controlsOf(posts()).keys()]).toEqual(['The rest, for you alone']);
    },
  );

  test('fits with its name even into one message', async () => {
    bot.desk.instead = () => paragraphs(48, 10);
    const [shared] = await press(share);
    expect(problemsIn([shared ?? {}])).toEqual([]);
    expect(shared?.blocks).toHaveLength(49);
  });

  test('names nobody in a way that pings', async () => {
    bot.standIn.on('users.info', () => ({
      ok: true,
      user: { id: 'U000000001', profile: { display_name: '<!channel> @here\u202E' } },
    }));
    const [posted] = await press(await shareButton());
    expect(JSON.stringify(posted)).toContain(String.raw`Shared by <!channel> @here\\u{202E}`);
    expect(posted?.text).toBe('Claims by The Mayor of X · 21');
    expect(JSON.stringify(posted)).not.toMatch(/"type":"(user|broadcast)"|<@/);
  });

  test('names the person by what the click says, where Slack says no more', async () => {
    bot.standIn.on('users.info', () => ({ ok: false, error: 'missing_scope' }));
    expect(said((await press(await shareButton()))[0])).toContain('Shared by admin');
  });

  const user = { user: { id: 'U999', username: 'eve', team_id: 'T000000001' } };
  test.each([
    ['is not in the channel', {}, user, 'You are not in this channel'],
    ['stands before an archived channel', { is_archived: true }, {}, 'archived'],
    ['may not post there', { is_read_only: true }, {}, 'Only some people may post'],
    [
      'is not among those who may post',
      { properties: { posting_restricted_to: { type: ['admin'], user: ['U2'] } } },
      {},
      'Only some people may post',
    ],
  ])('does nothing for one who %s', async (_, channel, more, reason) => {
    if (Object.keys(channel).length > 0)
      bot.standIn.on('conversations.info', () => ({ ok: true, channel: { id: 'C000000001', ...channel } }));
    const [told] = await press(await shareButton(), more);
    expect(told).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(said(told)).toContain(reason);
    expect(bot.desk.asked).toHaveLength(1);
  });

  test.each(['channel_not_found', 'missing_scope', 'internal_error'])(
    'does nothing where Slack answers %s',
    async (error) => {
      bot.standIn.on('conversations.info', () => ({ ok: false, error }));
      const [told] = await press(await shareButton());
      expect(told).toMatchObject({ response_type: 'ephemeral' });
      expect(said(told)).toContain('public:yes');
    },
  );

  test('is there for someone among many members', async () => {
    bot.standIn.on('conversations.members', ({ body }) => {
      if (body.cursor === undefined) return { ok: true, members: ['U2'], response_metadata: { next_cursor: 'next' } };
      return { ok: true, members: ['U000000001'], response_metadata: { next_cursor: '' } };
    });
    expect((await press(await shareButton()))[0]).toMatchObject({ channel: 'C000000001' });
  });

  test('of what became a mistake meanwhile tells only who pressed', async () => {
    const [told] = await press({ type: 'button', action_id: 'share:0', value: '["evidence","claim","gone"]' });
    expect(told).toMatchObject({ response_type: 'ephemeral' });
  });

  test('is not offered from one to one', async () => {
    const body = slashBody('/claims', '', bot.standIn.responseUrl(), { channel_id: 'D1' });
    expect([...controlsOf((await send(bot.slack.port, body)).json).keys()]).not.toContain('Share in channel');
  });

  test('is not offered for what changes something, nor done', async () => {
    const { json } = await send(bot.slack.port, slashBody('/dossier', 'use:flood', bot.standIn.responseUrl()));
    expect([...controlsOf(json).keys()]).toEqual([]);
    const asked = bot.desk.asked.length;
    const [told] = await press({ type: 'button', action_id: 'share:0', value: '["dossier","use","flood"]' });
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expect(bot.desk.asked).toHaveLength(asked);
  });

  test('checks with the bot’s own scopes, and with no others', async () => {
    expect(bot.standIn.calls.every(({ token }) => token === botToken)).toBe(true);
    await press(await shareButton());
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
