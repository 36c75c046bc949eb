import type { BlockAction } from '@slack/bolt';
import { isRefusal } from '../../core/message/is-refusal.ts';
import { errorFields } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import { askerOf, type Sender, senderOfPress } from './asker.ts';
import { errorMessages } from './error-messages.ts';
import { mayPost, type PostPermission } from './may-post.ts';
import { postToChannel } from './post-to-channel.ts';
import { type Press, teamOfPress } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, type Delivery, plainAnswer } from './reply.ts';

/**
 * Shows a private answer to everyone in the channel, with the name of who shares it, if that person may post there. If
 * not, the person alone is told why. An answer about a message is shown in the thread under that message.
 */
export async function share(
  { invocation, thread }: Pick<Press, 'invocation' | 'thread'>,
  body: BlockAction,
  inThread: Delivery,
  context: ReceiveContext,
): Promise<Answer> {
  const { words, prefix } = context;
  const who = senderOfPress(body);
  const permission = context.changes(invocation) ? 'unknown' : await permissionOf(who, context);
  if (permission !== 'yes')
    return plainAnswer(errorMessages(words.whyNotShared[permission], words.notShared), inThread);
  const view = await context.desk.answer(invocation, await askerOf(who, invocation, context));
  if (isRefusal(view)) return plainAnswer(renderView(view, { prefix }), inThread);
  const name = (await context.people.find(who.user))?.name ?? body.user.username;
  const inWhich = thread ?? inThread.thread;
  const place = { channel: who.channel, team: teamOfPress(body), thread: inWhich, privately: inThread };
  return postToChannel({ view, invocation, name }, place, context);
}

/** Whether somebody may post where they ask; `unknown` where Slack does not say. */
export async function permissionOf(
  { channel, user }: Sender,
  { client, logger }: ReceiveContext,
): Promise<PostPermission> {
  try {
    return await mayPost(client, channel, user);
  } catch (error) {
    const fields = { method: 'conversations.info', ...errorFields(error) };
    logger.warn(fields, 'whether a person may post could not be found out');
    return 'unknown';
  }
}
