import { type APIInteraction, Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Logger } from '../../platform/logger.ts';
import type { DiscordConfig } from '../config.ts';
import { describeError } from './describe-error.ts';
import { address } from './open-rest.ts';

export interface GatewayOptions {
  config: DiscordConfig;
  logger: Logger;
  /** Is called with every interaction; must not throw. */
  receive(interaction: APIInteraction): void;
}

/**
 * Connects to the gateway without any intent: interactions need none. Heartbeats, resuming and reconnecting are the SDK's. Rejects where the
 * first connection fails, with nothing left open.
 */
export async function openGateway({ config, logger, receive }: GatewayOptions): Promise<{ close(): Promise<void> }> {
  const client = new Client({
    intents: [],
    rest: address(config),
    allowedMentions: { parse: [] },
  });
  client.on(Events.Error, (error) => logger.error(describeError(error), 'discord: the client failed'));
  client.on(Events.Warn, () => logger.warn({}, 'discord: the client warned'));
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ shard, ...describeError(error) }, 'discord: the connection failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => logger.warn({ shard }, 'discord: reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, 'discord: resumed'));
  client.on(Events.ShardReady, (shard) => logger.info({ shard }, 'discord: connected'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    logger.error({ shard, code }, 'discord: disconnected for good; the token or the application must be mended'),
  );
  // The raw packet: it carries the person's roles, which a client without the intent for guilds would lose. Its name is taken off, so that the
  // SDK does not parse it too: an interaction that it cannot parse would end the process.
  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    packet.t = null;
    if (isInteraction(packet.d)) receive(packet.d);
  });
  await client.login(config.token);
  return { close: () => client.destroy() };
}

function isInteraction(data: unknown): data is APIInteraction {
  return (
    typeof data === 'object' &&
    data !== null &&
    ['id', 'application_id', 'type', 'token'].every((field) => field in data)
  );
}
