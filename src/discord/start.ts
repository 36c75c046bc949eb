import { setTimeout as wait } from 'node:timers/promises';
import { type Command, changesStore } from '../core/command/command.ts';
import type { Invocation } from '../core/message/invocation.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { Draw } from '../core/posting/draw.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Logger } from '../platform/logger.ts';
import { type Sleep, withTimeout } from '../platform/with-timeout.ts';
import { createWorkInFlight } from '../platform/work-in-flight.ts';
import type { DiscordConfig } from './config.ts';
import { closeRest } from './connect/close-rest.ts';
import { describeError } from './connect/describe-error.ts';
import { createGatewayConnection } from './connect/gateway-connection.ts';
import { openAcknowledgingRest, openMessageRest, openPostingRest, openRest } from './connect/open-rest.ts';
import { registerCommands } from './connect/register-commands.ts';
import { createPublisher } from './publisher.ts';
import { dispatchInteraction } from './receive/dispatch.ts';
import { createMessages } from './receive/receive-messages.ts';
import type { DiscordWords } from './words.ts';

export interface DiscordParts {
  config: DiscordConfig;
  desk: Desk;
  commands: ReadonlyMap<string, Command>;
  words: DiscordWords;
  logger: Logger;
  draw: Draw;
  /** After this many milliseconds without an answer, an interaction is acknowledged without one. */
  deferAfterMs?: number;
  /** How answers to messages wait for their turn. */
  sleep?: Sleep;
  /** Milliseconds of a clock that never goes back. */
  now?(): number;
  /** How long a stop waits for what is in flight, in milliseconds. */
  finishWithinMs?: number;
}

export interface Discord {
  /** Posts over REST alone, with or without the gateway. */
  publisher: Publisher;
  /**
   * For the one instance that holds the lease: registers the commands where they changed, and answers interactions and
   * messages. See `GatewayConnection`.
   */
  connectGateway(): Promise<void>;
  disconnectGateway(): Promise<void>;
  /** Takes nothing new, finishes what is in flight within ten seconds, and leaves. */
  stop(): Promise<void>;
}

/** Nearly every answer is ready by then and is itself the acknowledgement. Any other is acknowledged within 50 ms. */
const usualDeferAfterMs = 15;
const disconnectWithinMs = 1_000;
const usualFinishWithinMs = 8_500;

const usualNow = (): number => performance.now();
const usualSleep: Sleep = (ms, signal) => wait(ms, undefined, { signal });

/** Starts Discord. It asks Discord nothing before there is something to post or the gateway is to be connected. */
export function startDiscord(options: DiscordParts): Discord {
  const { config, desk, commands, words, logger, draw } = options;
  const {
    deferAfterMs = usualDeferAfterMs,
    finishWithinMs = usualFinishWithinMs,
    sleep = usualSleep,
    now = usualNow,
  } = options;
  const rest = openRest(config, draw);
  const acknowledgingRest = openAcknowledgingRest(config, draw);
  const postingRest = openPostingRest(config, draw);
  const messageRest = openMessageRest(config, draw);
  const inFlight = createWorkInFlight();
  const changes = (invocation: Invocation) => changesStore(invocation, commands);
  const context = { desk, commands, rest, acknowledgingRest, words, logger, draw, changes, deferAfterMs };
  const messages = createMessages({ desk, commands, words, logger, changes, rest: messageRest, inFlight, sleep, now });
  const gateway = createGatewayConnection({
    config,
    logger,
    receive: (interaction) => inFlight.track(dispatchInteraction(interaction, context)),
    receiveMessage: messages.receive,
  });
  return {
    publisher: createPublisher({ postingRest, rest, words, logger }),
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
      messages.stop();
      // Does not wait for a connection that is still being made, or whose other end is silent.
      await withTimeout(gateway.disconnect(), disconnectWithinMs, null);
      const left = await inFlight.settle(finishWithinMs);
      if (left > 0) logger.warn({ left }, 'discord: left before everything was answered');
      for (const each of [rest, acknowledgingRest, messageRest, postingRest]) closeRest(each);
    },
  };
}
