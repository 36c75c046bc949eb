import type { types } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { actionId, encodeInvocation } from '../render/encode-invocation.ts';
import { escapedLength } from '../render/escaped-length.ts';
import { actButton } from '../render/render-actions.ts';
import { renderView } from '../render/render-view.ts';
import type { SlackBlock, SlackMessage } from '../render/slack-message.ts';
import { dateChoice } from './pick-date.ts';
import type { ReceiveContext } from './receive-context.ts';

/** One use of the response_url is left for what may have to be said afterwards. */
const mostMessages = limits.usesOfResponseUrl - 1;

export interface AnswerOptions {
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
export function answerMessages(view: View, composing: AnswerOptions, context: ReceiveContext): readonly SlackMessage[] {
  const kept = context.composed.get(view) ?? new Map<string, readonly SlackMessage[]>();
  context.composed.set(view, kept);
  const { invocation, from, mayShare } = composing;
  const key = `${from} ${mayShare} ${invocation === null ? '' : encodeInvocation(invocation)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const messages = makeMessages(view, composing, context);
  kept.set(key, messages);
  return messages;
}

function makeMessages(
  view: View,
  { invocation, from, mayShare }: AnswerOptions,
  context: ReceiveContext,
): SlackMessage[] {
  const all = renderView(view, { prefix: context.prefix });
  // new data may have made the answer shorter than what was shown of it: then it begins again
  const start = from < all.length ? from : 0;
  const shown = all.slice(start, start + mostMessages);
  if (invocation === null) return shown;
  const { words } = context;
  const end = start + shown.length;
  const more = end < all.length ? [actButton(actionId('more', end), words.goOn, invocation)] : [];
  if (start > 0 || isRefusal(view) || context.changes(invocation)) return withControls(shown, more);
  const shares = mayShare && encodeInvocation(invocation).length < limits.reservedText / 2;
  const share = shares ? [actButton(actionId('share', 0), words.share, invocation)] : [];
  return withControls(shown, [...more, ...share, ...dateChoice(invocation, words.anyDate, context.commands)]);
}

function withControls(messages: readonly SlackMessage[], controls: types.ActionsBlockElement[]): SlackMessage[] {
  const last = messages.at(-1);
  if (last === undefined || controls.length === 0) return [...messages];
  const block: SlackBlock = { type: 'actions', elements: controls };
  const fits = escapedLength(last.blocks) + escapedLength(block) + escapedLength(last.text) <= limits.textInMessage;
  const kept: SlackBlock = fits ? block : { type: 'actions', elements: controls.slice(0, 1) };
  return [...messages.slice(0, -1), { ...last, blocks: [...last.blocks, kept] }];
}
