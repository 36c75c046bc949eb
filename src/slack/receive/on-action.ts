import type { BlockAction, RespondFn } from '@slack/bolt';
import { compose } from './answer-messages.ts';
import { askerOf, isDirect, placeOfAction } from './asker.ts';
import { tell, tellFailure } from './error-messages.ts';
import { publishHome, publishView } from './home.ts';
import { type Pressed, readPressed, threadOf } from './read-press.ts';
import type { Room } from './receive-context.ts';
import { type Answer, privately, sendAll, type Way } from './respond.ts';
import { share } from './share.ts';

/** Runs what a button or a select carries. */
export async function onAction(body: BlockAction, respond: RespondFn, room: Room): Promise<void> {
  const pressed = readPressed(body);
  if (pressed === null) room.logger.warn({ action: 'unknown' }, 'an action carried nothing that can be run');
  if (body.container.type === 'view') return inHome(pressed, body, room);
  const beside: Way = { ...privately, thread: threadOf(body) };
  const answer = await answerTo(pressed, body, beside, room).catch(
    (error: unknown): Answer => ({ messages: tellFailure(error, room), way: beside }),
  );
  await sendAll(answer, respond, room);
}

/** A private answer is replaced, so that paging turns in place; under a public one the answer is private. */
async function answerTo(pressed: Pressed | null, body: BlockAction, beside: Way, room: Room): Promise<Answer> {
  if (pressed === null) return { messages: tell(room.words.outdated), way: beside };
  const { act, number, invocation } = pressed;
  if (act === 'share') return share(invocation, body, beside, room);
  const place = placeOfAction(body);
  const view = await room.desk.answer(invocation, await askerOf(place, invocation, room));
  const from = act === 'more' ? number : 0;
  const messages = compose(view, { invocation, from, mayShare: !isDirect(place.channel) }, room);
  return { messages, way: { ...beside, replace: body.container.is_ephemeral === true && act === 'ask' } };
}

async function inHome(pressed: Pressed | null, body: BlockAction, room: Room): Promise<void> {
  const place = placeOfAction(body);
  if (pressed === null || pressed.act === 'home') return publishHome(place, room);
  const { act, number, invocation } = pressed;
  return publishView(place, invocation, act === 'more' ? number : 0, room);
}
