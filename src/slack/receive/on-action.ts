import type { BlockAction, RespondFn } from '@slack/bolt';
import { answerMessages } from './answer-messages.ts';
import { askerOf, isDirectMessage, senderOfPress } from './asker.ts';
import { errorMessages, failureMessages } from './error-messages.ts';
import { publishAnswer, publishHome } from './home.ts';
import { type Press, readPress, threadOf } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, type Delivery, privateDelivery } from './reply.ts';
import { sendAll } from './respond.ts';
import { share } from './share.ts';

/** Answers a press on a button, or a choice in a select or a calendar. */
export async function onAction(body: BlockAction, respond: RespondFn, context: ReceiveContext): Promise<void> {
  const press = readPress(body);
  if (press === null) context.logger.warn({ action: 'unknown' }, 'an action carried nothing that can be run');
  if (body.container.type === 'view') return showInHome(press, body, context);
  const inThread: Delivery = { ...privateDelivery, thread: threadOf(body) };
  const answer = await answerTo(press, body, inThread, context).catch(
    (error: unknown): Answer => ({ messages: failureMessages(error, context), delivery: inThread }),
  );
  await sendAll(answer, respond, context);
}

/** The answer takes the place of a private message, so that paging turns in place. Below a public one it is private. */
async function answerTo(
  press: Press | null,
  body: BlockAction,
  inThread: Delivery,
  context: ReceiveContext,
): Promise<Answer> {
  if (press === null) return { messages: errorMessages(context.words.outdated), delivery: inThread };
  const { kind, number, invocation } = press;
  if (kind === 'share') return share(invocation, body, inThread, context);
  const who = senderOfPress(body);
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  const startAt = kind === 'more' ? number : 0;
  const mayShare = !isDirectMessage(who.channel);
  const messages = answerMessages(view, { invocation, startAt, toAll: false, mayShare }, context);
  const replace = body.container.is_ephemeral === true && kind === 'ask';
  return { messages, delivery: { ...inThread, replace } };
}

async function showInHome(press: Press | null, body: BlockAction, context: ReceiveContext): Promise<void> {
  const who = senderOfPress(body);
  if (press === null || press.kind === 'home') return publishHome(who, context);
  const { kind, number, invocation } = press;
  return publishAnswer(who, invocation, kind === 'more' ? number : 0, context);
}
