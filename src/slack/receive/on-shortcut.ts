import type { MessageShortcut, RespondFn } from '@slack/bolt';

import type { Invocation } from '../../core/message/invocation.ts';
import { commandOfShortcut, type MessageCommand } from '../connect/shortcut-id.ts';
import { answerForms } from './answer-messages.ts';
import { askerOf, isDirectMessage, senderOfShortcut } from './asker.ts';
import { errorMessages, failureMessages } from './error-messages.ts';
import { wordsOfMessage } from './message-words.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, type Delivery, plainAnswer, privateDelivery } from './reply.ts';
import { sendAll } from './respond.ts';

/**
 * Answers what somebody asks of a message in its menu: to that person alone, in the thread where the message is in one.
 */
export async function onShortcut(body: MessageShortcut, respond: RespondFn, context: ReceiveContext): Promise<void> {
  const { ts, thread } = placeOf(body);
  const privately: Delivery = { ...privateDelivery, thread: thread === ts ? undefined : thread };
  const answer = await answerTo(body, thread ?? ts, privately, context).catch(
    (error: unknown): Answer => plainAnswer(failureMessages(error, context), privately),
  );
  await sendAll(answer, respond, context);
}

async function answerTo(
  body: MessageShortcut,
  thread: string,
  delivery: Delivery,
  context: ReceiveContext,
): Promise<Answer> {
  const command = commandOfShortcut(body.callback_id, context.commands);
  if (command === null) return plainAnswer(errorMessages(context.words.outdated), delivery);
  const text = wordsOfMessage(body.message);
  if (text === '') return plainAnswer(errorMessages(context.words.nothingToRead), delivery);
  const invocation = askAbout(text, command);
  const who = senderOfShortcut(body);
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  const mayShare = !isDirectMessage(who.channel);
  const team = body.team?.id ?? body.enterprise?.id ?? '';
  const forms = answerForms(view, { invocation, startAt: 0, toAll: false, mayShare, thread }, team, context);
  return { ...forms, team, delivery };
}

function askAbout(text: string, { name, onMessage }: MessageCommand): Invocation {
  return { command: name, options: { ...onMessage.options, [onMessage.text]: text } };
}

/** The message above a thread has that thread's number itself, and stands in the channel. */
function placeOf({ message }: MessageShortcut): { ts: string; thread: string | undefined } {
  const thread: unknown = message.thread_ts;
  return { ts: message.ts, thread: typeof thread === 'string' ? thread : undefined };
}
