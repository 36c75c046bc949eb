import type { BlockAction } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import { errorFields } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { answerMessages } from './answer-messages.ts';
import { askerOf, type Sender, senderOfPress } from './asker.ts';
import { errorMessages } from './error-messages.ts';
import { mayPost, type PostPermission } from './may-post.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Answer, Delivery } from './reply.ts';

/**
 * Shows a private answer to everyone in the channel, with the name of who shares it, if that person may post there. If
 * not, the person alone is told why.
 */
export async function share(
  invocation: Invocation,
  body: BlockAction,
  inThread: Delivery,
  context: ReceiveContext,
): Promise<Answer> {
  const { words } = context;
  const who = senderOfPress(body);
  const permission = context.changes(invocation) ? 'unknown' : await permissionOf(who, context);
  if (permission !== 'yes')
    return { messages: errorMessages(words.whyNotShared[permission], words.notShared), delivery: inThread };
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  const messages = answerMessages(view, { invocation, startAt: 0, toAll: !isRefusal(view), mayShare: false }, context);
  if (isRefusal(view)) return { messages, delivery: inThread };
  const name = (await context.people.find(who.user))?.name ?? body.user.username;
  return { messages: withSharer(messages, name, context), delivery: { ...inThread, toAll: true } };
}

/** The name is not in the view, so that the messages have the same numbers as without it when "Go on" asks for more. */
function withSharer(
  [first, ...rest]: readonly SlackMessage[],
  name: string,
  { words }: ReceiveContext,
): SlackMessage[] {
  if (first === undefined) return [];
  const text = words.sharedBy([{ kind: 'typed', text: name }]);
  const above = renderView({ title: [], blocks: [{ kind: 'paragraph', text }], footer: [] });
  return [{ ...first, blocks: [...above.flatMap(({ blocks }) => blocks), ...first.blocks] }, ...rest];
}

async function permissionOf({ channel, user }: Sender, { client, logger }: ReceiveContext): Promise<PostPermission> {
  try {
    return await mayPost(client, channel, user);
  } catch (error) {
    const fields = { method: 'conversations.info', ...errorFields(error) };
    logger.warn(fields, 'whether a person may post could not be found out');
    return 'unknown';
  }
}
