import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import { parseLine } from '../../core/command/parse-line.ts';
import { isPublic } from '../../core/command/with-public.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { limits } from '../limits.ts';
import { answerMessages } from './answer-messages.ts';
import { askerOf, isDirect, placeOfCommand } from './asker.ts';
import { failureMessages } from './error-messages.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, acknowledge, privately, response, sendAll } from './respond.ts';

type Given = Pick<SlackCommandMiddlewareArgs, 'command' | 'ack' | 'respond'>;

/**
 * Answers a slash command: in the acknowledgement where the answer is one message and there in time, else by its response_url, one message
 * after the other: what follows an acknowledgement could overtake it.
 */
export async function onCommand({ command, ack, respond }: Given, context: ReceiveContext): Promise<void> {
  const line = lineOf(command.command, command.text, context.prefix);
  const read = parseLine(line, context.commands);
  const invocation = read.ok ? read.invocation : null;
  const answering = answer().catch(
    (error: unknown): Answer => ({ messages: failureMessages(error, context), way: privately }),
  );
  const early = await withTimeout(answering, limits.acknowledgeMs, null);
  const [first, ...rest] = early?.messages ?? [];
  const only = first === undefined || rest.length > 0 ? undefined : response(first, early?.way ?? privately);
  const arrived = await acknowledge(() => ack(only), context.logger);
  if (only === undefined || !arrived) await sendAll(await answering, respond, context);

  async function answer(): Promise<Answer> {
    const asker = await askerOf(placeOfCommand(command), invocation, context);
    const view =
      invocation === null ? await context.desk.answerLine(line, asker) : await context.desk.answer(invocation, asker);
    const toAll = invocation !== null && isPublic(invocation) && !isRefusal(view);
    const mayShare = !toAll && !isDirect(command.channel_id);
    return { messages: answerMessages(view, { invocation, from: 0, mayShare }, context), way: { ...privately, toAll } };
  }
}

/** The line as it would be typed anywhere: without the prefix, and with what Slack escaped as it was typed. */
export function lineOf(command: string, text: string, prefix: string): string {
  const typed = command.replace(/^\//, '');
  const name = typed.toLowerCase().startsWith(prefix) ? typed.slice(prefix.length) : typed;
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return `/${name} ${plain}`.trimEnd();
}
