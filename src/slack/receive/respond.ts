import type { RespondArguments, RespondFn } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { errorFields } from '../connect/redact.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';

export interface Way {
  /** For everyone in the channel, or for the asker alone. */
  toAll: boolean;
  /** Whether the first message takes the place of the one that was pressed. */
  replace: boolean;
  /** The thread of the message that was pressed. */
  thread: string | undefined;
}

/** What is said, and how. */
export interface Answer {
  messages: readonly SlackMessage[];
  way: Way;
}

/** For the asker alone, beside what is there. */
export const privately: Way = { toAll: false, replace: false, thread: undefined };

type Sent = RespondArguments & { text: string };

const kept = new WeakMap<SlackMessage, Map<string, Sent>>();

/** A message as a response_url and an acknowledgement take it: the same object for the same message and way. */
export function response(message: SlackMessage, way: Way): Sent {
  const answers = kept.get(message) ?? new Map<string, Sent>();
  kept.set(message, answers);
  const key = `${way.toAll} ${way.replace} ${way.thread ?? ''}`;
  const answer = answers.get(key) ?? newResponse(message, way);
  if (way.thread === undefined) answers.set(key, answer);
  return answer;
}

function newResponse({ text, blocks }: SlackMessage, { toAll, replace, thread }: Way): Sent {
  return {
    ...{ text, blocks, mrkdwn: false, unfurl_links: false, unfurl_media: false },
    response_type: toAll ? 'in_channel' : 'ephemeral',
    replace_original: replace,
    ...(thread === undefined || replace ? {} : { thread_ts: thread }),
  };
}

/** Acknowledges, and says whether that arrived: the connection may have gone meanwhile, and the answer then takes the other way. */
export async function acknowledge(ack: () => Promise<void>, logger: Logger): Promise<boolean> {
  try {
    await ack();
    return true;
  } catch (error) {
    logger.warn(errorFields(error), 'an entry from Slack could not be acknowledged');
    return false;
  }
}

/** Sends messages one after the other. A failure ends it, for a later part without the one before it would mislead; the person is told. */
export async function sendAll({ messages, way }: Answer, respond: RespondFn, context: ReceiveContext): Promise<void> {
  for (const [index, message] of messages.entries()) {
    try {
      await respond(response(message, { ...way, replace: way.replace && index === 0 }));
    } catch (error) {
      const where = { method: 'response_url', part: index, parts: messages.length };
      return sayThatItFailed({ messages: failureMessages(error, context, where), way }, respond, context);
    }
  }
}

/** One use of every response_url is left for this. */
async function sayThatItFailed(
  { messages, way }: Answer,
  respond: RespondFn,
  { logger }: ReceiveContext,
): Promise<void> {
  try {
    for (const message of messages) await respond(response(message, { ...way, toAll: false, replace: false }));
  } catch (error) {
    logger.warn({ method: 'response_url', ...errorFields(error) }, 'the person could not be told of it');
  }
}
