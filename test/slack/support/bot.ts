import { createHmac } from 'node:crypto';
import { createEmulator, type Emulator } from 'emulate';
import type { Remembered } from '../../../src/core/memory/watch-memory.ts';
import { noDrawing } from '../../../src/core/posting/draw.ts';
import { platform } from '../../../src/core/words/en/platform.ts';
import type { SlackConfig } from '../../../src/slack/config.ts';
import { scopes } from '../../../src/slack/connect/scopes.ts';
import { type Slack, startSlack } from '../../../src/slack/start.ts';
import { commands, openDesk, type TestDesk } from './desk.ts';
import { type Log, openLogger } from './logger.ts';
import { openStandIn, type StandIn } from './stand-in.ts';

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
export const botToken = 'xoxb-test-secret-token';
export const appToken = 'xapp-1-test-secret-token';

export interface Bot {
  slack: Slack;
  standIn: StandIn;
  desk: TestDesk;
  logs: Log[];
  /** The bot's clock in front of the real one, in milliseconds. */
  clock: { ahead: number };
  /** What it keeps in memory, by name. */
  memory: ReadonlyMap<string, Remembered>;
  close(): Promise<void>;
}

/**
 * The emulation of Slack with a channel (C000000001) whose only member is the admin U000000001, who is also whom the
 * token stands for.
 */
export async function openEmulator(granted: readonly string[] = Object.keys(scopes)) {
  return createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'mira', real_name: 'Mira' }],
        channels: [{ name: 'desk' }],
        tokens: [
          { token: botToken, user: 'admin', scopes: granted },
          { token: 'xoxb-all', user: 'admin' },
        ],
      },
    },
  });
}

/** The bot as it runs: the real Bolt over HTTP or Socket Mode, with the real commands, before an emulation of Slack. */
export async function openBot(
  config: Partial<SlackConfig> = {},
  prepare: (standIn: StandIn) => void = () => {},
): Promise<Bot> {
  const emulator = await openEmulator();
  const standIn = await openStandIn(emulator.url);
  prepare(standIn);
  try {
    return await open(config, standIn, emulator);
  } catch (error) {
    await standIn.close();
    await emulator.close();
    throw error;
  }
}

async function open(config: Partial<SlackConfig>, standIn: StandIn, emulator: Emulator): Promise<Bot> {
  const desk = openDesk();
  const { logger, logs } = openLogger();
  const clock = { ahead: 0 };
  const memory = new Map<string, Remembered>();
  const slack = await startSlack({
    config: {
      botToken,
      appToken: null,
      signingSecret,
      port: 0,
      host: '127.0.0.1',
      commandPrefix: '',
      apiUrl: standIn.apiUrl,
      ...config,
    },
    desk,
    commands,
    words: platform.slack,
    logger,
    newReference: () => `ref-${references++}`,
    watchMemory: (name, remembered) => void memory.set(name, remembered),
    draw: noDrawing,
    now: () => Date.now() + clock.ahead,
    sleep: async () => {},
  });
  return {
    slack,
    standIn,
    desk,
    logs,
    clock,
    memory,
    async close() {
      await slack.stop();
      await standIn.close();
      await emulator.close();
    },
  };
}

export interface SendOptions {
  /** The request's time, in seconds from now. */
  at?: number;
  /** The request's time itself, in epoch seconds. */
  timestamp?: number;
  signature?: string;
  contentType?: string;
  secret?: string;
  path?: string;
  /** Further headers. */
  more?: Record<string, string>;
  /** Gives up waiting for the answer. */
  signal?: AbortSignal;
}

/** Sends a body as Slack would: signed, with its time. */
export async function send(port: number | null, body: string, options: SendOptions = {}) {
  const {
    at = 0,
    secret = signingSecret,
    contentType = 'application/x-www-form-urlencoded',
    path = '/slack/events',
  } = options;
  const timestamp = String(options.timestamp ?? Math.floor(Date.now() / 1_000) + at);
  const own = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': options.signature ?? own,
    ...options.more,
  };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers,
    body,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    json: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : null,
  };
}

let triggers = 0;
let references = 0;

/** A slash command as Slack sends it. */
export function slashBody(
  command: string,
  text: string,
  responseUrl: string,
  more: Record<string, string> = {},
): string {
  const fields = {
    command,
    text,
    team_id: 'T000000001',
    channel_id: 'C000000001',
    user_id: 'U000000001',
    user_name: 'admin',
  };
  return new URLSearchParams({
    ...fields,
    response_url: responseUrl,
    trigger_id: String(triggers++),
    api_app_id: 'A1',
    ...more,
  }).toString();
}

/** What Slack sends when a button was pressed or an option chosen. */
export function pressPayload(element: Record<string, unknown>, responseUrl: string | null, more: object = {}) {
  const { options, ...rest } = element;
  const chosen = Array.isArray(options) ? { selected_option: options[0] } : {};
  return {
    type: 'block_actions',
    team: { id: 'T000000001', domain: 'emulate' },
    user: { id: 'U000000001', username: 'admin', team_id: 'T000000001' },
    channel: { id: 'C000000001', name: 'general' },
    container: { type: 'message', message_ts: '1.2', channel_id: 'C000000001', is_ephemeral: true },
    trigger_id: String(triggers++),
    ...(responseUrl === null ? {} : { response_url: responseUrl }),
    actions: [{ ...rest, ...chosen, block_id: 'b', action_ts: String(triggers) }],
    ...more,
  };
}

export function pressBody(element: Record<string, unknown>, responseUrl: string | null, more: object = {}): string {
  return new URLSearchParams({ payload: JSON.stringify(pressPayload(element, responseUrl, more)) }).toString();
}

/** The controls of an answer, by what they are called. */
export function controlsOf(message: unknown): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  JSON.parse(JSON.stringify(message), (_, value) => {
    if (value?.type === 'button') found.set(value.text.text, value);
    if (value?.type === 'static_select' || value?.type === 'datepicker') found.set(value.placeholder.text, value);
    return value;
  });
  return found;
}
