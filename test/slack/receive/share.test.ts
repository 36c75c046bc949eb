import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bot, botToken, controlsOf, openBot, pressBody, send, slashBody, until } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { goOn, itemsIn, longAnswer } from '../support/long-answer.ts';
import { paragraphs } from '../support/plain-views.ts';
import { said } from '../support/talk.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

async function shareButton(): Promise<Record<string, unknown>> {
  const { json } = await send(bot.slack.port, slashBody('/claims', 'actor:mayor', bot.standIn.responseUrl()));
  return controlsOf(json).get('Share in channel') ?? {};
}

async function press(element: Record<string, unknown>, more: object = {}) {
  await send(bot.slack.port, pressBody(element, bot.standIn.responseUrl(), more));
  await until(() => bot.standIn.responses.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return bot.standIn.responses.map(({ body }) => body);
}

describe('"Share in channel"', () => {
  test('posts the same answer for everyone, with who shared it', async () => {
    const [posted, ...more] = await press(await shareButton());
    expect(more).toEqual([]);
    expect(posted).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(said(posted)).toContain('Shared by admin');
    expect(said(posted)).toContain('street 3');
    expect([...controlsOf(posted).keys()]).not.toContain('Share in channel');
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({ command: 'claims', options: { actor: 'mayor' } });
    expect(bot.standIn.calls.map(({ method }) => method)).toEqual([
      'auth.test',
      'conversations.info',
      'conversations.members',
      'users.info',
    ]);
  });

  test('loses nothing of an answer far too long: it goes on privately for whoever wants it', async () => {
    bot.desk.instead = () => longAnswer(900);
    const share = { type: 'button', action_id: 'share:0', value: '["claims"]' };
    await send(bot.slack.port, pressBody(share, bot.standIn.responseUrl()));
    await until(() => bot.standIn.responses.length === 3);
    const seen = bot.standIn.responses.map(({ body }) => body);
    expect(seen.every((body) => body.response_type === 'in_channel')).toBe(true);
    expect(seen.flatMap(({ text, blocks }) => problemsOf(JSON.parse(JSON.stringify({ text, blocks }))))).toEqual([]);
    const more = await goOn(bot, seen.at(-1));
    expect(more.every((body) => body.response_type === 'ephemeral')).toBe(true);
    expect(itemsIn([...seen, ...more])).toBe(900);
  });

  test.each([
    ['blocks', 48 * 6, 10],
    ['long texts', 41 * 6, 200],
  ])(
    'keeps the limits with its name and its controls, where there is as much %s as can be',
    async (_, count, length) => {
      bot.desk.instead = () => paragraphs(count, length);
      const share = { type: 'button', action_id: 'share:0', value: '["claims"]' };
      await send(bot.slack.port, pressBody(share, bot.standIn.responseUrl()));
      await until(() => bot.standIn.responses.length === 3);
      const shared = bot.standIn.responses.map(({ body }) => body);
      expect(shared.flatMap(({ text, blocks }) => problemsOf(JSON.parse(JSON.stringify({ text, blocks }))))).toEqual(
        [],
      );
      expect([...controlsOf(shared).keys()]).toEqual(['The rest, for you alone', 'As of any date']);
    },
  );

  test('fits with its name and its controls even into one message', async () => {
    bot.desk.instead = () => paragraphs(48, 10);
    const [shared] = await press({ type: 'button', action_id: 'share:0', value: '["claims"]' });
    expect(problemsOf(JSON.parse(JSON.stringify({ text: shared?.text, blocks: shared?.blocks })))).toEqual([]);
    expect(shared?.blocks).toHaveLength(50);
  });

  test('names nobody in a way that pings', async () => {
    bot.standIn.on('users.info', () => ({
      ok: true,
      user: { id: 'U000000001', profile: { display_name: '<!channel> @here\u202E' } },
    }));
    const [posted] = await press(await shareButton());
    expect(JSON.stringify(posted)).toContain(String.raw`Shared by <!channel> @here\\u{202E}`);
    expect(posted?.text).toBe('Claims');
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
    expect((await press(await shareButton()))[0]).toMatchObject({ response_type: 'in_channel' });
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
