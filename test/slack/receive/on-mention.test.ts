import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/core/command/read-mention.ts';
import { onMention } from '../../../src/slack/receive/on-mention.ts';
import { until } from '../../support/until.ts';
import { appToken, type Bot, controlsOf, openBot, slashBody } from '../support/bot.ts';
import { openContext } from '../support/context.ts';
import { botUser, calls, channel, direct, mention, posts, type Retry, sendEvent } from '../support/events.ts';
import { itemsIn, longAnswer } from '../support/long-answer.ts';
import { payload } from '../support/payloads.ts';
import { paragraphs, typed, viewOf } from '../support/plain-views.ts';
import { said } from '../support/talk.ts';

const about: Mention = {
  kind: 'about-message',
  invocation: { command: 'check', options: { as: 'message' } },
  text: 'text',
};
let bot: Bot;
afterEach(() => bot.close());

function answerPosts() {
  let count = 0;
  bot.standIn.on('chat.postMessage', () => {
    count += 1;
    return { ok: true, ts: `1800000000.${String(count).padStart(6, '0')}` };
  });
}

/** Sends a question after others, and waits until it is answered: those before it have been dealt with then. */
async function answered(): Promise<Record<string, unknown>[]> {
  const last = mention('help', { channel: 'CLAST' });
  await sendEvent(bot, last);
  await until(() => calls(bot, 'chat.postMessage').some((post) => post.thread_ts === last.ts));
  return posts(bot).filter((post) => post.channel !== 'CLAST');
}

