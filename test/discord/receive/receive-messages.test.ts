import { GatewayDispatchEvents } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../support/until.ts';
import { slash } from '../stand-in/interactions.ts';
import { botName, message, replyTo } from '../stand-in/messages.ts';
import type { Request } from '../stand-in/start-stand-in.ts';
import { collectRejections } from '../support/collect-rejections.ts';
import { componentsOf } from '../support/components-of.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';
import { readMessages } from '../support/read-messages.ts';
import { visibleText } from '../support/summarise-request.ts';

const posts = /^\/channels\/\d+\/messages$/;
const forbidden = { status: 403, body: { message: 'Missing Permissions', code: 50_013 } };

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

const invocations = () => talk.desk.questions.map(({ invocation }) => invocation);
const textsOf = (requests: readonly Request[]) => requests.map(visibleText);
const named = (line: string) => `${botName} ${line}`;

describe('a mention', () => {
  test('is answered with a reply that notifies nobody, and that Discord takes once', async () => {
    const asked = message(named('/claims question:houses'), { roles: ['51'] });
    const [answer, ...others] = await talk.write([asked]);
    expect(others).toEqual([]);
    expect(answer?.path).toBe('/channels/3000/messages');
    expect(answer?.body).toMatchObject({
      message_reference: { message_id: asked.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
      nonce: `${String(asked.id)}-0`,
      enforce_nonce: true,
      flags: 32_768,
    });
    expect(visibleText(answer)).toContain('Themayorputthenumberoffloodedhousesat300ormore.');
    expect(talk.desk.questions).toEqual([
      {
        invocation: { command: 'claims', options: { question: 'houses' } },
        asker: {
          platform: 'discord',
          place: '2000',
          channel: '3000',
          user: '4000',
          roles: ['51'],
          standing: 'unknown',
          request: asked.id,
        },
      },
    ]);
  });

  test('in a thread belongs to its channel, which Discord is asked for once', async () => {
    for (const _ of [1, 2]) await talk.write([message(named('/claims'), { place: 'thread' })]);
    await until(() => talk.desk.questions.length === 2);
    for (const { asker } of talk.desk.questions) expect(asker).toMatchObject({ channel: '3100', parent: '3000' });
    const asked = talk.standIn.requests.filter(({ method, path }) => method === 'GET' && path === '/channels/3100');
    expect(asked).toHaveLength(1);
  });

  test('in a thread whose channel Discord does not tell is not answered from another dossier', async () => {
    talk.standIn.trouble('GET', /^\/channels\/3100$/, [{ status: 403, body: { message: 'x', code: 50_001 } }]);
    expect(await talk.write([message(named('/claims'), { place: 'thread' })], 0)).toEqual([]);
    await until(() => talk.logs.some((line) => line.includes('a message was not answered')));
    expect(talk.desk.questions).toEqual([]);
  });

  test('about the message that it replies to is answered from what Discord shows of it', async () => {
    const answers = await talk.write([replyTo({ content: '**200** guns' }, `${botName} whose?`)]);
    expect(invocations()).toEqual([{ command: 'check', options: { as: 'message', text: '200 guns' } }]);
    expect(textsOf(answers)[0]).toContain('200guns');
  });

  test.each([
    ['that Discord does not show', replyTo({ content: '', embeds: [] }, botName)],
    ['that is gone', replyTo(null, botName)],
    ['where it replies to none', message(`${botName} whose?`)],
    ['that is a picture', replyTo({ content: '', attachments: [{}] }, `${botName} whose?`)],
  ])('about a message %s says what to do', async (_, asked) => {
    const answers = await talk.write([asked]);
    expect(textsOf(answers)[0]).toContain('Apps→Whosenumberisthis?');
    expect(talk.desk.questions).toEqual([]);
  });

  test('that asks for a change in a server names the command, and changes nothing', async () => {
    for (const place of ['server', 'thread'] as const) {
      const answers = await talk.write([message(named('/digest do:schedule time:08:00'), { place })]);
      expect(textsOf(answers).at(-1)).toContain('onlyonacommand:/digestdo:scheduletime:08:00');
      talk.standIn.requests.length = 0;
    }
    expect(talk.desk.questions).toEqual([]);
  });

  test('that asks to be answered in public is answered as it is anyway', async () => {
    await talk.write([message(named('/claims public:yes'))]);
    expect(invocations()).toEqual([{ command: 'claims', options: {} }]);
  });

  test('that nobody understands is told so once in a channel', async () => {
    const strange = () => message(named('good morning'));
    expect(textsOf(await talk.write([strange(), strange()], 1))).toEqual([
      expect.stringContaining('ThisishowIamasked'),
    ]);
    await until(() => talk.logs.some((line) => line.includes('asks nothing that the bot knows')));
    expect(await talk.write([message(named('good morning'), { place: 'thread' })], 2)).toHaveLength(2);
    expect(await talk.write([message(named('/claims'))], 3)).toHaveLength(3);
  });

  test('that nobody understands is told so again after an hour', async () => {
    let time = 0;
    const later = await openConversation({ now: () => time });
    for (const [at, told] of [
      [0, 1],
      [3_599_999, 1],
      [3_600_000, 2],
    ] as const) {
      time = at;
      expect(await later.write([message(named('good morning'))], told)).toHaveLength(told);
    }
    expect(await later.end()).toEqual([]);
  });

  test('of a line that is wrong is told each time what is', async () => {
    const wrong = () => message(named('/nothing-like-it'));
    expect(await talk.write([wrong(), wrong()], 2)).toHaveLength(2);
  });

  test('that comes twice is answered once, and so is one that is edited', async () => {
    const asked = message(named('/claims'));
    await talk.write([asked, asked]);
    talk.standIn.gateway.dispatch(GatewayDispatchEvents.MessageUpdate, asked);
    expect(await talk.write([message(named('/claims'), { place: 'bot-dm' })], 2)).toHaveLength(2);
    expect(talk.desk.questions).toHaveLength(2);
  });

  test('that two instances take is answered once', async () => {
    const other = await openConversation({ standIn: talk.standIn });
    await talk.write([message(named('/claims'))], 2);
    expect(talk.standIn.state.channels.get('3000')).toHaveLength(1);
    expect(await other.end()).toEqual([]);
  });

  test("is not made of the bot's own answer, even if it names the bot", async () => {
    await talk.write([message(named('/claims'))]);
    const [answer] = talk.standIn.state.channels.get('3000') ?? [];
    const echo = { ...message(named('/claims')), ...answer, content: botName, author: { id: '1000', bot: true } };
    expect(await talk.write([echo, message(named('/claims'), { place: 'bot-dm' })], 2)).toHaveLength(2);
  });

  test('with hostile words is answered with nothing that is live', async () => {
    const hostile = '@everyone <@&1> [x](https://evil.example) ||z|| # y \u202Egnp.exe';
    const answers = await talk.write(
      [replyTo({ content: hostile }, botName), message(named(`/search text:"${hostile}"`))],
      2,
    );
    for (const answer of answers) {
      const { live } = readMessages([{ components: componentsOf(answer) } as never]);
      expect(
        live.filter(({ kind }) => !['heading', 'subtext', 'strong', 'code', 'block-quote'].includes(kind)),
      ).toEqual([]);
      expect(answer.body).toMatchObject({ allowed_mentions: { parse: [] } });
    }
  });
});

describe('a direct message', () => {
  const dm = (content: string) => message(content, { place: 'bot-dm' });

  test('is asked as a mention is, by a person who manages what is their own', async () => {
    const [answer] = await talk.write([dm('/claims')]);
    expect(answer?.path).toBe('/channels/3500/messages');
    expect(talk.desk.questions[0]?.asker).toMatchObject({
      place: '4000',
      channel: '3500',
      standing: 'manager',
      roles: [],
    });
  });

  test('can change what is kept of it', async () => {
    await talk.write([dm('/digest do:schedule time:08:00')]);
    expect(invocations()).toEqual([{ command: 'digest', options: { do: 'schedule', time: '08:00' } }]);
  });

  test('that forwards a message asks about it', async () => {
    const more = { message_reference: { type: 1 }, message_snapshots: [{ message: { content: '200 guns' } }] };
    await talk.write([message('', { place: 'bot-dm', more })]);
    expect(invocations()).toEqual([{ command: 'check', options: { as: 'message', text: '200 guns' } }]);
  });
});

describe('an answer of several parts', () => {
  const text = 'x1 '.repeat(1_333);
  const count = (requests: readonly Request[]) => textsOf(requests).join('').match(/x1/g)?.length;
  const asked = (place: 'server' | 'thread' | 'bot-dm') => replyTo({ content: text }, botName, { place });

  test('goes on in the thread under it', async () => {
    const answers = await talk.write([asked('server')], 2);
    expect(count(answers)).toBe(1_333);
    const [reply] = talk.standIn.state.channels.get('3000') ?? [];
    expect(answers.map(({ path }) => path)).toEqual(['/channels/3000/messages', `/channels/${reply?.id}/messages`]);
  });

  test.each(['thread', 'bot-dm'] as const)('goes on below it where there are no threads: %s', async (place) => {
    const answers = await talk.write([asked(place)], 2);
    expect(count(answers)).toBe(1_333);
    expect(new Set(answers.map(({ path }) => path)).size).toBe(1);
    expect(answers.map(({ body }) => body)).toMatchObject([{ enforce_nonce: true }, { enforce_nonce: true }]);
    expect(new Set(answers.map(({ body }) => JSON.stringify((body as { nonce: string }).nonce))).size).toBe(2);
  });

  test('goes on below it where the bot may open none', async () => {
    talk.standIn.trouble('POST', /\/threads$/, [forbidden]);
    const answers = await talk.write([asked('server')], 2);
    expect(count(answers)).toBe(1_333);
    expect(new Set(answers.map(({ path }) => path)).size).toBe(1);
  });

  test('that nobody can ask for again goes on below it', async () => {
    const view = await talk.desk.answer({ command: 'check', options: { text } }, {} as never);
    talk.desk.readMention = async () => ({ kind: 'unknown', view });
    const answers = await talk.write([message(named('good morning'), { place: 'thread' })], 2);
    expect(count(answers)).toBe(1_333);
    expect(JSON.stringify(answers)).not.toContain('go-on');
  });

  test('that a button can lead to has the button', async () => {
    talk.standIn.trouble('POST', /\/threads$/, [forbidden]);
    const view = await talk.desk.answer({ command: 'check', options: { text } }, {} as never);
    talk.desk.answer = async () => view;
    await talk.write([message(named('/claims'))]);
    const edit = await talk.standIn.waitForRequest('PATCH', /^\/channels\/3000\/messages\/\d+$/);
    expect(JSON.stringify(edit.body)).toContain('claims?go-on=1');
    expect(JSON.stringify(edit.body)).toContain('The rest, for you alone');
  });
});

describe('where Discord refuses', () => {
  test('a channel is left alone for a while, and others are not', async () => {
    talk.standIn.trouble('POST', /^\/channels\/3000\/messages$/, [forbidden]);
    for (const _ of [1, 2, 3]) await talk.write([message(named('/claims text:"secret words"'))]);
    await until(() => talk.logs.filter((line) => line.includes('takes no answers')).length === 2);
    expect(talk.logs.find((line) => line.includes('50013'))).toContain('"level":"warn"');
    expect(talk.standIn.requests.filter(({ path }) => posts.test(path))).toHaveLength(1);
    expect(await talk.write([message(named('/claims'), { place: 'thread' })], 2)).toHaveLength(2);
  });

  test('a channel is tried again after five minutes', async () => {
    let time = 0;
    const later = await openConversation({ now: () => time });
    later.standIn.trouble('POST', posts, [forbidden]);
    await later.write([message(named('/claims'))]);
    time = 299_999;
    await later.write([message(named('/claims'))]);
    await until(() => later.logs.some((line) => line.includes('takes no answers')));
    time = 300_000;
    expect(await later.write([message(named('/claims'))], 2)).toHaveLength(2);
    expect(await later.end()).toEqual([]);
  });

  test('a reply, the answer is given without being one', async () => {
    const history = { message: 'Cannot reply without permission to read message history', code: 160_002 };
    talk.standIn.trouble('POST', posts, [{ status: 400, body: history }]);
    const answers = await talk.write([message(named('/claims'))], 2);
    expect(answers[1]?.body).not.toHaveProperty('message_reference');
    expect(talk.standIn.state.channels.get('3000')).toHaveLength(1);
  });

  test('an answer, the person is told, with a reference that the log has too', async () => {
    talk.standIn.trouble('POST', posts, [{ status: 400, body: { message: 'secret words', code: 50_035 } }]);
    const asked = message(named('/claims'));
    const answers = await talk.write([asked], 2);
    expect(visibleText(answers[1])).toContain(`initslogunder${String(asked.id)}`);
    expect(talk.logs.find((line) => line.includes(String(asked.id)))).toContain('"level":"error"');
  });

  test('a part, the person is told below what was sent', async () => {
    talk.standIn.trouble('POST', /\/threads$/, [{ status: 500 }, { status: 500 }, { status: 500 }]);
    talk.standIn.trouble('POST', posts, [{ waitMs: 0 }, { status: 400, body: { message: 'x', code: 50_035 } }]);
    const answers = await talk.write([replyTo({ content: 'x1 '.repeat(1_333) }, botName)], 3);
    expect(visibleText(answers[2])).toContain('couldnotbesent');
    expect(talk.standIn.state.channels.get('3000')).toHaveLength(2);
  });

  test('for long, it is not waited for', async () => {
    const limited = { message: 'You are being rate limited.', retry_after: 60, global: false };
    talk.standIn.trouble('POST', posts, [{ status: 429, body: limited, headers: { 'retry-after': '60' } }]);
    await talk.write([message(named('/claims'))]);
    await until(() => talk.logs.some((line) => line.includes('RateLimitError')));
    expect(await talk.write([message(named('/claims'))])).toHaveLength(1);
    await until(() => talk.logs.some((line) => line.includes('takes no answers')));
  });

  test('a desk that fails is told and logged, without what was said', async () => {
    talk.desk.readMention = () => Promise.reject(new Error('secret words'));
    const answers = await talk.write([message(named('secret words'))]);
    expect(visibleText(answers[0])).toContain('couldnotbesent');
  });
});

describe('a storm of mentions', () => {
  test('is told that it is too much, once, is counted, and keeps nobody else waiting', async () => {
    const { promise: calm, resolve: calmDown } = Promise.withResolvers<void>();
    const storm = await openConversation({ sleep: () => calm });
    for (let index = 0; index < 1_000; index += 1)
      storm.standIn.gateway.dispatch(GatewayDispatchEvents.MessageCreate, message(named('/claims')));
    expect(await storm.interact(slash('claims'))).toHaveLength(1);
    expect(await storm.write([message(named('/claims'), { place: 'bot-dm' })], 2)).toHaveLength(2);
    expect(storm.desk.questions).toHaveLength(3);
    calmDown();
    const answers = await storm.write([], 8);
    expect(answers).toHaveLength(8);
    expect(textsOf(answers).filter((text) => text.includes('morehereth'))).toHaveLength(1);
    await until(() => storm.logs.some((line) => line.includes('were left unanswered')));
    const left = storm.logs.filter((line) => line.includes('were left unanswered'));
    expect(left.map((line) => JSON.parse(line).left)).toEqual([994]);
    expect(await storm.end()).toEqual([]);
  });

  test('that a stop cuts short is counted', async () => {
    const storm = await openConversation({ sleep: (_, signal) => until(() => signal?.aborted === true) });
    await storm.write(Array.from({ length: 4 }, () => message(named('/claims'))));
    await storm.discord.stop();
    await until(() => storm.logs.some((line) => line.includes('"left":3')));
    expect(await storm.end()).toEqual([]);
  });
});
