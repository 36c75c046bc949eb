import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderView } from '../../src/discord/render-view.ts';
import { readMessages } from './arrived.ts';
import { type Conversation, openConversation } from './open-conversation.ts';
import { flood, someDesk, viewOf, words } from './some-desk.ts';
import { autocomplete, modal, press, slash } from './stand-in/interactions.ts';
import type { Request } from './stand-in/start-stand-in.ts';

let talk: Conversation;
beforeEach(async () => {
  talk = await openConversation();
});
afterEach(async () => {
  expect(await talk.end()).toEqual([]);
});

const ephemeral = 64;
const view = PermissionFlagsBits.ViewChannel;

/** The method, the kind of callback, and whether only the person sees it. */
function shapeOf({ method, path, body }: Request): string {
  const { type, data, flags } = (body ?? {}) as { type?: number; data?: { flags?: number }; flags?: number };
  const what = path.endsWith('/callback')
    ? `callback ${type}`
    : path.endsWith('@original')
      ? `${method} original`
      : 'follow-up';
  return `${what}${(((data?.flags ?? flags ?? 0) & ephemeral) === ephemeral && ' private') || ''}`;
}

function textOf(request: Request | undefined): string {
  const { data, components } = (request?.body ?? {}) as { data?: { components: never }; components?: never };
  return readMessages([{ components: data?.components ?? components ?? [] } as never]).visible;
}

describe('a slash command', () => {
  test('is answered to the person alone, at once, with a button to share', async () => {
    const answers = await talk.interact(slash('claims', { question: 'houses' }));
    expect(answers.map(shapeOf)).toEqual(['callback 4 private']);
    expect(textOf(answers[0])).toContain('Themayorputthenumberoffloodedhousesat300ormore.');
    expect(JSON.stringify(answers[0]?.body)).toContain('claims?question=houses&public=yes');
  });

  test('hands the desk the options as text and who asks, with roles and rights', async () => {
    await talk.interact(
      slash('claims', { page: 2, text: 'x' }, { roles: ['51', '52'], permissions: PermissionFlagsBits.ManageChannels }),
    );
    await talk.interact(slash('claims', {}, { place: 'bot-dm' }));
    expect(talk.desk.asked).toEqual([
      {
        invocation: { command: 'claims', options: { page: '2', text: 'x' } },
        asker: { platform: 'discord', place: '2000', channel: '3000', user: '4000', roles: ['51', '52'], admin: true },
      },
      {
        invocation: { command: 'claims', options: {} },
        asker: { platform: 'discord', place: '4000', channel: '3500', user: '4000', roles: [], admin: false },
      },
    ]);
  });

  test('with public:yes is answered to the whole channel', async () => {
    const answers = await talk.interact(slash('claims', { public: true }));
    expect(answers.map(shapeOf)).toEqual(['callback 4']);
    expect(JSON.stringify(answers[0]?.body)).not.toContain('public=yes');
    expect(talk.desk.asked[0]?.invocation.options).toEqual({});
  });

  test.each([
    { name: 'who may not write', scene: { permissions: view }, note: 'Youmaynotwrite' },
    {
      name: 'who may write, but not in threads',
      scene: { channelType: ChannelType.PublicThread, permissions: PermissionFlagsBits.SendMessages },
      note: 'Youmaynotwrite',
    },
    { name: 'where the bot may not write', scene: { appPermissions: view }, note: 'Imaynotwrite' },
    {
      name: 'who added the bot to themselves, where that is not allowed',
      scene: { place: 'elsewhere', permissions: PermissionFlagsBits.SendMessages },
      note: 'Youmaynotwrite',
    },
  ] as const)('with public:yes by somebody $name stays private and says why', async ({ scene, note }) => {
    const answers = await talk.interact(slash('claims', { public: true }, scene));
    expect(answers.map(shapeOf)).toEqual(['callback 4 private']);
    expect(textOf(answers[0])).toContain(note);
  });

  test('that is wrong is answered in private even if asked in public, at once or later', async () => {
    expect((await talk.interact(slash('evidence', { claim: 'nothing-like-it', public: true }))).map(shapeOf)).toEqual([
      'callback 4 private',
    ]);
    talk.desk.delayMs = 80;
    expect(
      (await talk.interact(slash('evidence', { claim: 'nothing-like-it', public: true }), 3)).map(shapeOf),
    ).toEqual(['callback 5', 'DELETE original', 'follow-up private']);
  });

  test('that is slow is acknowledged first, then answered in place', async () => {
    talk.desk.delayMs = 120;
    expect((await talk.interact(slash('claims'), 2)).map(shapeOf)).toEqual(['callback 5 private', 'PATCH original']);
    expect((await talk.interact(slash('claims', { public: true }), 2)).map(shapeOf)).toEqual([
      'callback 5',
      'PATCH original',
    ]);
  });

  test('with a long answer goes on in follow-ups', async () => {
    const answers = await talk.interact(slash('digest'), 3);
    expect(answers.map(shapeOf)).toEqual(['callback 4 private', 'follow-up private', 'follow-up private']);
  });

  test('in a direct message has nobody to share with', async () => {
    const answers = await talk.interact(slash('claims', {}, { place: 'bot-dm' }));
    expect(JSON.stringify(answers[0]?.body)).not.toContain('public=yes');
  });
});

