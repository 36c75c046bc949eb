import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { senderOfHome } from '../../../src/slack/receive/asker.ts';
import { publishAnswer, publishHome } from '../../../src/slack/receive/home.ts';
import { onAction } from '../../../src/slack/receive/on-action.ts';
import { until } from '../../support/until.ts';
import { blockAction } from '../support/block-action.ts';
import { type Bot, controlsOf, openBot, pressBody, send } from '../support/bot.ts';
import { openContext } from '../support/context.ts';
import { paragraphs, viewOf } from '../support/plain-views.ts';
import { expectReference, said } from '../support/talk.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

const container = { type: 'view', view_id: 'V1' };
let events = 0;

function open(event: object = {}) {
  const body = {
    type: 'event_callback',
    team_id: 'T000000001',
    event_id: `Ev${events++}`,
    event: { type: 'app_home_opened', user: 'U000000001', channel: 'D1', tab: 'home', ...event },
  };
  return send(bot.slack.port, JSON.stringify(body), { contentType: 'application/json' });
}

async function published(count: number): Promise<{ view: { type: string; blocks: unknown[] }; user: string }> {
  const all = () => bot.standIn.calls.filter(({ method }) => method === 'views.publish');
  await until(() => all().length >= count);
  const { view = '{}', user_id: user = '' } = all().at(-1)?.body ?? {};
  return { view: JSON.parse(view), user };
}

