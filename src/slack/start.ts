import { setTimeout } from 'node:timers/promises';
import { App, SocketModeReceiver, webApi } from '@slack/bolt';
import { type Command, changesStore } from '../core/command/command.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { Draw } from '../core/posting/draw.ts';
import type { Logger } from '../platform/logger.ts';
import type { RunningPlatform } from '../platform/platform.ts';
import type { Sleep } from '../platform/with-timeout.ts';
import { createWorkInFlight } from '../platform/work-in-flight.ts';
import type { SlackConfig } from './config.ts';
import { boltLogger } from './connect/bolt-logger.ts';
import { clientOptions, postingOptions, socketOptions } from './connect/client-options.ts';
import { createHttpReceiver } from './connect/http-receiver.ts';
import { keepConnected } from './connect/keep-connected.ts';
import { limits } from './limits.ts';
import { createPictureFiles } from './post/picture-files.ts';
import { createPublisher } from './publisher.ts';
import { createCommandAnswers } from './receive/command-answer.ts';
import { dispatch } from './receive/dispatch.ts';
import { createMentions } from './receive/mentions.ts';
import { createPeople } from './receive/people.ts';
import type { ReceiveContext } from './receive/receive-context.ts';
import { createRichForms } from './receive/rich-forms.ts';
import { homeOf } from './receive/standing.ts';
import { traits } from './traits.ts';
import type { SlackWords } from './words.ts';

export interface SlackParts {
  config: SlackConfig;
  desk: Desk;
  /** The commands that the desk knows, each with the option `public` (`withPublic`). */
  commands: ReadonlyMap<string, Command>;
  words: SlackWords;
  logger: Logger;
  /** A new name for something that went wrong, for the answer and the log. */
  newReference(): string;
  watchMemory: WatchMemory;
  draw: Draw;
  now?: () => number;
  /** Waits between posts; a test gives its own. */
  sleep?: Sleep;
}

export interface Slack extends RunningPlatform {
  /** The port of the HTTP receiver; null in Socket Mode. */
  port: number | null;
}

/**
 * Connects to Slack: over Socket Mode if there is an app token, otherwise over HTTP. Rejects where Slack refuses the
 * tokens or cannot be reached, or where the port is taken. Once started, it reconnects by itself.
 */
export async function startSlack(parts: SlackParts): Promise<Slack> {
  const { config, desk, commands, words, logger, newReference, watchMemory, draw, now = Date.now } = parts;
  const sleep: Sleep = parts.sleep ?? ((ms) => setTimeout(ms));
  const { botToken, appToken, signingSecret, port, host, commandPrefix: prefix } = config;
  const client = new webApi.WebClient(botToken, clientOptions(config, logger));
  const self = await client.auth.test();
  const { user_id: botUserId, bot_id: botId } = self;
  const work = createWorkInFlight();
  const people = createPeople(client, homeOf(self), logger, now);
  const files = createPictureFiles({ client, draw, logger, now, sleep });
  const context: ReceiveContext = {
    desk,
    files,
    commands,
    words,
    prefix,
    logger,
    newReference,
    people,
    botUser: botUserId ?? null,
    mentions: createMentions({ paceMs: traits.paceMs, now, sleep, logger }),
    client,
    postingClient: new webApi.WebClient(botToken, postingOptions(config, logger)),
    richForms: createRichForms(),
    changes: (invocation) => changesStore(invocation, commands),
    commandAnswers: createCommandAnswers(),
  };
  watchMemory('slack-answers', context.commandAnswers);
  watchMemory('slack-mentions', context.mentions);
  const http =
    appToken === null
      ? createHttpReceiver({ signingSecret: signingSecret ?? missingSecret(), port, host, now, logger, watchMemory })
      : null;
  const socket = appToken === null ? null : new SocketModeReceiver(socketOptions(appToken, config, logger));
  const app = new App({
    receiver: socket ?? http ?? missingSecret(),
    authorize: async () => ({
      botToken,
      ...(botId === undefined ? {} : { botId }),
      ...(botUserId === undefined ? {} : { botUserId }),
    }),
    clientOptions: clientOptions(config, logger),
    logger: boltLogger(logger),
    convoStore: false,
    ignoreSelf: false,
  });
  const dispatcher = dispatch(app, context, work);
  const connection = socket === null ? null : await keepConnected(socket.client, logger);
  const listening = http === null ? null : await http.start();
  logger.info({ mode: socket === null ? 'http' : 'socket', port: listening }, 'Slack is there');
  return {
    publisher: createPublisher(config, { logger, prefix, files }),
    port: listening,
    async stop() {
      http?.close();
      connection?.close();
      dispatcher.close();
      const left = await work.settle(limits.finishingMs);
      if (left > 0) logger.warn({ left }, 'some answers could not be finished in time');
      await connection?.stop();
      await http?.stop();
    },
  };
}

function missingSecret(): never {
  throw new Error('SLACK_SIGNING_SECRET or SLACK_APP_TOKEN is missing');
}
