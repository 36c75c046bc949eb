import type { BlockAction } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { errorFields } from '../connect/redact.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { compose, isRefusal } from './answer-messages.ts';
import { askerOf, placeOfAction } from './asker.ts';
import { tell } from './error-messages.ts';
import { mayPost, type Refusal } from './may-post.ts';
import type { Room } from './receive-context.ts';
import type { Answer, Way } from './respond.ts';

/** A private answer for everyone in the channel, with the name of who shares it, where that person may post there; else why not, beside it. */
export async function share(invocation: Invocation, body: BlockAction, beside: Way, room: Room): Promise<Answer> {
  const { words } = room;
  const place = placeOfAction(body);
  const may = room.changes(invocation) ? 'unknown' : await check(place.channel, place.user, room);
  if (may !== 'yes') return { messages: tell(words.whyNotShared[may], words.notShared), way: beside };
  const view = await room.desk.answer(invocation, await askerOf(place, invocation, room));
  const messages = compose(view, { invocation, from: 0, mayShare: false }, room);
  if (isRefusal(view)) return { messages, way: beside };
  const name = (await room.people.find(place.user))?.name ?? body.user.username;
  return { messages: signed(messages, name, room), way: { ...beside, toAll: true } };
}

/** The name stands above the first message, and not in the view, so that "Go on" goes on where the answer without it does. */
function signed([first, ...rest]: readonly SlackMessage[], name: string, { words }: Room): SlackMessage[] {
  if (first === undefined) return [];
  const text = words.sharedBy([{ kind: 'typed', text: name }]);
  const above = renderView({ title: [], blocks: [{ kind: 'paragraph', text }], footer: [] });
  return [{ ...first, blocks: [...above.flatMap(({ blocks }) => blocks), ...first.blocks] }, ...rest];
}

async function check(channel: string, user: string, { client, logger }: Room): Promise<'yes' | Refusal> {
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