describe('the app’s home', () => {
  test('says in short what the bot does, and leads to the rest', async () => {
    expect((await open()).status).toBe(200);
    const { view, user } = await published(1);
    expect(user).toBe('U000000001');
    expect(view.type).toBe('home');
    expect(said(view.blocks)).toMatch(/About Parallax.*It never rules who is right/s);
    expect(said(view.blocks)).not.toContain('What the verdicts mean');
    expect(said(view.blocks).length).toBeLessThan(1_000);
    expect([...controlsOf(view).keys()]).toEqual(['What differs', 'What is new', 'Check a draft', 'What can I ask?']);
    expect([...controlsOf(view).values()].map(({ value }) => value)).toEqual([
      '["differences"]',
      '["digest"]',
      '["check","as","draft"]',
      '["help"]',
    ]);
    expect(bot.desk.asked.map(({ invocation, asker }) => [invocation, asker.channel])).toEqual([
      [{ command: 'about', options: {} }, 'U000000001'],
    ]);
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('is not shown for the messages tab', async () => {
    expect((await open({ tab: 'messages' })).status).toBe(200);
    expect(bot.desk.asked).toEqual([]);
  });

  test('answers in place, and leads back', async () => {
    await send(
      bot.slack.port,
      pressBody({ type: 'button', action_id: 'ask:0', value: '["claims"]' }, null, { container, channel: undefined }),
    );
    const { view } = await published(1);
    expect(said(view.blocks)).toContain('page 1 of 3');
    expect([...controlsOf(view).keys()]).toEqual(['Evidence', 'Next page', 'Overview']);
    await send(bot.slack.port, pressBody(controlsOf(view).get('Next page') ?? {}, null, { container }));
    expect(said((await published(2)).view.blocks)).toContain('page 2 of 3');
    await send(bot.slack.port, pressBody(controlsOf(view).get('Overview') ?? {}, null, { container }));
    expect(said((await published(3)).view.blocks)).toContain('About Parallax');
  });

  test('goes on by a button where an answer is too long, with tables as lists', async () => {
    const cell = (text: string) => [{ kind: 'typed' as const, text }];
    const rows = Array.from({ length: 400 }, (_, row) => [cell(`row-${row} ${'x'.repeat(20)}`), cell('y')]);
    bot.desk.instead = () => ({
      title: cell('Long'),
      blocks: [{ kind: 'table', columns: [cell('A'), cell('B')], rows }],
      footer: [],
    });
    await send(
      bot.slack.port,
      pressBody({ type: 'button', action_id: 'ask:0', value: '["claims"]' }, null, { container }),
    );
    let { view } = await published(1);
    let text = said(view.blocks);
    for (let turn = 2; controlsOf(view).has('Go on'); turn += 1) {
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(view)).not.toContain('"type":"table"');
      await send(bot.slack.port, pressBody(controlsOf(view).get('Go on') ?? {}, null, { container }));
      ({ view } = await published(turn));
      text += said(view.blocks);
    }
    expect(new Set(text.match(/row-\d+/g)).size).toBe(400);
  });

  test('to go on with an answer that has become shorter begins it again', async () => {
    const button = { type: 'button', action_id: 'more:400', value: '["claims"]' };
    await send(bot.slack.port, pressBody(button, null, { container }));
    expect(said((await published(1)).view.blocks)).toContain('page 1 of 3');
  });

  test('that cannot be shown is logged', async () => {
    bot.standIn.on('views.publish', () => ({ ok: false, error: 'not_enabled' }));
    await open();
    await until(() => bot.logs.some(({ message }) => message.includes('could not be shown')));
    expect(JSON.stringify(bot.logs)).toContain('not_enabled');
  });

  test('that Slack refuses, or that fails, says so with the reference that is logged', async () => {
    let tries = 0;
    bot.standIn.on('views.publish', () => {
      tries += 1;
      return tries === 1 ? { ok: false, error: 'invalid_arguments' } : { ok: true };
    });
    await open();
    const { view } = await published(2);
    expectReference(bot, view.blocks);
    bot.desk.instead = () => {
      throw new Error('a bug');
    };
    await open();
    expect(said((await published(3)).view.blocks)).toMatch(/in its log under ref-\d+/);
  });

  test('shows the overview where a button of another version was pressed', async () => {
    const button = { type: 'button', action_id: 'other:0', value: '["claims"]' };
    await send(bot.slack.port, pressBody(button, null, { container, channel: undefined }));
    expect(said((await published(1)).view.blocks)).toContain('About Parallax');
  });
});

describe('the room of a home', () => {
  /** Shows a view in the home without Bolt, and gives what is published. */
  async function shown(view: View, startAt = 0) {
    const { context, desk, calls } = openContext();
    desk.instead = () => view;
    const who = senderOfHome('U1');
    await publishAnswer(who, { command: 'claims', options: {} }, startAt, context);
    const { blocks } = JSON.parse(calls.at(-1)?.fields.view ?? '{}');
    return { length: blocks.length, controls: controlsOf(blocks) };
  }
  const dividers = (count: number) => viewOf(Array.from({ length: count }, () => ({ kind: 'divider' as const })));

  test('is a hundred blocks, of which one is for buttons', async () => {
    const all = await shown(dividers(99));
    expect([all.length, ...all.controls.keys()]).toEqual([100, 'Overview']);
    const part = await shown(dividers(100));
    expect([part.length, ...part.controls.keys()]).toEqual([100, 'Overview', 'Go on']);
    expect(part.controls.get('Go on')).toMatchObject({ action_id: 'more:99', value: '["claims"]' });
    const rest = await shown(dividers(100), 99);
    expect([rest.length, ...rest.controls.keys()]).toEqual([2, 'Overview']);
  });

  test('is 9,000 characters with its buttons', async () => {
    expect([...(await shown(paragraphs(42, 200))).controls.keys()]).toEqual(['Overview']);
    const part = await shown(paragraphs(43, 200));
    expect(part.controls.get('Go on')).toMatchObject({ action_id: 'more:42' });
  });

  test('begins an answer again that has become shorter', async () => {
    expect((await shown(dividers(5), 5)).length).toBe(6);
    expect((await shown(dividers(5), 4)).length).toBe(2);
  });

  test('leaves buttons below an overview that is too long', async () => {
    const { context, desk, calls } = openContext({ prefix: 'px-' });
    desk.instead = () => dividers(120);
    await publishHome(senderOfHome('U1'), context);
    const { blocks } = JSON.parse(calls.at(-1)?.fields.view ?? '{}');
    expect(blocks).toHaveLength(100);
    expect([...controlsOf(blocks).keys()]).toEqual(['What differs', 'What is new', 'Check a draft', 'What can I ask?']);
  });

  test('shows an answer from its first block, whatever the number of the button', async () => {
    const { context, desk, calls } = openContext();
    desk.instead = () => dividers(5);
    const button = { type: 'button', action_id: 'ask:4', value: '["claims"]' };
    await onAction(blockAction(button, { container }), async () => new Response(), context);
    expect(JSON.parse(calls.at(-1)?.fields.view ?? '{}').blocks).toHaveLength(6);
  });
});
