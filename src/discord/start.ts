import { type Command, changesStore } from '../core/command/command.ts';
import type { Invocation } from '../core/message/invocation.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Logger } from '../platform/logger.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { createWorkInFlight, type WorkInFlight } from '../platform/work-in-flight.ts';
import type { DiscordConfig } from './config.ts';
import { clearRest } from './connect/close-rest.ts';
import { describeError } from './connect/describe-error.ts';
import { holdGateway } from './connect/hold-gateway.ts';
import { openOnceRest, openPostingRest, openRest } from './connect/open-rest.ts';
import { registerCommands } from './connect/register.ts';
import { createPublisher } from './publisher.ts';
import { dispatchInteraction } from './receive/dispatch.ts';
import type { DiscordWords } from './words.ts';

export interface DiscordOptions {
  config: DiscordConfig;
  desk: Desk;
  commands: ReadonlyMap<string, Command>;
  words: DiscordWords;
  logger: Logger;
  /** After so many milliseconds without an answer an interaction is acknowledged without one. */
  deferAfterMs?: number;
}

export interface Discord {
  /** Posts over REST alone, with or without the gateway. */
  publisher: Publisher;
  /** For the one instance that holds the lease: registers the commands where they changed, and answers interactions. See `HeldGateway`. */
  connectGateway(): Promise<void>;
  disconnectGateway(): Promise<void>;
  /** Takes nothing new, finishes what is in flight within ten seconds, and leaves. */
  stop(): Promise<void>;
}

/** Acknowledged well within 50 ms, and directly where the answer is there by then, which it nearly always is. */
const quickMs = 15;
const mostToDisconnectMs = 1_000;
const mostToFinishMs = 8_500;

/** Starts Discord, and asks nothing of it before there is something to post or the gateway is to be connected. */
export function startDiscord(options: DiscordOptions): Discord {
  const { config, desk, commands, words, logger, deferAfterMs = quickMs } = options;
  const rest = openRest(config);
  const once = openOnceRest(config);
  const posting = openPostingRest(config);
  const inFlight = createWorkInFlight();
  const changes = (invocation: Invocation) => changesStore(invocation, commands);
  const gateway = holdGateway({
    ...{ config, logger },
    receive: (interaction) =>
      inFlight.track(dispatchInteraction(interaction, { desk, rest, once, words, logger, changes, deferAfterMs })),
  });
  return {
    publisher: tracked(createPublisher({ posting, rest, words }), inFlight),
    async connectGateway() {
      await gateway.connect();
      await registerCommands({ config, commands, logger }).catch((error: unknown) =>
        logger.error(
          describeError(error),
          'discord: could not register the commands; npm run register does it by hand',
        ),
      );
    },
    disconnectGateway: gateway.disconnect,
    async stop() {
      // A connection that is still being made, or whose other end is silent, is left to end by itself.
      await withTimeout(gateway.disconnect(), mostToDisconnectMs, null);
      const left = await inFlight.settle(mostToFinishMs);
      if (left > 0) logger.warn({ left }, 'discord: left before everything was answered');
      for (const each of [rest, once, posting]) clearRest(each);
    },
  };
}

/** The same publisher, whose posts a stop waits for. */
function tracked(publisher: Publisher, { track }: WorkInFlight): Publisher {
  return {
    ...publisher,
    post: (posting) => track(publisher.post(posting)),
    edit: (channel, messageId, message, thread) => track(publisher.edit(channel, messageId, message, thread)),
  };
}
