import type { BlockAction, RespondFn } from '@slack/bolt';
import { decodeActionId } from '../render/encode-invocation.ts';
import { answerForms } from './answer-messages.ts';
import { askerOf, isDirectMessage, senderOfPress } from './asker.ts';
import { errorMessages, failureMessages } from './error-messages.ts';
import { lackingForm, openForm } from './form.ts';
import { publishAnswer, publishHome } from './home.ts';
import { answerInModal } from './modal.ts';
import { type Press, readPress, teamOfPress, threadOf } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, type Delivery, plainAnswer, privateDelivery } from './reply.ts';
import { sendAll } from './respond.ts';
import { share } from './share.ts';

/** Answers a press on a button, or a choice in a select or a calendar. */
export async function onAction(body: BlockAction, respond: RespondFn, context: ReceiveContext): Promise<void> {
  if (leadsToPage(body)) return;
  const press = readPress(body);
  if (press === null) context.logger.warn({ action: 'unknown' }, 'an action carried nothing that can be run');
  if (body.view?.type === 'modal') return answerInModal(press, body, context);
  if (await isAnsweredByForm(press, body, context)) return;
  if (body.container.type === 'view') return showInHome(press, body, context);
  const inThread: Delivery = { ...privateDelivery, thread: threadOf(body) };
  const answer = await answerTo(press, body, inThread, context).catch(
    (error: unknown): Answer => plainAnswer(failureMessages(error, context), inThread),
  );
  await sendAll(answer, respond, context);
}

/** A button with an address is followed by Slack itself, which tells of the press all the same. */
function leadsToPage({ actions: [action] }: BlockAction): boolean {
  return action !== undefined && decodeActionId(action.action_id)?.kind === 'page';
}

/** What lacks a long text is asked for in a form. */
async function isAnsweredByForm(press: Press | null, body: BlockAction, context: ReceiveContext): Promise<boolean> {
  const lacking = press?.kind === 'ask' ? lackingForm(press.invocation, context) : null;
  if (press === null || lacking === null) return false;
  const how = { trigger: body.trigger_id, onModal: false };
  return openForm(how, { who: senderOfPress(body), invocation: press.invocation }, lacking, context);
}

/** The answer takes the place of a private message, so that pages turn in place. Below a public one it is private. */
async function answerTo(
  press: Press | null,
  body: BlockAction,
  inThread: Delivery,
  context: ReceiveContext,
): Promise<Answer> {
  if (press === null) return plainAnswer(errorMessages(context.words.outdated), inThread);
  const { kind, number, invocation, thread } = press;
  if (kind === 'share') return share(press, body, inThread, context);
  const who = senderOfPress(body);
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  const startAt = kind === 'more' ? number : 0;
  const mayShare = !isDirectMessage(who.channel);
  const team = teamOfPress(body);
  const forms = answerForms(view, { invocation, startAt, toAll: false, mayShare, thread }, team, context);
  return { ...forms, team, delivery: { ...inThread, replace: body.container.is_ephemeral === true } };
}

async function showInHome(press: Press | null, body: BlockAction, context: ReceiveContext): Promise<void> {
  const who = senderOfPress(body);
  if (press === null || press.kind === 'home') return publishHome(who, context);
  const { kind, number, invocation } = press;
  return publishAnswer(who, invocation, kind === 'more' ? number : 0, context);
}
