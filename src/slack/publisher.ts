import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Logger } from '../platform/logger.ts';
import { fetchBefore, type IsLate, neverLate, openPostingAgent } from '../platform/send-before.ts';
import { type ApiAddress, postingOptions } from './connect/client-options.ts';
import { classifyError, type Failure } from './post/classify-error.ts';
import { deliveryEvent, findMessage } from './post/find-message.ts';
import { noMarkup } from './post/no-markup.ts';
import { type BotUser, obstacleIn, readBotUser } from './post/obstacle-in.ts';
import { readFrozen } from './post/read-frozen.ts';
import { type PictureFiles, sendWithFiles } from './post/send-with-files.ts';
import { renderView } from './render/render-view.ts';
import { traits } from './traits.ts';

const Posted = z.object({ ts: z.string() });

/** Posts to Slack. Each call is made once: the outcome says what became of it, and nothing is tried again here. */
export function createPublisher(
  api: ApiAddress & { botToken: string },
  { logger, prefix, files }: { logger: Logger; prefix: string; files: PictureFiles },
): Publisher {
  const options = postingOptions(api, logger);
  const client = new webApi.WebClient(api.botToken, options);
  const agent = openPostingAgent();

  let bot: Promise<BotUser> | undefined;

  /** The bot's own user. It is asked once, and again only where that failed. */
  async function readBot(): Promise<BotUser> {
    bot ??= readBotUser(client);
    return bot.catch((error: unknown) => {
      bot = undefined;
      throw error;
    });
  }

  /** A client for one call, which goes out in time or not at all. A shared one would let calls wait for each other. */
  function clientFor(isLate: IsLate): webApi.WebClient {
    return new webApi.WebClient(api.botToken, { ...options, fetch: fetchBefore(agent, isLate) });
  }

  function failed(method: string, error: unknown): Failure {
    const failure = classifyError(error);
    logger.warn({ method, outcome: failure.kind, reason: failure.reason }, 'a post did not succeed');
    return failure;
  }

  return {
    platform: 'slack',
    traits,
    render: (view) => renderView(view, { prefix }).map(({ text, blocks }) => ({ payload: { text, blocks } })),
    async post({ channel, message, key, thread }, isLate = neverLate) {
      try {
        const result = await sendWithFiles(readFrozen(message), files, (payload) =>
          clientFor(isLate).apiCall('chat.postMessage', {
            ...payload,
            ...noMarkup,
            channel: channel.channel,
            metadata: { event_type: deliveryEvent, event_payload: { key } },
            ...(thread === null ? {} : { thread_ts: thread }),
          }),
        );
        const posted = Posted.safeParse(result);
        return posted.success ? { kind: 'posted', messageId: posted.data.ts } : { kind: 'ambiguous', reason: 'no-ts' };
      } catch (error) {
        return failed('chat.postMessage', error);
      }
    },
    // Slack opens the conversation by itself when a user is given as the channel.
    directTo: async (user, channel) => ({ ...channel, channel: user }),
    find: ({ channel }, key, thread, since) => findMessage(client, { channel, key, thread, since }),
    obstacleIn: ({ channel }) => obstacleIn(client, channel, { readBot, logger }),
    async edit({ channel, messageId, message }, isLate = neverLate) {
      try {
        await sendWithFiles(readFrozen(message), files, (payload) =>
          clientFor(isLate).apiCall('chat.update', {
            ...payload,
            parse: 'none',
            link_names: false,
            channel: channel.channel,
            ts: messageId,
          }),
        );
        return { kind: 'edited' };
      } catch (error) {
        return failed('chat.update', error);
      }
    },
  };
}
