import type { RespondArguments } from '@slack/bolt';
import type { writtenJson } from '../connect/written-json.ts';
import type { SlackMessage } from '../render/slack-message.ts';

/** Where an answer appears. */
export interface Delivery {
  /** For everyone in the channel, or for the asker alone. */
  toAll: boolean;
  /** Whether the first message takes the place of the one whose button was pressed. */
  replace: boolean;
  /** The thread of the message whose button was pressed. */
  thread: string | undefined;
}

export interface Answer {
  messages: readonly SlackMessage[];
  delivery: Delivery;
}

/** For the asker alone, below what is there. */
export const privateDelivery: Delivery = { toAll: false, replace: false, thread: undefined };

/** A message as a response_url and an acknowledgement take it. */
export type Reply = RespondArguments & { text: string; [writtenJson]?: Buffer };

export function toReply({ text, blocks }: SlackMessage, { toAll, replace, thread }: Delivery): Reply {
  return {
    text,
    blocks,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    response_type: toAll ? 'in_channel' : 'ephemeral',
    replace_original: replace,
    ...(thread === undefined || replace ? {} : { thread_ts: thread }),
  };
}
