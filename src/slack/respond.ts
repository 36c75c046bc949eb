import type { RespondArguments, RespondFn } from '@slack/bolt';
import type { Logger } from './logger.ts';
import { errorFields } from './redact.ts';
import type { SlackMessage } from './slack-message.ts';

export interface Way {
  /** For everyone in the channel, or for the asker alone. */
  toAll: boolean;
  /** Whether the first message takes the place of the one that was pressed. */
  replace: boolean;
  /** The thread of the message that was pressed. */
  thread: string | undefined;
}

type Answer = RespondArguments & { text: string };

const kept = new WeakMap<SlackMessage, Map<string, Answer>>();

/** A message as a response_url and an acknowledgement take it: the same object for the same message and way. */
export function response(message: SlackMessage, way: Way): Answer {
  const answers = kept.get(message) ?? new Map<string, Answer>();
  kept.set(message, answers);
  const key = `${way.toAll} ${way.replace} ${way.thread ?? ''}`;
  const answer = answers.get(key) ?? newAnswer(message, way);
  if (way.thread === undefined) answers.set(key, answer);
  return answer;
}

function newAnswer({ text, blocks }: SlackMessage, { toAll, replace, thread }: Way): Answer {
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

/** Sends messages one after the other. A failure is logged, and ends it: a later part without the one before it would mislead. */
export async function sendAll(
  messages: readonly SlackMessage[],
  way: Way,
  respond: RespondFn,
  logger: Logger,
): Promise<void> {
  for (const [index, message] of messages.entries()) {
    try {
      await respond(response(message, { ...way, replace: way.replace && index === 0 }));
    } catch (error) {
      logger.warn(
        { method: 'response_url', part: index, parts: messages.length, ...errorFields(error) },
        'an answer could not be sent',
      );
      return;
    }
  }
}
