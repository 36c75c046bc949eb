import { expect } from 'vitest';
import { until } from '../../support/until.ts';
import { type Bot, pressPayload, send } from './bot.ts';
import { problemsOf } from './check-blocks.ts';

/** The bot's user in the emulation: whom its token stands for. */
export const botUser = 'U000000001';
export const channel = 'C000000001';
let count = 0;

/** A message number that was not there before. */
export function newTs(): string {
  count += 1;
  return `1900000000.${String(count).padStart(6, '0')}`;
}

/** Somebody mentions the bot. */
export function mention(text: string, more: object = {}): Record<string, unknown> {
  const ts = newTs();
  return { type: 'app_mention', user: 'U2', text: `<@${botUser}> ${text}`, ts, event_ts: ts, channel, ...more };
}

/** Somebody writes to the bot alone. */
export function direct(text: string, more: object = {}): Record<string, unknown> {
  const ts = newTs();
  return { type: 'message', channel_type: 'im', user: 'U2', text, ts, event_ts: ts, channel: 'D1', ...more };
}

export interface Retry {
  num: number;
  reason: string;
}

/** Sends an event as Slack would, the way the bot is connected; resolves once it is acknowledged. */
export async function sendEvent(bot: Bot, event: object, retry?: Retry): Promise<void> {
  count += 1;
  const body = { type: 'event_callback', team_id: 'T000000001', event_id: `Ev${count}`, event };
  const [socket] = bot.standIn.sockets;
  if (bot.slack.port === null) {
    const again = retry === undefined ? {} : { retry_attempt: retry.num, retry_reason: retry.reason };
    socket?.send({ type: 'events_api', envelope_id: body.event_id, payload: body, ...again });
    return until(() => socket?.received.some(({ envelope_id: id }) => id === body.event_id) === true);
  }
  const more: Record<string, string> =
    retry === undefined ? {} : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason };
  const options = { contentType: 'application/json', more };
  expect((await send(bot.slack.port, JSON.stringify(body), options)).status).toBe(200);
}

/** Sends what an interaction carries, the way the bot is connected; gives what acknowledges it. */
export async function interact(bot: Bot, payload: object): Promise<unknown> {
  if (bot.slack.port !== null) {
    const { status, json } = await send(
      bot.slack.port,
      new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    );
    expect(status).toBe(200);
    return json;
  }
  count += 1;
  const id = `interaction-${count}`;
  const [socket] = bot.standIn.sockets;
  socket?.send({ type: 'interactive', envelope_id: id, payload, accepts_response_payload: true });
  const answer = () => socket?.received.find(({ envelope_id }) => envelope_id === id);
  await until(() => answer() !== undefined);
  return answer()?.payload;
}

/** Somebody asks of a message in its menu; gives what comes to the response_url. */
export async function shortcut(bot: Bot, message: object, more: object = {}) {
  const before = bot.standIn.responses.length;
  const payload = {
    type: 'message_action',
    callback_id: 'ask-check',
    trigger_id: '1',
    action_ts: newTs(),
    message_ts: '1.2',
    message: { type: 'message', ts: '1900000000.000100', user: 'U2', ...message },
    user: { id: 'U000000001', name: 'admin', username: 'admin' },
    channel: { id: channel, name: 'general' },
    team: { id: 'T000000001', domain: 'emulate' },
    response_url: bot.standIn.responseUrl(),
    ...more,
  };
  await interact(bot, payload);
  await until(() => bot.standIn.responses.length > before);
  return () => bot.standIn.responses.slice(before).map(({ body }) => body);
}

/** Presses a button in a view. */
export function pressInView(bot: Bot, element: object | undefined, view: object): Promise<unknown> {
  const container = { type: 'view', view_id: 'V1' };
  const payload = pressPayload({ ...element }, null, { container, channel: undefined, view: { id: 'V1', ...view } });
  return interact(bot, payload);
}

/** What the bot called of a method, with its JSON read. */
export function calls(bot: Bot, method: string): Record<string, unknown>[] {
  return bot.standIn.calls.filter((call) => call.method === method).map(({ body }) => readJson(body));
}

/** What the bot posted; Slack would take it. */
export function posts(bot: Bot): Record<string, unknown>[] {
  const all = calls(bot, 'chat.postMessage');
  for (const { text, blocks } of all) expect(problemsOf(JSON.parse(JSON.stringify({ text, blocks })))).toEqual([]);
  return all;
}

function readJson(body: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}
