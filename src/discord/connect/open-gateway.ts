import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type WebSocketOptions,
} from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../../platform/logger.ts';
import type { DiscordConfig } from '../config.ts';
import { describeError } from './describe-error.ts';
import { EndableShards } from './endable-shards.ts';
import { restOptions } from './open-rest.ts';

export interface GatewayOptions {
  config: DiscordConfig;
  logger: Logger;
  /** Takes every interaction. Must not throw. */
  receive(interaction: APIInteraction): void;
  /** Takes every message that Discord tells of, as it comes, and the bot's own user id. Must not throw. */
  receiveMessage(message: unknown, bot: string): void;
}

export interface OpenGateway {
  close(): Promise<void>;
}

/** The fields without which an interaction cannot be answered. */
const InteractionFields = z.object({
  id: z.string(),
  application_id: z.string(),
  type: z.number(),
  token: z.string(),
});

const ReadyFields = z.object({ user: z.object({ id: z.string() }) });

/**
 * Interactions need no intent. Messages that mention the bot, and direct messages, need these two, which are open to
 * every bot: of other messages Discord sends no text.
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/**
 * Connects to the gateway. The SDK sends heartbeats, resumes and reconnects. Rejects where the first connection fails
 * or `signal` is aborted meanwhile, and then leaves nothing open.
 */
export async function openGateway(
  { config, logger, receive, receiveMessage }: GatewayOptions,
  signal: AbortSignal,
): Promise<OpenGateway> {
  let shards: EndableShards | undefined;
  const buildStrategy: WebSocketOptions['buildStrategy'] = (manager) => {
    shards = new EndableShards(manager);
    return shards;
  };
  const client = new Client({
    intents,
    rest: restOptions(config),
    allowedMentions: { parse: [] },
    ws: { buildStrategy },
  });
  client.on(Events.Error, (error) => logger.error(describeError(error), 'discord: the client failed'));
  client.on(Events.Warn, () => logger.warn({}, 'discord: the client warned'));
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ shard, ...describeError(error) }, 'discord: the connection failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    // The SDK says so, too, of a connection that it was told to close.
    if (shards?.ended !== true) logger.warn({ shard }, 'discord: reconnecting');
  });
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, 'discord: resumed'));
  client.on(Events.ShardReady, (shard) => logger.info({ shard }, 'discord: connected'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    logger.error({ shard, code }, 'discord: disconnected for good; the token or the application must be mended'),
  );
  let bot: string | undefined;
  // The raw packet carries the person's roles, which a client without the intent for guilds would lose. Clearing its
  // name keeps the SDK from parsing it too: what the SDK cannot parse would end the process.
  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    const event = packet.t;
    if (event === GatewayDispatchEvents.Ready) bot = ReadyFields.safeParse(packet.d).data?.user.id;
    if (event === GatewayDispatchEvents.Ready || event === GatewayDispatchEvents.Resumed) return;
    packet.t = null;
    if (event === GatewayDispatchEvents.InteractionCreate && isInteraction(packet.d)) receive(packet.d);
    if (event === GatewayDispatchEvents.MessageCreate && bot !== undefined) receiveMessage(packet.d, bot);
  });
  const close = async () => {
    await shards?.end();
    await client.destroy();
  };
  try {
    await abortable(client.login(config.token), signal);
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

/** What a promise gives; rejects as soon as the signal is aborted. Nobody then waits for the promise any more. */
async function abortable<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
    promise.catch(() => {});
    aborted.catch(() => {});
  }
}

function isInteraction(data: unknown): data is APIInteraction {
  return InteractionFields.safeParse(data).success;
}
