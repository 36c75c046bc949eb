import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bot, controlsOf, openBot, pressBody, send, until } from '../support/bot.ts';
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
  test('shows what the dossiers hold and how to ask', async () => {
    expect((await open()).status).toBe(200);
    const { view, user } = await published(1);
    expect(user).toBe('U000000001');
    expect(view.type).toBe('home');
    expect(said(view.blocks)).toMatch(/About Parallax.*Flood at the barrier.*What you can ask.*\/differences/s);
    expect(bot.desk.asked.map(({ invocation, asker }) => [invocation, asker.channel])).toEqual([
      [{ command: 'about', options: {} }, 'U000000001'],
      [{ command: 'help', options: {} }, 'U000000001'],
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
