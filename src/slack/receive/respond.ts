import type { RespondFn } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { errorFields } from '../connect/redact.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, toReply } from './reply.ts';

/**
 * Acknowledges. False where that did not arrive because the connection has gone: the answer then takes the
 * response_url.
 */
export async function acknowledge(ack: () => Promise<void>, logger: Logger): Promise<boolean> {
  try {
    await ack();
    return true;
  } catch (error) {
    logger.warn(errorFields(error), 'an entry from Slack could not be acknowledged');
    return false;
  }
}

/**
 * Sends messages one after the other. After one that fails no more are sent, because a part without the one before it
 * would mislead; the person is told instead.
 */
export async function sendAll(
  { messages, delivery }: Answer,
  respond: RespondFn,
  context: ReceiveContext,
): Promise<void> {
  for (const [index, message] of messages.entries()) {
    try {
      await respond(toReply(message, { ...delivery, replace: delivery.replace && index === 0 }));
    } catch (error) {
      const where = { method: 'response_url', part: index, parts: messages.length };
      return sendFailure({ messages: failureMessages(error, context, where), delivery }, respond, context);
    }
  }
}

/** `answerMessages` leaves one use of every response_url for this. */
async function sendFailure(
  { messages, delivery }: Answer,
  respond: RespondFn,
  { logger }: ReceiveContext,
): Promise<void> {
  try {
    for (const message of messages) await respond(toReply(message, { ...delivery, toAll: false, replace: false }));
  } catch (error) {
    logger.warn({ method: 'response_url', ...errorFields(error) }, 'the person could not be told of it');
  }
}
