import { webApi } from '@slack/bolt';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Logger } from '../platform/logger.ts';
import { type Api, postingOptions } from './connect/client-options.ts';
import { classifyError, type Failure } from './post/classify-error.ts';
import { deliveryEvent, findMessage } from './post/find-message.ts';
import { renderView } from './render/render-view.ts';
import { traits } from './traits.ts';

/** How posts are shown: nothing in them is looked up, and their notification is no markup. */
const look = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: 'none', link_names: false } as const;

/** Posts to Slack, each call once: what became of it is said, and never tried again here. */
export function createPublisher(
  api: Api & { botToken: string },
  { logger, prefix }: { logger: Logger; prefix: string },
): Publisher {
  const client = new webApi.WebClient(api.botToken, postingOptions(api, logger));

  function failed(method: string, error: unknown): Failure {
    const failure = classifyError(error);
    logger.warn({ method, outcome: failure.kind, reason: failure.reason }, 'a post did not succeed');
    return failure;
  }

  return {
    platform: 'slack',
    traits,
    render: (view) => renderView(view, { prefix }).map(({ text, blocks }) => ({ payload: { text, blocks } })),
    async post({ channel, message, key, thread }) {
      try {
        const result = await client.apiCall('chat.postMessage', {
          ...message.payload,
          ...look,
          channel: channel.channel,
          metadata: { event_type: deliveryEvent, event_payload: { key } },
          ...(thread === null ? {} : { thread_ts: thread }),
        });
        const ts: unknown = Reflect.get(result, 'ts');
        return typeof ts === 'string' ? { kind: 'posted', messageId: ts } : { kind: 'ambiguous', reason: 'no-ts' };
      } catch (error) {
        return failed('chat.postMessage', error);
      }
    },
    // Slack opens the conversation by itself where a user stands for the channel
    directTo: async (user, channel) => ({ ...channel, channel: user }),
    find: ({ channel }, key, thread, since) => findMessage(client, { channel, key, thread, since }),
    async edit({ channel }, messageId, message) {
      try {
        await client.apiCall('chat.update', {
          ...message.payload,
          parse: 'none',
          link_names: false,
          channel,
          ts: messageId,
        });
        return { kind: 'edited' };
      } catch (error) {
        return failed('chat.update', error);
      }
    },
  };
}
