import { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkInFlight } from '../../../src/platform/work-in-flight.ts';
import { boltLogger } from '../../../src/slack/connect/bolt-logger.ts';
import { dispatch } from '../../../src/slack/receive/dispatch.ts';
import { until } from '../../support/until.ts';
import { type Bot, botToken, openBot, send, slashBody } from '../support/bot.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { openContext } from '../support/context.ts';
import { openLogger } from '../support/logger.ts';
import { ask } from '../support/talk.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await openBot();
});
afterEach(() => bot.close());

describe('what Slack sends', () => {
  /** Bolt with a receiver that receives nothing, so that a test can give it entries itself. */
  function openApp() {
    const receiver = { init() {}, start: async () => {}, stop: async () => {} };
    const app = new App({ receiver, authorize: async () => ({ botToken }), logger: boltLogger(openLogger().logger) });
    const opened = openContext();
    const work = createWorkInFlight();
    const dispatcher = dispatch(app, opened.context, work);
    const acknowledged: unknown[] = [];
    const send = () => {
      const body = Object.fromEntries(new URLSearchParams(slashBody('/claims', '', 'http://127.0.0.1:9/none')));
      return app.processEvent({ body, ack: async (answer) => void acknowledged.push(answer) });
    };
    return { ...opened, work, dispatcher, acknowledged, send };
  }

  test('is answered until the bot closes, and then not even acknowledged', async () => {
    const { dispatcher, acknowledged, desk, send } = openApp();
    await send();
    expect(acknowledged).toHaveLength(1);
    dispatcher.close();
    await send();
    expect(acknowledged).toHaveLength(1);
    expect(desk.asked).toHaveLength(1);
  });

  test('counts as work in flight until it is answered', async () => {
    const { desk, work, send } = openApp();
    const { promise, resolve } = Promise.withResolvers<void>();
    desk.waitFor = promise;
    const sending = send();
    await until(() => desk.asked.length === 1);
    expect(await work.settle(0)).toBe(1);
    resolve();
    await sending;
    expect(await work.settle(0)).toBe(0);
  });

  test('is logged without secrets where it fails, and the next is answered', async () => {
    const { context, acknowledged, logs, send } = openApp();
    const { commandAnswers } = context;
    Object.assign(context, {
      newReference: () => {
        throw new Error('a bug with xoxb-1 in it');
      },
      commandAnswers: null,
    });
    await send();
    expect(logs).toMatchObject([
      { level: 'error', fields: { message: 'a bug with [redacted] in it' }, message: 'an entry from Slack failed' },
    ]);
    Object.assign(context, { newReference: () => 'ref-2', commandAnswers });
    await send();
    expect(acknowledged).toHaveLength(1);
  });
});

describe('other entries', () => {
  test.each([
    ['a modal that was closed', { type: 'view_closed', view: { callback_id: 'x', id: 'V1' } }],
    ['a shortcut', { type: 'shortcut', callback_id: 'x' }],
    ['a button of an old attachment', { type: 'interactive_message', callback_id: 'x', actions: [{ type: 'button' }] }],
    ['a menu that loads its options', { type: 'block_suggestion', action_id: 'x', block_id: 'b', value: 'a' }],
  ])('%s is acknowledged, and no more', async (_, payload) => {
    const body = { ...payload, team: { id: 'T000000001' }, user: { id: 'U000000001' } };
    const { status } = await send(bot.slack.port, new URLSearchParams({ payload: JSON.stringify(body) }).toString());
    expect(status).toBe(200);
    expect(bot.desk.asked).toEqual([]);
    expect(bot.logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('every answer of every command is within the limits', async () => {
    for (const line of [
      'claims',
      'differences',
      'timeline',
      'sources',
      'help',
      'about',
      'dossier',
      'search street',
      'cite mayor-houses',
      'digest',
    ]) {
      const [name = '', ...rest] = line.split(' ');
      const { json } = await ask(bot, `/${name}`, rest.join(' '));
      expect([line, json?.blocks === undefined, bot.logs]).toEqual([line, false, bot.logs]);
      expect(problemsOf(JSON.parse(JSON.stringify({ text: json?.text, blocks: json?.blocks })))).toEqual([]);
    }
  });
});