describe.each([
  ['HTTP', {}],
  ['Socket Mode', { appToken }],
])('a mention over %s', (_, config) => {
  beforeEach(async () => {
    bot = await openBot(config);
    answerPosts();
  });

  test('is answered in a thread under it, for everyone, as a command is', async () => {
    const event = mention('claims page:2');
    await sendEvent(bot, event);
    await until(() => posts(bot).length === 1);
    const [post] = posts(bot);
    expect(post).toMatchObject({
      channel,
      thread_ts: event.ts,
      parse: 'none',
      mrkdwn: 'false',
      link_names: 'false',
      unfurl_links: 'false',
    });
    expect(said(post)).toContain('page 2 of 3');
    expect([...controlsOf(post).keys()]).not.toContain('Share in channel');
    expect(bot.desk.mentioned).toEqual(['claims page:2']);
    expect(bot.desk.asked.at(-1)).toMatchObject({
      invocation: { command: 'claims', options: { page: '2' } },
      asker: { platform: 'slack', channel, user: 'U2', standing: 'unknown', request: `${channel} ${event.ts}` },
    });
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('in a thread is answered in that thread', async () => {
    await sendEvent(bot, mention('claims', { thread_ts: '1.5' }));
    await until(() => posts(bot).length === 1);
    expect(posts(bot)[0]).toMatchObject({ channel, thread_ts: '1.5' });
  });

  test('to the bot alone needs no mention', async () => {
    const event = direct('claims');
    await sendEvent(bot, event);
    await until(() => posts(bot).length === 1);
    expect(posts(bot)[0]).toMatchObject({ channel: 'D1', thread_ts: event.ts });
    expect(bot.desk.asked.at(-1)?.asker).toMatchObject({ channel: 'D1', user: 'U2' });
  });

  test.each(['file_share', 'thread_broadcast'])(
    'of a person is answered with a file, and in the channel too: %s',
    async (subtype) => {
      await sendEvent(bot, mention('claims', { subtype }));
      expect(await answered()).toHaveLength(1);
    },
  );

  test('is answered once, however often it comes', async () => {
    const event = mention('claims');
    for (const retry of [undefined, { num: 1, reason: 'http_error' }, { num: 2, reason: 'http_timeout' }])
      await sendEvent(bot, event, retry);
    expect(await answered()).toHaveLength(1);
    expect(bot.memory.get('slack-mentions')?.bytes).toBeGreaterThan(0);
  });

  test.each<[string, Record<string, unknown> | null, Retry, number]>([
    ['is not answered again where another instance has', { answered: true }, { num: 1, reason: 'http_error' }, 0],
    ['is answered where no other instance has', { answered: false }, { num: 1, reason: 'timeout' }, 1],
    [
      'is answered where the first time did not arrive and nobody can see',
      null,
      { num: 1, reason: 'connection_failed' },
      1,
    ],
    [
      'is not answered where the first time may have arrived and nobody can see',
      null,
      { num: 1, reason: 'http_timeout' },
      0,
    ],
  ])('that comes again %s', async (_name, thread, retry, count) => {
    const event = mention('claims');
    const metadata = { event_type: 'parallax_delivery', event_payload: { key: `mention ${String(event.ts)}` } };
    const mark = thread?.answered === true ? [{ ts: '9.9', metadata }] : [{ ts: '9.9' }];
    bot.standIn.on('conversations.replies', () =>
      thread === null ? { ok: false, error: 'missing_scope' } : { ok: true, messages: mark },
    );
    await sendEvent(bot, event, retry);
    expect(await answered()).toHaveLength(count);
  });
});

describe('what is not answered', () => {
  beforeEach(async () => {
    bot = await openBot();
    answerPosts();
  });

  test.each([
    ['the bot itself', { user: botUser }],
    ['another bot', { bot_id: 'B2' }],
    ['an app with a profile', { bot_profile: { id: 'B2' } }],
    ['a bot without a user', { user: undefined, bot_id: 'B2', subtype: 'bot_message' }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['a message of the system', { subtype: 'channel_join' }],
    ['an edited message', { edited: { user: 'U2', ts: '2.1' } }],
  ])('is %s', async (_, more) => {
    await sendEvent(bot, mention('claims', more));
    await sendEvent(bot, direct('claims', more));
    expect(await answered()).toEqual([]);
    expect(bot.desk.mentioned).toEqual(['help']);
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test.each([
    ['in a channel without a mention', { channel_type: 'channel', channel: 'C1' }],
    ['in a group', { channel_type: 'mpim', channel: 'G1' }],
    ['changed afterwards', { subtype: 'message_changed', message: { text: 'claims' } }],
  ])('is a message %s', async (_, more) => {
    await sendEvent(bot, direct('claims', more));
    expect(await answered()).toEqual([]);
  });

  test('is any other event', async () => {
    for (const event of [
      { type: 'reaction_added', user: 'U2', item: { channel } },
      { type: 'app_mention' },
      { type: 'message' },
    ])
      await sendEvent(bot, event);
    expect(await answered()).toEqual([]);
  });
});

describe('an answer to a mention', () => {
  beforeEach(async () => {
    bot = await openBot();
    answerPosts();
  });

  test('goes on in the thread, and then by a button for whoever wants it', async () => {
    bot.desk.instead = () => longAnswer(900);
    await sendEvent(bot, mention('claims'));
    await until(() => posts(bot).length === 4);
    expect(new Set(posts(bot).map((post) => post.thread_ts)).size).toBe(1);
    expect(posts(bot).map((post) => [...controlsOf(post).keys()])).toEqual([[], [], [], ['The rest, for you alone']]);
    expect(controlsOf(posts(bot)).get('The rest, for you alone')).toMatchObject({ action_id: 'more:4' });
  });

  test('that no button can carry says where it ends', async () => {
    bot.desk.instead = () => longAnswer(900);
    bot.desk.mention = { kind: 'ask', invocation: { command: 'check', options: { text: 'x'.repeat(3_000) } } };
    await sendEvent(bot, mention('anything'));
    await until(() => posts(bot).length === 4);
    expect(said(posts(bot).at(-1))).toContain('There is more than has room here');
    expect(controlsOf(posts(bot)).size).toBe(0);
  });

  test('holds all where no button can carry it and there is room', async () => {
    bot.desk.instead = () => longAnswer(200);
    bot.desk.mention = { kind: 'ask', invocation: { command: 'check', options: { text: 'x'.repeat(3_000) } } };
    await sendEvent(bot, mention('anything'));
    await until(() => said(posts(bot)).includes('the very end'));
    expect(itemsIn(posts(bot))).toBe(200);
    expect(said(posts(bot))).not.toContain('There is more');
  });

  test('is for everyone in its thread anyway, whatever it says of public', async () => {
    await sendEvent(bot, mention('claims public:yes'));
    await until(() => posts(bot).length === 1);
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({ command: 'claims', options: {} });
  });

  test('that changes something asks who that is, as a command does', async () => {
    bot.standIn.on('users.info', () => ({
      ok: true,
      user: { id: 'U2', team_id: 'T000000001', is_restricted: true, profile: { display_name: 'Guest' } },
    }));
    await sendEvent(bot, mention('dossier use:flood'));
    await until(() => posts(bot).length === 1);
    expect(bot.desk.asked.at(-1)?.asker).toMatchObject({ standing: 'outsider', user: 'U2' });
  });

  test('tries the plain form at once where the workspace refuses the rich one', async () => {
    const proof = { kind: 'heading', text: typed('Proof'), folds: true } as const;
    bot.desk.instead = () => viewOf([proof, ...paragraphs(1, 10).blocks]);
    bot.standIn.on('chat.postMessage', ({ body }) =>
      body.blocks?.includes('"container"') === true ? { ok: false, error: 'invalid_blocks' } : { ok: true, ts: '1.1' },
    );
    await sendEvent(bot, mention('claims'));
    await until(() => posts(bot).length === 2);
    await sendEvent(bot, mention('claims'));
    await until(() => posts(bot).length === 3);
    expect(posts(bot).map(({ blocks }) => JSON.stringify(blocks).includes('"container"'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('waits where Slack says so, and is then posted', async () => {
    let tries = 0;
    bot.standIn.on('chat.postMessage', (_call, response) => {
      tries += 1;
      if (tries > 2) return { ok: true, ts: '1.1' };
      response.writeHead(429, { 'retry-after': '7' }).end();
      return undefined;
    });
    await sendEvent(bot, mention('claims'));
    await until(() => tries === 3);
    expect(await answered()).toHaveLength(3);
    expect(bot.logs.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each(['internal_error', 'not_in_channel', 'is_archived', 'restricted_action'])(
    'that may have arrived, or that Slack lets nobody post, is logged and not said again: %s',
    async (error) => {
      bot.standIn.on('chat.postMessage', ({ body }) =>
        body.channel === channel ? { ok: false, error } : { ok: true, ts: '1.1' },
      );
      await sendEvent(bot, mention('claims'));
      expect(await answered()).toHaveLength(1);
      expect(JSON.stringify(bot.logs)).toContain(error);
    },
  );

  test('that Slack refuses is told of, with the reference that is logged', async () => {
    let tries = 0;
    bot.standIn.on('chat.postMessage', () => {
      tries += 1;
      return tries === 1 ? { ok: false, error: 'msg_too_long' } : { ok: true, ts: '1.1' };
    });
    await sendEvent(bot, mention('claims'));
    await until(() => posts(bot).length === 2);
    expect(said(posts(bot)[1])).toMatch(/in its log under ref-\d+/);
  });

  test('that fails is told of, and logged without the words', async () => {
    bot.desk.instead = () => {
      throw new Error('a bug');
    };
    await sendEvent(bot, mention('claims text:a-private-matter'));
    await until(() => posts(bot).length === 1);
    expect(said(posts(bot))).toMatch(/in its log under ref-\d+/);
    expect(JSON.stringify(bot.logs)).not.toContain('private');
  });
});

describe('words that the bot does not understand', () => {
  beforeEach(async () => {
    bot = await openBot();
    answerPosts();
  });

  test('are told how to ask once in a thread, and never again there', async () => {
    for (const text of ['what?', 'why?', 'hm']) await sendEvent(bot, mention(text, { thread_ts: '1.5' }));
    await sendEvent(bot, mention('claims', { thread_ts: '1.5' }));
    const all = await answered();
    expect(all.map((post) => post.thread_ts)).toEqual(['1.5', '1.5']);
    expect(said(all[1])).toContain('page 1 of 3');
  });

  test('are answered each time by who is asked alone', async () => {
    for (const text of ['what?', 'why?']) await sendEvent(bot, direct(text, { thread_ts: '1.5' }));
    expect(await answered()).toHaveLength(2);
  });

  test('neither ping, format nor link where they are given back', async () => {
    await fc.assert(
      fc.asyncProperty(payload, async (text) => {
        const { context, calls: made } = openContext();
        const event = mention(text, { channel: 'C1' });
        await onMention(event, { team: 'T1', retryReason: null }, context);
        const written = made.map(({ fields }) => JSON.stringify(fields)).join('');
        expect(written).not.toMatch(/"type\\*":\\*"(mrkdwn|user|usergroup|broadcast|channel|link)\\*"/);
        for (const { fields } of made) expect(fields.text).not.toMatch(/<[@!#]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a question about the message above', () => {
  const thread = '1800000000.000001';
  let replies: object[] = [];
  const reply = (index: number, text: string, more: object = {}) => ({
    type: 'message',
    user: 'U3',
    ts: `1800000000.${String(index).padStart(6, '0')}`,
    thread_ts: thread,
    text,
    ...more,
  });
  const root = reply(1, 'Is this so? https://a.example/2024/10');
  beforeEach(async () => {
    bot = await openBot();
    answerPosts();
    bot.desk.mention = about;
    bot.desk.instead = () => paragraphs(1, 10);
    replies = [root];
    bot.standIn.on('conversations.replies', ({ body }) => {
      const from = Number(body.cursor ?? '0');
      const size = Number(body.limit);
      const next = from + size < replies.length ? String(from + size) : '';
      return { ok: true, messages: replies.slice(from, from + size), response_metadata: { next_cursor: next } };
    });
  });

  async function askedOf(more: object = { thread_ts: thread }): Promise<unknown> {
    await sendEvent(bot, mention('whose number is this?', more));
    await until(() => posts(bot).length > 0);
    return bot.desk.asked.at(-1)?.invocation;
  }
  const check = (text: string) => ({ command: 'check', options: { as: 'message', text } });

  test('is of the nearest one by a person that has a number', async () => {
    replies = [
      root,
      reply(2, 'Seoul says 200 guns'),
      reply(3, 'No, <https://b.example/3|Kyiv> says *120*'),
      reply(4, 'hm, see https://b.example/99'),
      reply(5, '55 messages today', { bot_id: 'B2' }),
      reply(6, '66', { subtype: 'channel_topic' }),
      reply(7, `<@${botUser}> whose are 77?`),
      reply(8, '88 of mine', { user: botUser }),
      reply(9, 'later 999', { ts: '1950000000.000009' }),
    ];
    expect(await askedOf()).toEqual(check('No, Kyiv says *120*'));
    expect(posts(bot)[0]).toMatchObject({ thread_ts: thread });
    expect(calls(bot, 'conversations.replies')).toMatchObject([{ channel, ts: thread }]);
  });

  test('is of the one that the thread stands under where none has a number, even a bot’s', async () => {
    replies = [reply(1, 'Guns were sent', { bot_id: 'B2', user: 'U9' }), reply(2, 'really?')];
    expect(await askedOf()).toEqual(check('Guns were sent'));
  });

  test('is of what is passed on with it', async () => {
    const passed = { is_share: true, text: '300 homes' };
    expect(await askedOf({ attachments: [passed] })).toEqual(check('300 homes'));
    expect(calls(bot, 'conversations.replies')).toEqual([]);
  });

  test('reads a thread of 200 messages and more', async () => {
    replies = [root, ...Array.from({ length: 449 }, (_, index) => reply(index + 2, `${index} guns`))];
    expect(await askedOf()).toEqual(check('448 guns'));
    expect(calls(bot, 'conversations.replies')).toHaveLength(3);
  });

  test('asks for no message of a thread that is longer than is read', async () => {
    replies = [root, ...Array.from({ length: 2_100 }, (_, index) => reply(index + 2, `${index} guns`))];
    await sendEvent(bot, mention('whose?', { thread_ts: thread }));
    await until(() => posts(bot).length > 0);
    expect(said(posts(bot))).toContain('I cannot read this thread');
  });

  test.each([{}, { thread_ts: undefined }])('says how it is asked where there is none', async (more) => {
    await sendEvent(bot, mention('whose?', more));
    await until(() => posts(bot).length > 0);
    expect(said(posts(bot))).toMatch(/no message above yours.*“Whose number is this\?”/);
    expect(bot.desk.asked).toEqual([]);
  });

  test('says how it is asked where only the bot itself has spoken', async () => {
    replies = [reply(1, 'A digest of 9', { user: botUser, bot_id: 'B1' })];
    await sendEvent(bot, mention('whose?', { thread_ts: thread }));
    await until(() => posts(bot).length > 0);
    expect(said(posts(bot))).toContain('no message above yours');
  });

  test.each([
    'missing_scope',
    'not_in_channel',
    'channel_not_found',
    'thread_not_found',
    'ratelimited',
    'internal_error',
  ])('says in one line what to do where the thread cannot be read: %s', async (error) => {
    bot.standIn.on('conversations.replies', () => ({ ok: false, error }));
    await sendEvent(bot, mention('whose?', { thread_ts: thread }));
    await until(() => posts(bot).length > 0);
    expect(said(posts(bot))).toMatch(/cannot read this thread.*“Whose number is this\?”.*behind the mention/);
    expect(bot.logs.filter(({ level }) => level === 'error')).toEqual([]);
    expect(JSON.stringify(bot.logs)).toContain(error);
  });
});

describe('a storm of a thousand mentions', () => {
  beforeEach(async () => {
    bot = await openBot({ appToken });
    answerPosts();
  });

  test('is told once, counted, and keeps no command waiting', async () => {
    const [socket] = bot.standIn.sockets;
    for (let index = 0; index < 1_000; index += 1) {
      const event = mention('claims', { text: `<@${botUser}> claims` });
      const body = { type: 'event_callback', team_id: 'T000000001', event_id: `Storm${index}`, event };
      socket?.send({ type: 'events_api', envelope_id: body.event_id, payload: body });
    }
    const command = Object.fromEntries(new URLSearchParams(slashBody('/claims', '', bot.standIn.responseUrl())));
    socket?.send({ type: 'slash_commands', envelope_id: 'command', payload: command, accepts_response_payload: true });
    const answer = () => socket?.received.find(({ envelope_id: id }) => id === 'command');
    await until(() => answer() !== undefined);
    expect(answer()?.payload).toMatchObject({ text: 'Claims · 23' });
    const told = () => posts(bot).filter((post) => said(post).includes('Too many questions')).length;
    const left = () =>
      bot.logs.reduce((sum, { fields }) => sum + ('leftOut' in fields ? Number(fields.leftOut) : 0), 0);
    await until(() => told() > 0 && left() + posts(bot).length - told() === 1_000);
    expect(told()).toBe(1);
    expect(left()).toBeGreaterThan(0);
    expect(bot.logs.length).toBeLessThan(20);
  });
});
