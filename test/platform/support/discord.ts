import { setTimeout as wait } from 'node:timers/promises';
import { GatewayDispatchEvents, PermissionFlagsBits } from 'discord.js';
import { expect } from 'vitest';
import { z } from 'zod';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { discord } from '../../../src/discord/platform.ts';
import { press, type Scene, slash } from '../../discord/stand-in/interactions.ts';
import { type DiscordStandIn, type Request, startStandIn, token } from '../../discord/stand-in/start-stand-in.ts';
import { until } from '../../support/until.ts';
import { commands } from './contract-desk.ts';
import { type Control, readComponents, readInteraction } from './discord-reader.ts';
import { goWrong } from './discord-troubles.ts';
import { openDoor } from './door.ts';
import {
  type Button,
  member,
  type Person,
  type PlatformParts,
  type PlatformUnderTest,
  type Seen,
  type Start,
  troubles,
} from './platform-under-test.ts';
import { stillness } from './quiet.ts';

/** Discord before a stand-in for its REST interface and its gateway. */
export const discordParts: PlatformParts = { definition: discord, lacks: [], troubles, open: openDiscord };

async function openDiscord(start: Start): Promise<PlatformUnderTest> {
  const stand = await startStandIn();
  const door = await openDoor(Number(new URL(stand.apiUrl).port));
  const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: `http://127.0.0.1:${door.port}/api` };
  // A direct message with a person.
  stand.trouble(
    'POST',
    /^\/users\/@me\/channels$/,
    Array.from({ length: 9 }, () => ({ status: 200, body: { id: '3500' } })),
  );
  stand.state.channels.set('3500', []);
  let running = await start(environment);
  let channels = 3_100;
  /** How many of the next ways to answer are refused, and so seen by nobody. */
  let refused = 0;

  /** Everything that is said in answer to an interaction. */
  async function answersTo(interaction: Record<string, unknown>): Promise<readonly Seen[]> {
    const before = stand.requests.length;
    const answers = () =>
      stand.requests
        .slice(before)
        .filter(
          ({ method, path }) =>
            path.includes(`secret-token-${String(interaction.id)}`) ||
            (method === 'POST' && /^\/channels\/\d+\/messages$/.test(path)),
        )
        .filter(({ method }) => method !== 'GET');
    stand.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
    const read = () => readInteraction(answers().slice(refused));
    await until(() => read().length > 0);
    await stillness(() => answers().length);
    const messages = read();
    refused = 0;
    return messages.map(({ controls, ...seen }) => ({ ...seen, buttons: controls.map(buttonOf) }));
  }
  const buttonOf = ({ label, customId, value, own }: Control): Button => ({
    label,
    press: (person = member) => {
      const chosen = value === null ? {} : { value };
      return answersTo(press(customId, { ephemeral: own, ...chosen, ...sceneOf(person) }));
    },
  });

  return {
    running: () => running,
    ask: (line, person = member) => answersTo(slash(...invocationOf(line), sceneOf(person))),
    foreignButton: buttonOf({ label: 'old', customId: '0^\u4e00', value: null, own: true }),
    askerOf,
    async newChannel() {
      await untilFewCalls(stand);
      channels += 1;
      stand.state.channels.set(String(channels), []);
      return { platform: 'discord', place: '2000', channel: String(channels) };
    },
    messagesIn: async ({ channel }) => messagesIn(stand, channel),
    async trouble(kind, call) {
      if (kind === 'unreachable') return door.shut();
      if (call === 'answer' && kind === 'refused') refused = 1;
      return goWrong(kind, call, stand);
    },
    async restart() {
      await running.stop();
      running = await start(environment);
      await until(() => stand.gateway.sockets.size === 1);
    },
    secrets: [token, 'secret-token'],
    leak: `Bot ${token} at /interactions/1/secret-token-1/callback`,
    problems: () => stand.state.problems,
    async close() {
      await door.shut();
      await stand.stop();
    },
  };
}

/** A slash command as Discord's own form makes it of a line: the name, and the options with their types. */
function invocationOf(line: string): [string, Record<string, string | number | boolean>] {
  const read = parseLine(line, commands);
  const [, name = '', rest = ''] = /^\/?(\S+)\s*(.*)$/su.exec(line) ?? [];
  const { command, options } = read.ok ? read.invocation : { command: name, options: wordsOf(rest) };
  const specs = commands.get(command)?.options ?? {};
  const typed = Object.entries(options).map(([option, value]): [string, string | number | boolean] => {
    const kind = Object.hasOwn(specs, option) ? specs[option]?.kind : undefined;
    return [option, kind === 'flag' ? value === 'yes' : kind === 'page' ? Number(value) : value];
  });
  return [command, Object.fromEntries(typed)];
}

/** The options of a line that the commands cannot read. */
function wordsOf(rest: string): Record<string, string> {
  const words = rest.split(' ').filter((word) => word !== '');
  return Object.fromEntries(words.map((word) => word.split(':')).map(([name = '', value = '']) => [name, value]));
}

const mayDo = {
  read: PermissionFlagsBits.ViewChannel,
  write: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
  manage: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ManageChannels,
};

function sceneOf({ name, may, where }: Person): Scene {
  const place = where === 'direct' ? 'bot-dm' : 'server';
  return { name, place, permissions: mayDo[may], roles: ['51', '52'] };
}

function askerOf({ may, where }: Person) {
  const base = { platform: 'discord', user: '4000', request: expect.any(String) } as const;
  // A direct message with the bot is the person's own.
  if (where === 'direct') return { ...base, place: '4000', channel: '3500', roles: [], standing: 'manager' } as const;
  const standing = may === 'manage' ? 'manager' : 'member';
  return { ...base, place: '2000', channel: '3000', channelName: 'news', roles: ['51', '52'], standing } as const;
}

/** The SDK holds back what would be more than fifty calls in a second, which no person and no schedule comes to. */
async function untilFewCalls({ requests }: DiscordStandIn): Promise<void> {
  const isRecent = ({ at, method, path }: Request) =>
    at > performance.now() - 1_100 && method !== 'GET' && path.startsWith('/channels/');
  while (requests.filter(isRecent).length > 30) await wait(20);
}

/** What stands in a channel and in the threads of its messages, whose ids are those of the messages. */
const Shown = z.array(
  z.looseObject({
    components: z.array(z.looseObject({ items: z.array(z.object({ description: z.string() })).optional() })),
  }),
);

/** What the pictures of a message say. */
function descriptionsIn(components: unknown): string[] {
  return Shown.parse(components).flatMap((container) =>
    container.components.flatMap(({ items = [] }) => items.map(({ description }) => description)),
  );
}

function messagesIn({ state }: DiscordStandIn, channel: string) {
  const inChannel = state.channels.get(channel) ?? [];
  const read = (thread: string | null) => (message: { id: string; components?: unknown }) => {
    const { text, live } = readComponents(message.components);
    return { id: message.id, text, live, thread, pictures: descriptionsIn(message.components) };
  };
  return inChannel.flatMap((message) => [
    read(null)(message),
    ...(state.channels.get(message.id) ?? []).map(read(message.id)),
  ]);
}