describe('an answer of many messages', () => {
  const many = () => openConversation({ desk: someDesk([flood(150)]) });

  test('is sent whole', async () => {
    const long = await many();
    const answers = await long.interact(slash('digest'), 8);
    expect(answers.length).toBeGreaterThan(8);
    expect(await long.end()).toEqual([]);
  });

  test.each([
    { name: 'a server', scene: { place: 'elsewhere' } },
    { name: 'a conversation of several people', scene: { place: 'group' } },
  ] as const)(
    'goes on at the press of a button, where the bot was added to the person alone, in $name',
    async ({ scene }) => {
      const long = await many();
      const whole = renderView(viewOf({ command: 'digest', options: {} }, [flood(150)]), words);
      const seen: unknown[] = [];
      let goOn: string | undefined;
      do {
        const asked = goOn === undefined ? slash('digest', {}, scene) : press(goOn, { own: true, ...scene });
        const answers = await long.interact(asked, Math.min(6, whole.length - seen.length));
        expect(answers.length).toBeLessThanOrEqual(6);
        expect(shapeOf(answers[0] as Request)).toBe(goOn === undefined ? 'callback 4 private' : 'callback 7');
        for (const answer of answers.slice(1)) expect(shapeOf(answer)).toBe('follow-up private');
        goOn = /"custom_id":"([^"]*go-on=\d+)"/.exec(JSON.stringify(answers.at(-1)?.body))?.[1];
        if (goOn !== undefined) expect(textOf(answers.at(-1))).toContain('Theanswergoeson');
        seen.push(...answers.slice(0, goOn === undefined ? undefined : -1).map(textOf));
      } while (goOn !== undefined);
      expect(whole.length).toBeGreaterThan(8);
      expect(seen.slice(0, -1)).toEqual(whole.slice(0, -1).map((message) => readMessages([message]).visible));
      expect(seen).toHaveLength(whole.length);
      expect(await long.end()).toEqual([]);
    },
  );
});

describe('a button or a select', () => {
  test("edits the person's own private answer", async () => {
    const answers = await talk.interact(press('0claims?page=2', { own: true }));
    expect(answers.map(shapeOf)).toEqual(['callback 7']);
    expect(textOf(answers[0])).toContain('page2of');
  });

  test('answers in private where everybody sees the message', async () => {
    expect((await talk.interact(press('0claims?page=2', { own: false }))).map(shapeOf)).toEqual(['callback 4 private']);
  });

  test('carries the chosen option of a select', async () => {
    const answers = await talk.interact(press('0select', { own: true, value: '3evidence?claim=houses-mayor' }));
    expect(talk.desk.asked[0]?.invocation).toEqual({ command: 'evidence', options: { claim: 'houses-mayor' } });
    expect(answers.map(shapeOf)).toEqual(['callback 7']);
  });

  test('that is slow is acknowledged without a word and then edits', async () => {
    talk.desk.delayMs = 80;
    expect((await talk.interact(press('0claims', { own: true }), 2)).map(shapeOf)).toEqual([
      'callback 6',
      'PATCH original',
    ]);
    expect((await talk.interact(press('0claims', { own: false }), 2)).map(shapeOf)).toEqual([
      'callback 5 private',
      'PATCH original',
    ]);
  });

  test('shares in the channel, with the name of who did', async () => {
    const answers = await talk.interact(press('0claims?question=houses&public=yes', { own: true, name: '@everyone' }));
    expect(answers.map(shapeOf)).toEqual(['callback 4']);
    expect(textOf(answers[0])).toContain('Sharedby@everyone');
    expect(JSON.stringify(answers[0]?.body)).toContain('Shared by \\\\@everyone');
  });

  test('does not share where the person may not write', async () => {
    const answers = await talk.interact(press('0claims?public=yes', { own: true, permissions: view }));
    expect(answers.map(shapeOf)).toEqual(['callback 4 private']);
    expect(textOf(answers[0])).toContain('Youmaynotwrite');
  });

  test.each(['0', '', '0^\u4e00', '0?=', '0claims?x'])('that cannot be read (%j) says so', async (customId) => {
    const answers = await talk.interact(press(customId, { own: false }));
    expect(answers.map(shapeOf)).toEqual(['callback 4 private']);
    expect(textOf(answers[0])).toContain('anotherversion');
    expect(talk.desk.asked).toEqual([]);
  });

  test('of every answer can be pressed', async () => {
    const [first] = await talk.interact(slash('differences'));
    const ids = [...JSON.stringify(first?.body).matchAll(/"(?:custom_id|value)":"([^"]+)"/g)]
      .map(([, id = '']) => id)
      .filter((id) => !id.endsWith('select'));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const [answer] = await talk.interact(press(id, { own: true }));
      expect(textOf(answer)).not.toContain('anotherversion');
    }
  });
});

describe('autocomplete', () => {
  test('offers ids by what is typed of a name', async () => {
    const [answer] = await talk.interact(autocomplete('claims', 'actor', 'may'));
    expect(answer?.body).toMatchObject({ type: 8, data: { choices: [{ name: 'The mayor · mayor', value: 'mayor' }] } });
  });

  test('offers at most 25, each within the limits, none of them cut', async () => {
    const long = `${'x'.repeat(90)} statement`;
    talk.desk.suggest = async () => [
      { value: 'v'.repeat(101), label: 'too long' },
      { value: 'id', label: `${long} ${long}` },
      ...Array.from({ length: 40 }, (_, index) => ({ value: `id-${index}`, label: '\u202E' })),
    ];
    const [answer] = await talk.interact(autocomplete('evidence', 'claim', ''));
    const { choices } = ((answer?.body ?? {}) as { data?: { choices: { name: string; value: string }[] } }).data ?? {
      choices: [],
    };
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: 'id', value: 'id' });
    expect(choices[1]).toEqual({ name: '\\u{202E} · id-0', value: 'id-0' });
    for (const { name, value } of choices) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
  });
});

test('an interaction of a type that is never asked for is left alone', async () => {
  expect(await talk.interact(modal(), 0)).toEqual([]);
});
