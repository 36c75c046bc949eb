import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { Logger } from '../../platform/logger.ts';
import { errorFields } from '../connect/redact.ts';
import { mayBeTheForm } from '../post/may-be-the-form.ts';
import { sendWithFiles } from '../post/send-with-files.ts';
import type { SentMessage, SlackMessage } from '../render/slack-message.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, type Delivery, toReply } from './reply.ts';

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
 * Sends messages one after the other; false where one fails. After that no more are sent, because a part without the
 * one before it would mislead; the person is told instead. Where a workspace refuses the rich form and takes the plain
 * one, which goes out at once, that is remembered.
 */
export async function sendAll(answer: Answer, respond: RespondFn, context: ReceiveContext): Promise<boolean> {
  const { messages, plain, delivery, team } = answer;
  let part = 0;
  try {
    for (const message of messages) {
      const where = { ...delivery, replace: delivery.replace && part === 0 };
      await sendWithFiles(message, context.files, (sent) => send(sent, where, respond));
      part += 1;
    }
    return true;
  } catch (error) {
    if (plain !== null && part === 0 && mayBeTheForm(error)) {
      const isTaken = await sendAll({ ...answer, messages: plain, plain: null }, respond, context);
      if (isTaken) context.richForms.refuse(team);
      return isTaken;
    }
    const where = { method: 'response_url', part, parts: messages.length };
    await sendFailure(failureMessages(error, context, where), delivery, respond, context);
    return false;
  }
}

async function sendFailure(
  messages: readonly SlackMessage[],
  delivery: Delivery,
  respond: RespondFn,
  { logger, files }: ReceiveContext,
): Promise<void> {
  const where = { ...delivery, toAll: false, replace: false };
  try {
    for (const message of messages) await sendWithFiles(message, files, (sent) => send(sent, where, respond));
  } catch (error) {
    logger.warn({ method: 'response_url', ...errorFields(error) }, 'the person could not be told of it');
  }
}

/** What a response_url says in its body where it takes nothing, even with status 200. */
const Refusal = z.object({ ok: z.literal(false), error: z.string() });

async function send(message: SentMessage, delivery: Delivery, respond: RespondFn): Promise<void> {
  const response: unknown = await respond(toReply(message, delivery));
  if (!(response instanceof Response)) return;
  const refusal = Refusal.safeParse(await response.json().catch(() => null));
  if (refusal.success) throw Object.assign(new Error('a response_url took nothing'), { code: refusal.data.error });
}
