import type { RespondArguments } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onAction } from '../../../src/slack/receive/on-action.ts';
import { blockAction } from '../support/block-action.ts';
import { type Bot, controlsOf, openBot } from '../support/bot.ts';
import { openContext } from '../support/context.ts';
import { paragraphs, typed, viewOf } from '../support/plain-views.ts';
import { ask, expectReference, press, said } from '../support/talk.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

describe('a button', () => {
  test('turns the page in place', async () => {
    const { json } = await ask(bot, '/claims');
    const [turned] = await press(bot, controlsOf(json).get('Next page'));
    expect(turned).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(said(turned)).toContain('page 2 of 3');
    const [back] = await press(bot, controlsOf(turned).get('Previous page'));
    expect(said(back)).toContain('page 1 of 3');
  });

  test('under a public answer answers privately, and leaves what is there', async () => {
    const { json } = await ask(bot, '/claims', 'public:yes');
    const container = { type: 'message', message_ts: '1.2', channel_id: 'C000000001', is_ephemeral: false };
    const [turned] = await press(bot, controlsOf(json).get('Next page'), {
      container,
      message: { ts: '1.2', thread_ts: '1.1' },
    });
    expect(turned).toMatchObject({ replace_original: false, response_type: 'ephemeral', thread_ts: '1.1' });
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({ command: 'claims', options: { page: '2' } });
  });

  test('of the message above a thread answers in the channel, where it can be seen', async () => {
    const { json } = await ask(bot, '/claims', 'public:yes');
    const container = { type: 'message', message_ts: '1.1', channel_id: 'C000000001', is_ephemeral: false };
    const [turned] = await press(bot, controlsOf(json).get('Next page'), {
      container,
      message: { ts: '1.1', thread_ts: '1.1', reply_count: 1 },
    });
    expect(turned).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(turned).not.toHaveProperty('thread_ts');
  });

  test('whose answer fails is told so, with the reference that is logged', async () => {
    const { json } = await ask(bot, '/claims');
    bot.desk.instead = () => {
      throw new Error('a bug');
    };
    const [told] = await press(bot, controlsOf(json).get('Next page'));
    expect(told).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expectReference(bot, told);
  });

  test('to go on with an answer that has become shorter begins it again', async () => {
    const [shown] = await press(bot, { type: 'button', action_id: 'more:4', value: '["claims"]' });
    expect(said(shown)).toContain('page 1 of 3');
  });

  test('works after a restart, for it carries all of it', async () => {
    const { json } = await ask(bot, '/claims');
    await bot.close();
    bot = await openBot();
    const [turned] = await press(bot, controlsOf(json).get('Next page'));
    expect(said(turned)).toContain('page 2 of 3');
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
    const [told] = await press(bot, element);
    expect(told).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(said(told)).toContain('Ask again with a command');
    expect(bot.logs.some(({ message }) => message.includes('nothing that can be run'))).toBe(true);
    expect(bot.desk.asked).toEqual([]);
  });

  test('that carries a command which is none gets the desk’s answer', async () => {
    const [told] = await press(bot, { type: 'button', action_id: 'ask:0', value: '["clams","__proto__","x"]' });
    expect(said(told)).toContain('There is no command');
  });
});

describe('an answer to a press', () => {
  const long = paragraphs(48 * 7, 10);
  /** Presses an element without Bolt, and gives what is sent. */
  async function pressed(element: Record<string, unknown>, more: object = {}) {
    const { context, desk } = openContext();
    desk.instead = () => long;
    const sent: RespondArguments[] = [];
    const respond = async (reply: string | RespondArguments) => {
      if (typeof reply !== 'string') sent.push(reply);
      return new Response();
    };
    await onAction(blockAction(element, more), respond, context);
    return sent;
  }
  const button = (id: string) => ({ type: 'button', action_id: id, value: '["claims"]' });

  test('takes the place of a private answer', async () => {
    const sent = await pressed(button('ask:0'));
    expect(sent.map(({ replace_original: replaces }) => replaces)).toEqual([true]);
  });

  test('that goes on takes its place too, and leads on and back', async () => {
    const sent = await pressed(button('more:5'));
    expect(sent.map(({ replace_original: replaces }) => replaces)).toEqual([true]);
    expect([...controlsOf(sent).keys()]).toEqual(['Go on', 'Go back']);
  });

  test('below a public answer is a private message of its own', async () => {
    const container = { type: 'message', message_ts: '1.2', channel_id: 'C1', is_ephemeral: false };
    const sent = await pressed(button('more:1'), { container });
    expect(sent).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
  });

  test('begins at the beginning, whatever the number of the button', async () => {
    expect(await pressed(button('ask:5'))).toEqual(await pressed(button('ask:0')));
  });

  test('can be shared from a channel, and not from a direct message', async () => {
    expect([...controlsOf(await pressed(button('ask:0'))).keys()]).toContain('Share in channel');
    const direct = await pressed(button('ask:0'), { channel: { id: 'D1', name: 'directmessage' } });
    expect([...controlsOf(direct).keys()]).not.toContain('Share in channel');
  });
});

describe('a select', () => {
  test('shows what was chosen', async () => {
    const { json } = await ask(bot, '/claims');
    const [shown] = await press(bot, controlsOf(json).get('Evidence'));
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({ command: 'evidence', options: { claim: 'mayor-houses' } });
    expect(said(shown)).toContain('at least 300 homes');
  });
});

describe('a calendar', () => {
  test('stands in place of the select of days, and asks the same as of the day that was chosen', async () => {
    const invocation = { command: 'differences', options: { question: 'q', 'as-of': '2031-03-04' } };
    const days = { kind: 'select' as const, label: typed('Days'), options: [{ label: typed('a day'), invocation }] };
    const calendar = { label: typed('As of…'), invocation, option: 'as-of' };
    bot.desk.instead = () =>
      viewOf([...paragraphs(1, 10).blocks, { kind: 'actions', actions: [{ ...days, calendar }] }]);
    const { json } = await ask(bot, '/differences', 'question:q');
    expect([...controlsOf(json).keys()]).toEqual(['As of…', 'Share in channel']);
    expect(controlsOf(json).get('As of…')).toMatchObject({ type: 'datepicker', initial_date: '2031-03-04' });
    const [shown] = await press(bot, { ...controlsOf(json).get('As of…'), selected_date: '2031-03-05' });
    expect(shown).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(bot.desk.asked.at(-1)?.invocation).toEqual({
      command: 'differences',
      options: { question: 'q', 'as-of': '2031-03-05' },
    });
  });

  test('is not there where the answer has no such choice', async () => {
    const { json } = await ask(bot, '/help');
    expect([...controlsOf(json).values()].map(({ type }) => type)).not.toContain('datepicker');
  });

  test('without a day comes to nothing', async () => {
    const [told] = await press(bot, {
      type: 'datepicker',
      action_id: 'date:["claims","as-of",""]',
      selected_date: null,
    });
    expect(said(told)).toContain('Ask again with a command');
  });
});
