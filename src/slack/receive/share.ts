import type { BlockAction } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import { errorFields } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { answerMessages } from './answer-messages.ts';
import { askerOf, placeOfAction } from './asker.ts';
import { errorMessages } from './error-messages.ts';
import { mayPost, type Refusal } from './may-post.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Answer, Way } from './respond.ts';

/** A private answer for everyone in the channel, with the name of who shares it, where that person may post there; else why not, beside it. */
export async function share(
  invocation: Invocation,
  body: BlockAction,
  beside: Way,
  context: ReceiveContext,
): Promise<Answer> {
  const { words } = context;
  const place = placeOfAction(body);
  const may = context.changes(invocation) ? 'unknown' : await check(place.channel, place.user, context);
  if (may !== 'yes') return { messages: errorMessages(words.whyNotShared[may], words.notShared), way: beside };
  const view = await context.desk.answer(invocation, await askerOf(place, invocation, context));
  const messages = answerMessages(view, { invocation, from: 0, mayShare: false }, context);
  if (isRefusal(view)) return { messages, way: beside };
  const name = (await context.people.find(place.user))?.name ?? body.user.username;
  return { messages: signed(messages, name, context), way: { ...beside, toAll: true } };
}

/** The name stands above the first message, and not in the view, so that "Go on" goes on where the answer without it does. */
function signed([first, ...rest]: readonly SlackMessage[], name: string, { words }: ReceiveContext): SlackMessage[] {
  if (first === undefined) return [];
  const text = words.sharedBy([{ kind: 'typed', text: name }]);
  const above = renderView({ title: [], blocks: [{ kind: 'paragraph', text }], footer: [] });
  return [{ ...first, blocks: [...above.flatMap(({ blocks }) => blocks), ...first.blocks] }, ...rest];
}

async function check(channel: string, user: string, { client, logger }: ReceiveContext): Promise<'yes' | Refusal> {
  try {
    return await mayPost(client, channel, user);
  } catch (error) {
    logger.warn(
      { method: 'conversations.info', ...errorFields(error) },
      'whether a person may post could not be found out',
    );
    return 'unknown';
  }
}
