import type { RespondArguments } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { plainAnswer, privateDelivery } from '../../../src/slack/receive/reply.ts';
import { acknowledge, sendAll } from '../../../src/slack/receive/respond.ts';
import { openContext } from '../support/context.ts';
import { openLogger } from '../support/logger.ts';
import { said } from '../support/talk.ts';

const messages = ['first', 'second', 'third'].map((text) => ({ text, blocks: [{ type: 'divider' as const }] }));
const delivery = { toAll: true, replace: true, thread: '1.1' };

/** A response_url that refuses the calls with these numbers, and what was sent to it. */
function openUrl(...refused: readonly number[]) {
  const sent: RespondArguments[] = [];
  const state = { busy: false };
  async function respond(reply: string | RespondArguments) {
    expect(state.busy).toBe(false);
    state.busy = true;
    await new Promise((resolve) => setImmediate(resolve));
    state.busy = false;
    if (typeof reply !== 'string') sent.push(reply);
    if (refused.includes(sent.length)) throw new Error('refused: https://hooks.slack.com/x');
    return new Response();
  }
  return { respond, sent };
}

describe('sending several messages', () => {
  test('sends one after the other, and only the first in place of what was pressed', async () => {
    const { respond, sent } = openUrl();
    const { context, logs } = openContext();
    await sendAll(plainAnswer(messages, delivery), respond, context);
    expect(sent.map(({ text, replace_original, response_type }) => [text, replace_original, response_type])).toEqual([
      ['first', true, 'in_channel'],
      ['second', false, 'in_channel'],
      ['third', false, 'in_channel'],
    ]);
    expect(logs).toEqual([]);
  });

  test('sends nothing after one that failed, and tells the person alone', async () => {
    const { respond, sent } = openUrl(2);
    const { context, logs } = openContext();
    await sendAll(plainAnswer(messages, delivery), respond, context);
    expect(sent.map(({ text }) => text).slice(0, 2)).toEqual(['first', 'second']);
    expect(sent).toHaveLength(3);
    expect(sent[2]).toMatchObject({ response_type: 'ephemeral', replace_original: false, thread_ts: '1.1' });
    expect(said(sent[2])).toContain('in its log under ref-1');
    expect(logs).toMatchObject([
      { level: 'error', fields: { reference: 'ref-1', method: 'response_url', part: 1, parts: 3 } },
    ]);
    expect(JSON.stringify(logs)).not.toContain('hooks.slack.com');
  });

  test('logs that the person could not be told either, and goes on', async () => {
    const { respond, sent } = openUrl(1, 2);
    const { context, logs } = openContext();
    await sendAll(plainAnswer(messages, privateDelivery), respond, context);
    expect(sent).toHaveLength(2);
    expect(logs.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'an answer could not be given'],
      ['warn', 'the person could not be told of it'],
    ]);
    expect(JSON.stringify(logs)).not.toContain('hooks.slack.com');
  });
});

describe('the rich form', () => {
  const [rich, plain] = messages;
  const answer = {
    messages: [rich].flatMap((each) => each ?? []),
    plain: [plain].flatMap((each) => each ?? []),
    delivery,
    team: 'T1',
  };

  /** A response_url that answers the rich form like this, and takes all else. */
  function openUrlFor(refusal: () => Response) {
    const sent: RespondArguments[] = [];
    const respond = async (reply: string | RespondArguments) => {
      if (typeof reply !== 'string') sent.push(reply);
      return sent.length === 1 ? refusal() : new Response('ok');
    };
    return { respond, sent };
  }
  const badRequest = () => {
    throw Object.assign(new Error('Failed to respond'), { statusCode: 400 });
  };

  test.each([
    ['in a body', () => Response.json({ ok: false, error: 'invalid_blocks' })],
    ['by status 400', badRequest],
  ])('is followed at once by the plain one where it is refused %s, and not tried again there', async (_, refusal) => {
    const { respond, sent } = openUrlFor(refusal);
    const { context, logs } = openContext();
    expect(await sendAll(answer, respond, context)).toBe(true);
    expect(sent.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(sent.map(({ replace_original: replaces }) => replaces)).toEqual([true, true]);
    expect([context.richForms.isRefused('T1'), context.richForms.isRefused('T2')]).toEqual([true, false]);
    expect(logs).toEqual([]);
  });

  test('is taken where nothing is refused', async () => {
    const { respond, sent } = openUrl();
    const { context } = openContext();
    expect(await sendAll(answer, respond, context)).toBe(true);
    expect(sent.map(({ text }) => text)).toEqual(['first']);
    expect(context.richForms.isRefused('T1')).toBe(false);
  });

  test('is not thought to be refused where the plain form fails too, nor by any other failure', async () => {
    for (const refused of [badRequest, () => Response.json({ ok: false, error: 'used_url' })]) {
      const sent: unknown[] = [];
      const { context } = openContext();
      const respond = async (reply: unknown) => {
        sent.push(reply);
        return refused();
      };
      expect(await sendAll(answer, respond, context)).toBe(false);
      expect(sent).toHaveLength(refused === badRequest ? 3 : 2);
      expect(context.richForms.isRefused('T1')).toBe(false);
    }
  });
});

describe('acknowledging', () => {
  test('says whether it arrived', async () => {
    const { logger, logs } = openLogger();
    expect(await acknowledge(async () => {}, logger)).toBe(true);
    expect(logs).toEqual([]);
    const failing = async () => {
      throw new Error('gone from https://hooks.slack.com/x');
    };
    expect(await acknowledge(failing, logger)).toBe(false);
    expect(logs).toMatchObject([{ level: 'warn', fields: { message: 'gone from [redacted]' } }]);
  });
});
