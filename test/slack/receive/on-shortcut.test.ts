import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../support/until.ts';
import { appToken, type Bot, controlsOf, openBot, pressBody, send } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { calls, channel, posts, shortcut } from '../support/events.ts';
import { itemsIn, longAnswer } from '../support/long-answer.ts';
import { paragraphs, typed } from '../support/plain-views.ts';
import { expectReference, said } from '../support/talk.ts';

const ts = '1900000000.000100';
let bot: Bot;
afterEach(() => bot.close());

const check = (text: string) => ({ command: 'check', options: { as: 'message', text } });

/** Presses a button below an answer, and gives what the bot posted and what the response_url was told. */
async function press(element: object | undefined, more: object = {}) {
  const before = [posts(bot).length, bot.standIn.responses.length] as const;
  await send(bot.slack.port, pressBody({ ...element }, bot.standIn.responseUrl(), more));
  await until(() => posts(bot).length > before[0] || bot.standIn.responses.length > before[1]);
  return [...posts(bot).slice(before[0]), ...bot.standIn.responses.slice(before[1]).map(({ body }) => body)];
}

describe.each([
  ['HTTP', {}],
  ['Socket Mode', { appToken }],
])('the entry in a message’s menu over %s', (_, config) => {
  beforeEach(async () => {
    bot = await openBot(config);
    bot.desk.instead = () => paragraphs(1, 10);
  });

  test('asks about the message, and answers that person alone', async () => {
    const came = await shortcut(bot, { text: 'Seoul says 200 guns &amp; more' });
    expect(bot.desk.asked).toMatchObject([
      {
        invocation: check('Seoul says 200 guns & more'),
        asker: { channel, user: 'U000000001', channelName: 'general' },
      },
    ]);
    expect(came()).toMatchObject([{ response_type: 'ephemeral', replace_original: false, mrkdwn: false }]);
    expect(came()[0]).not.toHaveProperty('thread_ts');
    expect([...controlsOf(came()).keys()]).toEqual(['Share in thread']);
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(bot.standIn.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  test('answers in the thread where the message stands in one', async () => {
    const came = await shortcut(bot, { text: 'x', thread_ts: '1.5' });
    expect(came()).toMatchObject([{ response_type: 'ephemeral', thread_ts: '1.5' }]);
  });

  test('answers in the channel above a thread', async () => {
    const came = await shortcut(bot, { text: 'x', thread_ts: ts });
    expect(came()[0]).not.toHaveProperty('thread_ts');
  });
});

describe('an answer about a message', () => {
  beforeEach(async () => {
    bot = await openBot();
    bot.desk.instead = () => paragraphs(1, 10);
  });

  test('is about what its blocks or attachments say where it has no text', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '300 homes' } }];
    await shortcut(bot, { text: '', blocks, attachments: [{ text: '120 guns' }] });
    expect(bot.desk.asked[0]?.invocation).toEqual(check('300 homes\n120 guns'));
  });

  test('says so where it has no words', async () => {
    const came = await shortcut(bot, { text: '', files: [{}] });
    expect(said(came())).toContain('no words to ask about');
    expect(bot.desk.asked).toEqual([]);
  });

  test('says so where another version of the bot had that entry', async () => {
    const came = await shortcut(bot, { text: 'x' }, { callback_id: 'ask-gone' });
    expect(said(came())).toContain('another version');
    expect((await shortcut(bot, { text: 'x' }, { callback_id: 'ask-claims' }))().length).toBe(1);
    expect(bot.desk.asked).toEqual([]);
  });

  test('that fails says so, and the log has the reason without the words', async () => {
    bot.desk.instead = () => {
      throw new Error('a bug');
    };
    const came = await shortcut(bot, { text: 'a-private-matter' });
    expectReference(bot, came());
    expect(JSON.stringify(bot.logs)).not.toContain('private');
  });

  test.each([
    ['stands in the channel', {}, ts],
    ['is the first of a thread', { thread_ts: ts }, ts],
    ['stands in a thread', { thread_ts: '1.5' }, '1.5'],
  ])('is shared in the thread of a message that %s, in the name of who shares it', async (_, more, thread) => {
    const came = await shortcut(bot, { text: '200 guns', ...more });
    const [posted, ...others] = await press(controlsOf(came()).get('Share in thread'));
    expect(posted).toMatchObject({ channel, thread_ts: thread, parse: 'none', mrkdwn: 'false' });
    expect(said(posted)).toContain('Shared by admin');
    expect(others).toEqual([]);
    expect(bot.desk.asked.at(-1)?.invocation).toEqual(check('200 guns'));
  });

  test('is shared whole in that thread', async () => {
    bot.desk.instead = () => longAnswer(200);
    const came = await shortcut(bot, { text: '200 guns' });
    await press(controlsOf(came()).get('Share in thread'));
    await until(() => said(posts(bot)).includes('the very end'));
    expect(new Set(posts(bot).map((post) => post.thread_ts))).toEqual(new Set([ts]));
    expect(itemsIn(posts(bot))).toBe(200);
  });

  test('is still shared in that thread after its pages were turned', async () => {
    bot.desk.instead = () => longAnswer(200);
    const came = await shortcut(bot, { text: '200 guns' });
    const [second] = await press(controlsOf(came()).get('Go on'));
    const [first] = await press(controlsOf(second).get('Go back'));
    expect([...controlsOf(first).keys()]).toEqual(['Go on', 'Share in thread']);
    const [posted] = await press(controlsOf(first).get('Share in thread'));
    expect(posted).toMatchObject({ thread_ts: ts });
  });

  test('is shared by the response_url in that thread where the bot may not post', async () => {
    const came = await shortcut(bot, { text: '200 guns' });
    bot.standIn.on('chat.postMessage', () => ({ ok: false, error: 'not_in_channel' }));
    await press(controlsOf(came()).get('Share in thread'));
    await until(() => bot.standIn.responses.length === 2);
    expect(bot.standIn.responses[1]?.body).toMatchObject({ response_type: 'in_channel', thread_ts: ts });
  });

  test('is not shared by one who may not post there', async () => {
    const came = await shortcut(bot, { text: '200 guns' });
    bot.standIn.on('conversations.info', () => ({ ok: true, channel: { id: channel, is_read_only: true } }));
    const [told] = await press(controlsOf(came()).get('Share in thread'));
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expect(said(told)).toContain('Only some people may post');
    expect(posts(bot)).toEqual([]);
  });

  test('is not shared from one to one', async () => {
    const came = await shortcut(bot, { text: '200 guns' }, { channel: { id: 'D1', name: 'directmessage' } });
    expect(controlsOf(came()).size).toBe(0);
    expect(bot.desk.asked[0]?.asker).not.toHaveProperty('channelName');
  });

  test('whose text has room in a button can be shared, and its pages turn', async () => {
    bot.desk.instead = () => longAnswer(200);
    const came = await shortcut(bot, { text: 'x'.repeat(1_900) });
    expect([...controlsOf(came()).keys()]).toEqual(['Go on', 'Share in thread']);
    let [part] = await press(controlsOf(came()).get('Go on'));
    const parts = [...came(), part];
    while (controlsOf(part).has('Go on')) {
      [part] = await press(controlsOf(part).get('Go on'));
      parts.push(part);
    }
    expect(itemsIn(parts)).toBe(200);
    for (const each of parts)
      expect(problemsOf(JSON.parse(JSON.stringify({ text: each?.text, blocks: each?.blocks })))).toEqual([]);
  });

  test('whose text no button carries is sent at once, and says how it is shared', async () => {
    bot.desk.instead = () => longAnswer(200);
    const came = await shortcut(bot, { text: 'x'.repeat(3_000) });
    await until(() => said(came()).includes('the very end'));
    expect(came().every((message) => message.response_type === 'ephemeral')).toBe(true);
    expect(itemsIn(came())).toBe(200);
    expect(controlsOf(came()).size).toBe(0);
    expect(said(came().at(-1))).toContain('Mention the bot in the thread');
    expect(said(came().slice(0, -1))).not.toContain('Mention the bot');
  });

  test('that would take more messages than a response_url does says where it ends', async () => {
    bot.desk.instead = () => longAnswer(900);
    const came = await shortcut(bot, { text: '&'.repeat(1_900) });
    await until(() => came().length === 5);
    expect(said(came().at(-1))).toContain('There is more than has room here');
    for (const { text, blocks } of came()) expect(problemsOf(JSON.parse(JSON.stringify({ text, blocks })))).toEqual([]);
  });

  test('offers to share nothing that is not worth it', async () => {
    bot.desk.instead = () => ({
      title: [],
      blocks: [{ kind: 'notice', tone: 'info', text: typed('Nothing.') }],
      footer: [],
    });
    expect(controlsOf((await shortcut(bot, { text: 'x' }))()).size).toBe(0);
    expect(said((await shortcut(bot, { text: 'x'.repeat(3_000) }))())).not.toContain('Mention');
  });

  test('of a hostile text pings nobody', async () => {
    bot.desk.instead = (invocation) => ({
      title: [],
      blocks: [{ kind: 'quote', text: typed(invocation.options.text ?? '') }],
      footer: [],
    });
    const text = '<!channel> <@U2> ```x``` *b* <https://evil.example|good> \u202Eevil';
    const came = await shortcut(bot, { text });
    expect(JSON.stringify(came())).not.toMatch(/"type":"(user|broadcast|link|mrkdwn)"|<[@!]/);
    expect(calls(bot, 'chat.postMessage')).toEqual([]);
  });
});
