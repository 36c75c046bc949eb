import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import { parseLine } from '../../core/command/parse-line.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { limits } from '../limits.ts';
import { askerOf, isDirectMessage, senderOfCommand } from './asker.ts';
import { commandAnswer } from './command-answer.ts';
import { failureMessages } from './error-messages.ts';
import type { CommandAnswer, ReceiveContext } from './receive-context.ts';
import { privateDelivery, toReply } from './reply.ts';
import { acknowledge, sendAll } from './respond.ts';

type CommandArgs = Pick<SlackCommandMiddlewareArgs, 'command' | 'ack' | 'respond'>;

/**
 * Answers a slash command: in the acknowledgement, if the answer is one message and there in time. Otherwise it
 * acknowledges first and sends all by the response_url, because a message sent before could overtake the
 * acknowledgement.
 */
export async function onCommand({ command, ack, respond }: CommandArgs, context: ReceiveContext): Promise<void> {
  const answering = answerTo(command, context).catch((error: unknown): CommandAnswer => {
    const messages = failureMessages(error, context);
    const [message] = messages;
    const acknowledgement = message === undefined ? null : toReply(message, privateDelivery);
    return { messages, delivery: privateDelivery, acknowledgement };
  });
  const answerInTime = await withTimeout(answering, limits.acknowledgeMs, null);
  const acknowledgement = answerInTime?.acknowledgement ?? undefined;
  const hasArrived = await acknowledge(() => ack(acknowledgement), context.logger);
  if (acknowledgement === undefined || !hasArrived) await sendAll(await answering, respond, context);
}

async function answerTo(command: CommandArgs['command'], context: ReceiveContext): Promise<CommandAnswer> {
  const line = lineOf(command.command, command.text, context.prefix);
  const read = parseLine(line, context.commands);
  const invocation = read.ok ? read.invocation : null;
  const asker = await askerOf(senderOfCommand(command), invocation, context);
  const view =
    invocation === null ? await context.desk.answerLine(line, asker) : await context.desk.answer(invocation, asker);
  return commandAnswer(view, { invocation, inDirectMessage: isDirectMessage(command.channel_id) }, context);
}

/** The line as it would be typed anywhere else: without the prefix, and with what Slack escaped as it was typed. */
export function lineOf(command: string, text: string, prefix: string): string {
  const typed = command.replace(/^\//, '');
  const name = typed.toLowerCase().startsWith(prefix) ? typed.slice(prefix.length) : typed;
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return `/${name} ${plain}`.trimEnd();
}
