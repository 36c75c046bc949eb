import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { type AnswerOptions, answerMessages } from '../../../src/discord/receive/answer-messages.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { press, type Scene, slash } from '../stand-in/interactions.ts';
import type { Request } from '../stand-in/start-stand-in.ts';
import { floodDossier } from '../support/flood-dossier.ts';
import { openConversation } from '../support/open-conversation.ts';
import { readMessages } from '../support/read-messages.ts';
import { recordingDesk } from '../support/recording-desk.ts';
import { summariseRequest, visibleText } from '../support/summarise-request.ts';
import { viewOf, words } from '../support/view-of.ts';

const invocation = { command: 'claims', options: { page: '2' } };

/** A view of this many messages: each paragraph fills one. */
function viewOfMessages(count: number, length = 3_900): View {
  const blocks = Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph' as const,
    text: [{ kind: 'typed' as const, text: `message-${index} ${'x'.repeat(length)}` }],
  }));
  return { title: [], blocks, footer: [] };
}

/** What the messages hold: the numbers of the view's messages, what their buttons carry, and what is said. */
function summarise(view: View, options: Partial<AnswerOptions>, scene: Scene = {}, changes = false): string[] {
  const interaction = slash('claims', {}, scene) as never;
  const context = { words, changes: () => changes };
  const given = { interaction, invocation, startAt: 0, placement: 'private', permission: 'yes', ...options } as const;
  return answerMessages(view, given, context).map((message) => {
    const json = JSON.stringify(message);
    const buttons = [...json.matchAll(/"custom_id":".([^"]+)"/g)].map(([, carried = '']) => carried);
    const said = ['Shared by', 'You may not write', 'I may not write', 'goes on'];
    const numbers = [...json.matchAll(/message-(\d+)/g)].map(([, number = '']) => number);
    return [...numbers, ...buttons, ...said.filter((words) => json.includes(words))].join(', ');
  });
}

describe('an answer in public', () => {
  test('is three messages at most, the last of which says how to see the rest alone', () => {
    const rest = 'claims?page=2&go-on=2, goes on';
    expect(summarise(viewOfMessages(3), { placement: 'public' })).toEqual(['0', '1', '2']);
    expect(summarise(viewOfMessages(4), { placement: 'public' })).toEqual(['0', '1', rest]);
    expect(summarise(viewOfMessages(535), { placement: 'public' })).toEqual(['0', '1', rest]);
  });
});

describe('an answer where the bot was added to the person alone', () => {
  const alone: Scene = { place: 'elsewhere' };
  const share = ', claims?page=2&public=yes';
  const goOn = (startAt: number) => `claims?page=2&go-on=${startAt}, goes on`;

  test('of six messages is sent whole, one of seven goes on by a button', () => {
    const six = viewOfMessages(6);
    expect(summarise(six, {}, alone)).toEqual(['0', '1', '2', '3', '4', `5${share}`]);
    const seven = viewOfMessages(7);
    expect(summarise(seven, {}, alone)).toEqual(['0', '1', '2', '3', '4', goOn(5)]);
  });

  test('goes on where the button says, with all that is left where that fits', () => {
    const view = viewOfMessages(12);
    const options = {} as const;
    expect(summarise(view, { ...options, startAt: 5 }, alone)).toEqual(['5', '6', '7', '8', '9', goOn(10)]);
    expect(summarise(view, { ...options, startAt: 10 }, alone)).toEqual(['10', `11${share}`]);
    expect(summarise(view, { ...options, startAt: 6 }, alone)).toEqual(['6', '7', '8', '9', '10', `11${share}`]);
  });

  test.each([3, 4, 9_999])('begins again where it has become shorter than the %i messages that were shown', (from) => {
    expect(summarise(viewOfMessages(3), { startAt: from }, alone)).toEqual(['0', '1', `2${share}`]);
  });

  test('in a server with the bot it is sent whole', () => {
    expect(summarise(viewOfMessages(9), {})).toHaveLength(9);
  });
});

