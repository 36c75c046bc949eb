import type { View } from '../core/view/view.ts';
import { askerOf, placeOfAction } from './asker.ts';
import { compose, isRefusal } from './compose.ts';
import { mayPost, type Refusal } from './may-post.ts';
import { type Pressed, threadOf } from './pressed.ts';
import { errorFields } from './redact.ts';
import { sendAll } from './respond.ts';
import type { Room } from './room.ts';

/** Posts a private answer for everyone in the channel, with the name of who shared it, where that person may post there. */
export async function share({ invocation, body, respond }: Pressed, room: Room): Promise<void> {
  const { words, logger } = room;
  const place = placeOfAction(body);
  const way = { toAll: false, replace: false, thread: threadOf(body) };
  const may = room.changes(invocation) ? 'unknown' : await check(place.channel, place.user, room);
  if (may !== 'yes') {
    const reason: View = {
      title: words.notShared,
      blocks: [{ kind: 'notice', tone: 'error', text: words.whyNotShared[may] }],
      footer: [],
    };
    return sendAll(compose(reason, { invocation: null, from: 0, mayShare: false }, room), way, respond, logger);
  }
  const view = await room.desk.answer(invocation, await askerOf(place, invocation, room));
  if (isRefusal(view))
    return sendAll(compose(view, { invocation, from: 0, mayShare: false }, room), way, respond, logger);
  const name = (await room.people.find(place.user))?.name ?? body.user.username;
  const by: View['blocks'][number] = { kind: 'paragraph', text: words.sharedBy([{ kind: 'typed', text: name }]) };
  const shared = { ...view, blocks: [by, ...view.blocks] };
  await sendAll(
    compose(shared, { invocation, from: 0, mayShare: false }, room),
    { ...way, toAll: true },
    respond,
    logger,
  );
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
