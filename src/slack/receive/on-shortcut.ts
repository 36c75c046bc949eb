import type { MessageShortcut, RespondFn } from '@slack/bolt';

import { formFor } from '../../core/command/command.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { example } from '../../core/message/phrase.ts';
import { commandOfShortcut, type MessageCommand } from '../connect/shortcut-id.ts';
import { answerForms } from './answer-messages.ts';
import { askerOf, isDirectMessage, senderOfShortcut } from './asker.ts';
import { errorMessages, failureMessages } from './error-messages.ts';
import { openForm } from './form.ts';
import { wordsOfMessage } from './message-words.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, type Delivery, plainAnswer, privateDelivery } from './reply.ts';
import { sendAll } from './respond.ts';

/**
 * Answers what somebody asks of a message in its menu: to that person alone, in the thread where the message is in one.
 */
export async function onShortcut(body: MessageShortcut, respond: RespondFn, context: ReceiveContext): Promise<void> {
  const { ts, thread } = placeOf(body);
  if (await isAnsweredByForm(body, context)) return;
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
  if (command.onMessage.opensForm === true)
    return plainAnswer(errorMessages(context.words.form.notOpened([example(`/${command.name}`)])), delivery);
  const invocation = askAbout(text, command);
  const who = senderOfShortcut(body);
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  const mayShare = !isDirectMessage(who.channel);
  const team = body.team?.id ?? body.enterprise?.id ?? '';
  const forms = answerForms(view, { invocation, startAt: 0, toAll: false, mayShare, thread }, team, context);
  return { ...forms, team, delivery };
}

/** A form with what the message says, and where it stands. Without words there is nothing to fill in. */
async function isAnsweredByForm(body: MessageShortcut, context: ReceiveContext): Promise<boolean> {
  const command = commandOfShortcut(body.callback_id, context.commands);
  const text = wordsOfMessage(body.message);
  if (command?.onMessage.opensForm !== true || text === '') return false;
  const { place } = command.onMessage;
  const { options } = askAbout(text, command);
  const address = addressOf(body);
  const asked = place === undefined || address === null ? options : { ...options, [place]: address };
  const form = formFor({ command: command.name, options: {} }, context.commands);
  if (form === null) return false;
  const invocation = { command: command.name, options: asked };
  const how = { trigger: body.trigger_id, onModal: false };
  return openForm(how, { who: senderOfShortcut(body), invocation }, form, context);
}

/** The address of a message, as Slack's own "Copy link" gives it; null where Slack names no workspace. */
function addressOf({ team, channel, message }: MessageShortcut): string | null {
  if (team === null) return null;
  return `https://${team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
}

function askAbout(text: string, { name, onMessage }: MessageCommand): Invocation {
  return { command: name, options: { ...onMessage.options, [onMessage.text]: text } };
}

/** The message above a thread has that thread's number itself, and stands in the channel. */
function placeOf({ message }: MessageShortcut): { ts: string; thread: string | undefined } {
  const thread: unknown = message.thread_ts;
  return { ts: message.ts, thread: typeof thread === 'string' ? thread : undefined };
}
