import type { BlockAction, RespondFn } from '@slack/bolt';
import { askerOf, isDirect, placeOfAction } from './asker.ts';
import { compose } from './compose.ts';
import { publishHome, publishView } from './home.ts';
import { type Pressed, readPressed, threadOf } from './pressed.ts';
import { sendAll } from './respond.ts';
import type { Room } from './room.ts';
import { share } from './share.ts';

/** Runs what a button or a select carries. A private answer is replaced, so that paging turns in place; under a public one the answer is private. */
export async function onAction(body: BlockAction, respond: RespondFn, room: Room): Promise<void> {
  const pressed = readPressed(body, respond);
  if (pressed === null) return room.logger.warn({ action: 'unknown' }, 'an action carried nothing that can be run');
  if (body.container.type === 'view') return inHome(pressed, room);
  if (pressed.act === 'share') return share(pressed, room);
  const { act, number, invocation } = pressed;
  const place = placeOfAction(body);
  const view = await room.desk.answer(invocation, await askerOf(place, invocation, room));
  const isOwn = body.container.is_ephemeral === true;
  const messages = compose(
    view,
    { invocation, from: act === 'more' ? number : 0, mayShare: !isDirect(place.channel) },
    room,
  );
  await sendAll(
    messages,
    { toAll: false, replace: isOwn && act === 'ask', thread: threadOf(body) },
    respond,
    room.logger,
  );
}

async function inHome({ act, number, invocation, body }: Pressed, room: Room): Promise<void> {
  const place = placeOfAction(body);
  if (act === 'home') return publishHome(place, room);
  const view = await room.desk.answer(invocation, await askerOf(place, invocation, room));
  return publishView(place.user, view, { invocation, from: act === 'more' ? number : 0 }, room);
}