describe('what is added to an answer', () => {
  const view = viewOfMessages(1, 10);
  const share = '0, claims?page=2&public=yes';

  test.each([
    ['a private answer can be shared', {}, {}, false, share],
    ['so can one in place of another', { placement: 'in-place' }, {}, false, share],
    ['not in a direct message', {}, { place: 'bot-dm' }, false, '0'],
    ['in a group it can', {}, { place: 'group' }, false, share],
    ['not a change', {}, {}, true, '0'],
    ['a public answer of a command says no more', { placement: 'public' }, {}, false, '0'],
    ['who may not write is told so', { permission: 'not-you' }, {}, false, '0, You may not write'],
    ['where the app may not write, that is said', { permission: 'not-the-app' }, {}, false, '0, I may not write'],
    ['a change where the app may not write', {}, { appPermissions: 0n }, true, '0, I may not write'],
    ['a change in a direct message', {}, { place: 'bot-dm', appPermissions: 0n }, true, '0'],
    ['an answer where the app may not write', {}, { appPermissions: 0n }, false, share],
  ] as const)('%s', (_, options, scene, changes, expected) => {
    expect(summarise(view, options, scene, changes)).toEqual([expected]);
  });

  test('a press that shares names the person, a command does not', () => {
    const pressed = press('0claims', { ephemeral: true }) as never;
    expect(summarise(view, { placement: 'public', interaction: pressed })).toEqual(['0, Shared by']);
    expect(summarise(view, { placement: 'public' })).toEqual(['0']);
  });
});

describe('an answer of many messages', () => {
  const many = () => openConversation({ desk: recordingDesk([floodDossier(150)]) });

  test('is not half replaced: what is pressed in one of its messages is answered below them', async () => {
    const talk = await openConversation();
    const answers = await talk.interact(slash('digest'), 3);
    const ids = (request: Request | undefined) =>
      [...JSON.stringify(request?.body).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id = '']) => id);
    const pressed = answers.flatMap(ids).filter((id) => !id.includes('public=yes'));
    expect(pressed.length).toBeGreaterThan(0);
    for (const id of pressed) {
      const [next] = await talk.interact(
        press(id, { ephemeral: true, ...(id.endsWith('select') ? { value: '0claims' } : {}) }),
      );
      expect([id, summariseRequest(next as Request)]).toEqual([id, 'callback 4 private']);
    }
    const [alone] = await talk.interact(slash('claims'));
    const [page] = ids(alone).filter((id) => id.includes('page=2'));
    expect((await talk.interact(press(page ?? '', { ephemeral: true }))).map(summariseRequest)).toEqual(['callback 7']);
    expect(await talk.end()).toEqual([]);
  });

  test('is sent whole', async () => {
    const long = await many();
    const whole = renderView(viewOf({ command: 'digest', options: {} }, [floodDossier(150)]), words);
    expect(whole.length).toBeGreaterThan(2);
    expect(await long.interact(slash('digest'), whole.length)).toHaveLength(whole.length);
    expect(await long.end()).toEqual([]);
  });

  test.each([
    { name: 'a server', scene: { place: 'elsewhere' } },
    { name: 'a conversation of several people', scene: { place: 'group' } },
  ] as const)(
    'goes on at the press of a button, where the bot was added to the person alone, in $name',
    async ({ scene }) => {
      const long = await many();
      const whole = renderView(viewOf({ command: 'digest', options: {} }, [floodDossier(150)]), words);
      const seen: unknown[] = [];
      let goOn: string | undefined;
      do {
        const asked = goOn === undefined ? slash('digest', {}, scene) : press(goOn, { ephemeral: true, ...scene });
        const answers = await long.interact(asked, Math.min(6, whole.length - seen.length));
        expect(answers.length).toBeLessThanOrEqual(6);
        expect(summariseRequest(answers[0] as Request)).toBe(goOn === undefined ? 'callback 4 private' : 'callback 7');
        for (const answer of answers.slice(1)) expect(summariseRequest(answer)).toBe('follow-up private');
        goOn = /"custom_id":"([^"]*go-on=\d+)"/.exec(JSON.stringify(answers.at(-1)?.body))?.[1];
        if (goOn !== undefined) expect(visibleText(answers.at(-1))).toContain('Theanswergoeson');
        seen.push(...answers.slice(0, goOn === undefined ? undefined : -1).map(visibleText));
      } while (goOn !== undefined);
      expect(whole.length).toBeGreaterThan(2);
      expect(seen.slice(0, -1)).toEqual(whole.slice(0, -1).map((message) => readMessages([message]).visible));
      expect(seen).toHaveLength(whole.length);
      expect(await long.end()).toEqual([]);
    },
  );
});
