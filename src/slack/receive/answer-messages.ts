import type { types } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { actionId, carry } from '../render/encode-invocation.ts';
import { weigh } from '../render/escaped-length.ts';
import { actButton } from '../render/render-actions.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackBlock, SlackMessage } from '../render/slack-message.ts';
import { dateChoice } from './pick-date.ts';
import type { Room } from './receive-context.ts';

/** One use of the response_url is left for what may have to be said afterwards. */
const mostMessages = limits.usesOfResponseUrl - 1;

export interface Composing {
  /** What the answer answers; null for a line that could not be read. */
  invocation: Invocation | null;
  /** The message from which a long answer goes on. */
  from: number;
  /** Whether the answer is private and there is a channel to share it in. */
  mayShare: boolean;
}

/**
 * The messages of an answer, as many as one response_url takes; a longer one goes on by a button, which asks again and leaves out what was
 * shown. A private answer has a button that shares it, and an answer that can be had as of another day a calendar. A view that was answered before is not rendered again.
 */
export function compose(view: View, composing: Composing, room: Room): readonly SlackMessage[] {
  const kept = room.composed.get(view) ?? new Map<string, readonly SlackMessage[]>();
  room.composed.set(view, kept);
  const { invocation, from, mayShare } = composing;
  const key = `${from} ${mayShare} ${invocation === null ? '' : carry(invocation)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const messages = composeAnew(view, composing, room);
  kept.set(key, messages);
  return messages;
}

function composeAnew(view: View, { invocation, from, mayShare }: Composing, room: Room): SlackMessage[] {
  const all = renderView(view, { prefix: room.prefix });
  // new data may have made the answer shorter than what was shown of it: then it begins again
  const start = from < all.length ? from : 0;
  const shown = all.slice(start, start + mostMessages);
  if (invocation === null) return shown;
  const { words } = room;
  const end = start + shown.length;
  const more = end < all.length ? [actButton(actionId('more', end), words.goOn, invocation)] : [];
  if (start > 0 || isRefusal(view) || room.changes(invocation)) return withControls(shown, more);
  const shares = mayShare && carry(invocation).length < limits.reservedText / 2;
  const share = shares ? [actButton(actionId('share', 0), words.share, invocation)] : [];
  return withControls(shown, [...more, ...share, ...dateChoice(invocation, words.anyDate, room.commands)]);
}

function withControls(messages: readonly SlackMessage[], controls: types.ActionsBlockElement[]): SlackMessage[] {
  const last = messages.at(-1);
  if (last === undefined || controls.length === 0) return [...messages];
  const block: SlackBlock = { type: 'actions', elements: controls };
  const fits = weigh(last.blocks) + weigh(block) + weigh(last.text) <= limits.textInMessage;
  const kept: SlackBlock = fits ? block : { type: 'actions', elements: controls.slice(0, 1) };
  return [...messages.slice(0, -1), { ...last, blocks: [...last.blocks, kept] }];
}

/** A view that only says what was wrong: it is for the asker alone. */
export function isRefusal({ blocks }: View): boolean {
  return blocks.length > 0 && blocks.every((block) => block.kind === 'notice' && block.tone === 'error');
}
