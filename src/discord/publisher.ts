import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { textOf } from '../core/message/inline.ts';
import type { Lookup, Publisher } from '../core/posting/publisher.ts';
import type { Logger } from '../platform/logger.ts';
import { neverLate, openPostingAgent, sendBefore } from '../platform/send-before.ts';
import { describeError } from './connect/describe-error.ts';
import { readApi } from './connect/read-api.ts';
import { channelPermissions } from './post/channel-permissions.ts';
import { classifyError } from './post/classify-error.ts';
import { editMessage } from './post/edit-message.ts';
import { findMessage, type WantedMessage } from './post/find-message.ts';
import { obstacleIn } from './post/obstacle-in.ts';
import { createPoster } from './post/poster.ts';
import { isChannelMissing } from './post/thread-errors.ts';
import { standingWith } from './receive/asker.ts';
import { renderView } from './render/render-view.ts';
import { traits } from './traits.ts';
import type { DiscordWords } from './words.ts';

interface PublisherOptions {
  /** Makes one attempt. */
  postingRest: REST;
  /** For what can be repeated. */
  rest: REST;
  words: DiscordWords;
  logger: Logger;
}

const WithId = z.object({ id: z.string() });

/** Posts over REST alone, so that an instance without the gateway can post too. */
export function createPublisher({ postingRest, rest, words, logger }: PublisherOptions): Publisher {
  const agent = openPostingAgent();
  const poster = createPoster(postingRest, textOf(words.threadName));
  let botId: Promise<string> | undefined;

  /** The bot's own user id. It is asked once, and again only where that failed. */
  async function readBotId(): Promise<string> {
    botId ??= readApi(rest, Routes.user(), WithId).then(({ id }) => id);
    return botId.catch((error: unknown) => {
      botId = undefined;
      throw error;
    });
  }

  return {
    platform: 'discord',
    traits,
    render: (view) => renderView(view, words).map((message) => ({ payload: { ...message } })),
    post: (posting, isLate = neverLate) => poster.post(posting, sendBefore(agent, isLate)),
    async find({ channel }, key, thread, since): Promise<Lookup> {
      try {
        const wanted = { key, since, author: await readBotId() };
        const inThread = thread === null ? absent : await findInThread(rest, thread, wanted);
        return inThread.kind === 'absent' ? await findMessage(rest, channel, wanted) : inThread;
      } catch (error) {
        return { kind: 'unknown', reason: reasonOf(error), lasting: isLasting(error) };
      }
    },
    edit: (edit, isLate = neverLate) => editMessage(postingRest, edit, sendBefore(agent, isLate)),
    async standingIn(user, { channel }) {
      try {
        const { permissions } = await channelPermissions(rest, channel, user);
        return standingWith(permissions);
      } catch (error) {
        logger.warn(describeError(error), 'discord: what somebody may do in a channel could not be asked');
        return 'unknown';
      }
    },
    obstacleIn: ({ channel }) => obstacleIn(rest, channel, { readBotId, logger }),
    async directTo(user, channel) {
      try {
        const { id } = WithId.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
        return { ...channel, channel: id };
      } catch (error) {
        logger.warn(describeError(error), 'discord: no direct message could be opened');
        return null;
      }
    },
  };
}

/** Whether Discord itself refused to tell, and will until a person mends something. */
function isLasting(error: unknown): boolean {
  const { kind } = classifyError(error);
  return kind === 'blocked' || kind === 'refused';
}

/** Why a lookup failed, on one line: what the log may say of the error, without the lines of its stack. */
function reasonOf(error: unknown): string {
  const { at: _, ...facts } = describeError(error);
  return Object.values(facts)
    .filter((fact) => fact !== null)
    .join(' ');
}

const absent: Lookup = { kind: 'absent' };

/** A message that was never continued has no thread to look in. */
async function findInThread(rest: REST, thread: string, wanted: WantedMessage): Promise<Lookup> {
  try {
    return await findMessage(rest, thread, wanted);
  } catch (error) {
    if (isChannelMissing(error)) return absent;
    throw error;
  }
}
