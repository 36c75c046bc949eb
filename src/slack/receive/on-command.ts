import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import { parseLine } from '../../core/command/parse-line.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { limits } from '../limits.ts';
import { withoutPictures } from '../post/send-with-files.ts';
import { askerOf, isDirectMessage, senderOfCommand } from './asker.ts';
import { commandAnswer } from './command-answer.ts';
import { failureMessages } from './error-messages.ts';
import { lackingForm, openForm } from './form.ts';
import { postToChannel } from './post-to-channel.ts';
import type { CommandAnswer, ReceiveContext } from './receive-context.ts';
import { type Answer, plainAnswer, privateDelivery, toReply } from './reply.ts';
import { acknowledge, sendAll } from './respond.ts';
import { permissionOf } from './share.ts';

type CommandArgs = Pick<SlackCommandMiddlewareArgs, 'command' | 'ack' | 'respond'>;

/** An answer, and what it was made of where the bot may post it. */
interface Answered {
  answer: CommandAnswer;
  longForAll: { view: View; invocation: Invocation } | null;
}

/**
 * Answers a slash command: in the acknowledgement, if the answer is there in time and Slack need not say what it takes.
 * Otherwise it acknowledges first and sends the answer afterwards, because a message sent before could overtake the
 * acknowledgement. A long text that was left out is asked for in a form.
 */
export async function onCommand({ command, ack, respond }: CommandArgs, context: ReceiveContext): Promise<void> {
  const opening = openFormFor(command, context);
  if (opening !== null) {
    await acknowledge(ack, context.logger);
    // Where Slack opens no form, the answer says what is missing.
    if (await opening) return;
    const { answer } = await answerTo(command, context).catch((error: unknown) => failed(error, context));
    return void (await sendAll(answer, respond, context));
  }
  const answering = answerTo(command, context).catch((error: unknown) => failed(error, context));
  const answerInTime = await withTimeout(answering, limits.acknowledgeMs, null);
  const acknowledgement = answerInTime?.answer.acknowledgement ?? undefined;
  const hasArrived = await acknowledge(() => ack(acknowledgement), context.logger);
  if (acknowledgement !== undefined && hasArrived) return;
  const { answer, longForAll } = await answering;
  await sendAll(
    longForAll === null ? answer : await postIfAllowed(answer, longForAll, command, context),
    respond,
    context,
  );
}

/** Null where there is nothing that a form would ask for. */
function openFormFor(command: CommandArgs['command'], context: ReceiveContext): Promise<boolean> | null {
  const read = parseLine(lineOf(command.command, command.text, context.prefix), context.commands);
  const lacking = read.ok ? lackingForm(read.invocation, context) : null;
  if (!read.ok || lacking === null) return null;
  const who = senderOfCommand(command);
  return openForm(
    { trigger: command.trigger_id, onModal: false },
    { who, invocation: read.invocation },
    lacking,
    context,
  );
}

async function answerTo(command: CommandArgs['command'], context: ReceiveContext): Promise<Answered> {
  const line = lineOf(command.command, command.text, context.prefix);
  const read = parseLine(line, context.commands);
  const invocation = read.ok ? read.invocation : null;
  const asker = await askerOf(senderOfCommand(command), invocation, context);
  const view =
    invocation === null ? await context.desk.answerLine(line, asker) : await context.desk.answer(invocation, asker);
  const inDirectMessage = isDirectMessage(command.channel_id);
  const answer = commandAnswer(view, { invocation, inDirectMessage, team: command.team_id }, context);
  return { answer, longForAll: answer.isLongForAll && invocation !== null ? { view, invocation } : null };
}

/**
 * A long answer for everyone is posted by the bot, so that its rest can stand in its thread. Where that person may not
 * post, Slack itself decides what becomes of the answer.
 */
async function postIfAllowed(
  answer: Answer,
  { view, invocation }: { view: View; invocation: Invocation },
  command: CommandArgs['command'],
  context: ReceiveContext,
): Promise<Answer> {
  const who = senderOfCommand(command);
  if ((await permissionOf(who, context)) !== 'yes') return answer;
  const name = (await context.people.find(who.user))?.name ?? command.user_name;
  const place = { channel: who.channel, team: command.team_id, thread: undefined, privately: privateDelivery };
  return postToChannel({ view, invocation, name }, place, context);
}

function failed(error: unknown, context: ReceiveContext): Answered {
  const answer = plainAnswer(failureMessages(error, context), privateDelivery);
  const [message] = answer.messages;
  const acknowledgement = message === undefined ? null : toReply(withoutPictures(message), privateDelivery);
  return { answer: { ...answer, acknowledgement, isLongForAll: false }, longForAll: null };
}

/** The line as it would be typed anywhere else: without the prefix, and with what Slack escaped as it was typed. */
export function lineOf(command: string, text: string, prefix: string): string {
  const typed = command.replace(/^\//, '');
  const name = typed.toLowerCase().startsWith(prefix) ? typed.slice(prefix.length) : typed;
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return `/${name} ${plain}`.trimEnd();
}
