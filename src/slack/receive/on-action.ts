import type { BlockAction, RespondFn } from '@slack/bolt';
import { answerMessages } from './answer-messages.ts';
import { askerOf, isDirect, placeOfAction } from './asker.ts';
import { errorMessages, failureMessages } from './error-messages.ts';
import { publishHome, publishView } from './home.ts';
import { type Press, readPress, threadOf } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, privately, sendAll, type Way } from './respond.ts';
import { share } from './share.ts';

/** Runs what a button or a select carries. */
export async function onAction(body: BlockAction, respond: RespondFn, context: ReceiveContext): Promise<void> {
  const pressed = readPress(body);
  if (pressed === null) context.logger.warn({ action: 'unknown' }, 'an action carried nothing that can be run');
  if (body.container.type === 'view') return inHome(pressed, body, context);
  const beside: Way = { ...privately, thread: threadOf(body) };
  const answer = await answerTo(pressed, body, beside, context).catch(
    (error: unknown): Answer => ({ messages: failureMessages(error, context), way: beside }),
  );
  await sendAll(answer, respond, context);
}

/** A private answer is replaced, so that paging turns in place; under a public one the answer is private. */
async function answerTo(
  pressed: Press | null,
  body: BlockAction,
  beside: Way,
  context: ReceiveContext,
): Promise<Answer> {
  if (pressed === null) return { messages: errorMessages(context.words.outdated), way: beside };
  const { act, number, invocation } = pressed;
  if (act === 'share') return share(invocation, body, beside, context);
  const place = placeOfAction(body);
  const view = await context.desk.answer(invocation, await askerOf(place, invocation, context));
  const from = act === 'more' ? number : 0;
  const messages = answerMessages(view, { invocation, from, mayShare: !isDirect(place.channel) }, context);
  return { messages, way: { ...beside, replace: body.container.is_ephemeral === true && act === 'ask' } };
}

async function inHome(pressed: Press | null, body: BlockAction, context: ReceiveContext): Promise<void> {
  const place = placeOfAction(body);
  if (pressed === null || pressed.act === 'home') return publishHome(place, context);
  const { act, number, invocation } = pressed;
  return publishView(place, invocation, act === 'more' ? number : 0, context);
}
