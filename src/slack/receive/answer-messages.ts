import type { types } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { encodeActionId, encodeInvocation } from '../render/encode-invocation.ts';
import { escapedLength } from '../render/escaped-length.ts';
import { button } from '../render/render-actions.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackBlock, SlackMessage } from '../render/slack-message.ts';
import { datePicker } from './pick-date.ts';
import type { ReceiveContext } from './receive-context.ts';

/** One use of the response_url is left for saying that something failed. */
const mostMessages = limits.usesOfResponseUrl - 1;

/** How many messages an answer takes in a channel at most. Its button shows the rest to whoever presses it alone. */
const mostPublicMessages = 3;

export interface AnswerOptions {
  /** What the view answers; null for a line that could not be read. */
  invocation: Invocation | null;
  /** The number of the message at which a long answer goes on. */
  startAt: number;
  /** Whether everyone in the channel sees it. */
  toAll: boolean;
  /** Whether the answer is private and there is a channel to share it in. */
  mayShare: boolean;
}

/**
 * The messages of an answer, as many as one response_url takes. A longer answer goes on by a button, which asks again
 * and leaves out what was shown. A private answer has a button that shares it. An answer that another day can change
 * has a calendar.
 */
export function answerMessages(
  view: View,
  { invocation, startAt, toAll, mayShare }: AnswerOptions,
  context: ReceiveContext,
): SlackMessage[] {
  const all = renderView(view, { prefix: context.prefix });
  // New data can make an answer shorter than what was shown of it. It then begins again.
  const start = startAt < all.length ? startAt : 0;
  const shown = all.slice(start, start + (toAll ? mostPublicMessages : mostMessages));
  if (invocation === null) return shown;
  const { words } = context;
  const end = start + shown.length;
  const more =
    end < all.length ? [button(encodeActionId('more', end), toAll ? words.goOnAlone : words.goOn, invocation)] : [];
  if (start > 0 || isRefusal(view) || context.changes(invocation)) return withControls(shown, more);
  const isShareable = mayShare && encodeInvocation(invocation).length < limits.reservedText / 2;
  const share = isShareable ? [button(encodeActionId('share', 0), words.share, invocation)] : [];
  return withControls(shown, [...more, ...share, ...datePicker(invocation, words.anyDate, context.commands)]);
}

/** Adds controls to the last message: all of them, or only the first where there is no room for all. */
function withControls(messages: SlackMessage[], controls: types.ActionsBlockElement[]): SlackMessage[] {
  const last = messages.at(-1);
  if (last === undefined || controls.length === 0) return messages;
  const all: SlackBlock = { type: 'actions', elements: controls };
  const length = last.text.length + escapedLength(last.blocks) + escapedLength(all);
  const added: SlackBlock = length <= limits.textInMessage ? all : { type: 'actions', elements: controls.slice(0, 1) };
  return [...messages.slice(0, -1), { ...last, blocks: [...last.blocks, added] }];
}
