import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { slack } from '../../../src/slack/platform.ts';
import { appToken, botToken, openEmulator, signingSecret, slashBody } from '../../slack/support/bot.ts';
import { openStandIn } from '../../slack/support/stand-in.ts';
import { freePort } from '../../support/free-port.ts';
import { openDoor } from './door.ts';
import {
  type Button,
  type Call,
  member,
  type PlatformParts,
  type PlatformUnderTest,
  type Posted,
  type Seen,
  type Start,
  type Trouble,
  troubles,
} from './platform-under-test.ts';
import { untilQuiet } from './quiet.ts';
import { overHttp, overSocket } from './slack-entries.ts';
import { openSlackPeople } from './slack-people.ts';
import { type Control, readMessage } from './slack-reader.ts';
import { goWrong, type Handler } from './slack-troubles.ts';

type Mode = 'HTTP' | 'Socket Mode';

/** Slack before an emulation of its Web API, over HTTP or Socket Mode. */
export function slackParts(mode: Mode): PlatformParts {
  return { definition: slack, lacks: [], troubles, open: (start) => openSlack(start, mode) };
}

async function openSlack(start: Start, mode: Mode): Promise<PlatformUnderTest> {
  const emulator = await openEmulator();
  const standIn = await openStandIn(emulator.url);
  const door = await openDoor(Number(new URL(standIn.apiUrl).port));
  const port = mode === 'HTTP' ? await freePort() : null;
  const connection: Record<string, string> =
    port === null ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret, SLACK_PORT: String(port) };
  const environment = { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: `http://127.0.0.1:${door.port}/api/`, ...connection };
  const people = openSlackPeople(standIn);
  const entry = port === null ? overSocket(standIn) : overHttp(port);
  const forward: Handler = async ({ method, token, body }) => callApi(emulator.url, method, token, body);
  let running = await start(environment);
  const problems: string[] = [];

  /** Everything that is said in answer to one entry: at once, or by its response_url. */
  async function answersTo(enter: (responseUrl: string) => Promise<unknown>) {
    const url = standIn.responseUrl();
    const before = standIn.calls.length;
    const posts = () =>
      standIn.calls
        .slice(before)
        .filter(({ method }) => method === 'chat.postMessage')
        .map(({ body }) => ({ ...body, blocks: JSON.parse(body.blocks ?? '[]'), response_type: 'in_channel' }));
    const later = () => [
      ...posts(),
      ...standIn.responses.filter((response) => url.endsWith(response.url)).map(({ body }) => body),
    ];
    const atOnce = await enter(url);
    if (atOnce === null) await untilQuiet(() => later().length, 0);
    const messages = [...(atOnce === null ? [] : [atOnce]), ...later()].map(readMessage);
    problems.push(...messages.flatMap((message) => message.problems));
    return messages.map(({ seen, controls }): Seen => ({ ...seen, buttons: controls.map(buttonOf) }));
  }
  const buttonOf = ({ label, element, isPrivate }: Control): Button => ({
    label,
    press: (person = member) =>
      answersTo((url) => entry.press(element, url, people.pressFieldsOf(person, isPrivate)).then(() => null)),
  });

  // A direct message: the emulation wants a conversation to be opened first, which Slack itself does.
  standIn.on('chat.postMessage', postOrOpen);
  async function postOrOpen(call: Parameters<Handler>[0], response: ServerResponse): Promise<unknown> {
    const direct = call.body.channel?.startsWith('U') === true;
    return direct ? { ok: true, channel: 'D000000001', ts: '1900000000.000001' } : forward(call, response);
  }

  return {
    running: () => running,
    async ask(line, person = member) {
      const [, name = '', rest = ''] = /^\/?(\S+)\s*(.*)$/su.exec(line) ?? [];
      return answersTo((url) => entry.command(slashBody(`/${name}`, escaped(rest), url, people.fieldsOf(person))));
    },
    foreignButton: buttonOf({
      label: 'old',
      element: { type: 'button', action_id: 'go:0', value: 'claims;page=2' },
      isPrivate: true,
    }),
    askerOf: people.askerOf,
    async newChannel() {
      const created = await callApi(emulator.url, 'conversations.create', 'xoxb-all', { name: nextName() });
      return { platform: 'slack', place: 'T000000001', channel: Created.parse(created).channel.id };
    },
    messagesIn: ({ channel }) => messagesIn(emulator.url, channel),
    async trouble(kind: Trouble, call: Call) {
      if (kind === 'unreachable') return door.shut();
      return goWrong(kind, call, { standIn, forward, otherwise: postOrOpen });
    },
    async restart() {
      await running.stop();
      running = await start(environment);
    },
    secrets: [botToken, appToken, signingSecret, '/response/', 'secret-ticket'],
    leak: `${botToken}, ${appToken} at ${standIn.responseUrl()} and wss://slack.test/link?ticket=secret-ticket`,
    problems: () => problems,
    async close() {
      await door.shut();
      await standIn.close();
      await emulator.close();
    },
  };
}

const Created = z.object({ channel: z.object({ id: z.string() }) });
const Messages = z.object({
  messages: z.array(z.looseObject({ ts: z.string(), thread_ts: z.string().nullable().default(null) })),
});

/** What stands in a channel and in its threads. */
async function messagesIn(url: string, channel: string): Promise<Posted[]> {
  const read = async (method: string, more: Record<string, string>) =>
    Messages.parse(await callApi(url, method, 'xoxb-all', { channel, ...more })).messages;
  const parents = (await read('conversations.history', {})).toReversed();
  const threads = await Promise.all(parents.map(({ ts }) => read('conversations.replies', { ts })));
  return threads.flat().map((message) => {
    const { text, live } = readMessage(message).seen;
    return { id: message.ts, text, live, thread: message.thread_ts, pictures: altsIn(message) };
  });
}

const Shown = z.object({ blocks: z.array(z.looseObject({ type: z.string(), alt_text: z.string().optional() })) });

/** What the pictures of a message say. */
function altsIn(message: unknown): string[] {
  return Shown.parse(message).blocks.flatMap(({ type, alt_text: alt = '' }) => (type === 'image' ? [alt] : []));
}

async function callApi(url: string, method: string, token: string, body: Record<string, string>): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' };
  const text = new URLSearchParams(body).toString();
  return (await fetch(`${url}/api/${method}`, { method: 'POST', headers, body: text })).json();
}

/** A line as Slack hands it on. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

let names = 0;
function nextName(): string {
  names += 1;
  return `channel-${names}`;
}
