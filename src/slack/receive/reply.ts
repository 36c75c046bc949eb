import type { RespondArguments } from '@slack/bolt';
import type { writtenJson } from '../connect/written-json.ts';
import type { SentMessage, SlackMessage } from '../render/slack-message.ts';

/** Where an answer appears. */
export interface Delivery {
  /** For everyone in the channel, or for the asker alone. */
  toAll: boolean;
  /** Whether the first message takes the place of the one whose button was pressed. */
  replace: boolean;
  /** The thread of the message whose button was pressed. */
  thread: string | undefined;
}

/** An answer in its two forms. */
export interface AnswerForms {
  /** What is sent first. */
  messages: readonly SlackMessage[];
  /** What is sent where the workspace refuses the first form; null where that is the plain form already. */
  plain: readonly SlackMessage[] | null;
}

export interface Answer extends AnswerForms {
  delivery: Delivery;
  /** The workspace that it is for, which may refuse the rich form. */
  team: string;
}

/** An answer in its only form. */
export function plainAnswer(messages: readonly SlackMessage[], delivery: Delivery): Answer {
  return { messages, plain: null, delivery, team: '' };
}

/** For the asker alone, below what is there. */
export const privateDelivery: Delivery = { toAll: false, replace: false, thread: undefined };

/** A message as a response_url and an acknowledgement take it. */
export type Reply = RespondArguments & { text: string; [writtenJson]?: Buffer };

export function toReply({ text, blocks }: SentMessage, { toAll, replace, thread }: Delivery): Reply {
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
