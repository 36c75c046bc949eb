import type { types } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import { isShareable } from '../../platform/is-shareable.ts';
import { limits } from '../limits.ts';
import { encodeActionId, encodeInvocation } from '../render/encode-invocation.ts';
import { button } from '../render/render-actions.ts';
import { hasRichForm, packView } from '../render/render-view.ts';
import type { PackedMessage, SlackMessage } from '../render/slack-message.ts';
import { withControls } from '../render/with-controls.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { AnswerForms } from './reply.ts';

export interface AnswerOptions {
  /** What the view answers; null for a line that could not be read. */
  invocation: Invocation | null;
  /** The number of the message of a long answer that is shown. */
  startAt: number;
  /** Whether everyone in the channel sees it. */
  toAll: boolean;
  /** Whether the answer is private and there is a channel to share it in. */
  mayShare: boolean;
}

/**
 * The one message of an answer; none of an empty view. A longer answer goes on by a button, which shows its next part
 * in place; in a channel, to whoever presses it alone. A private answer has a button that shares it.
 */
export function answerMessages(view: View, options: AnswerOptions, context: ReceiveContext): SlackMessage[] {
  return messageOf(packView(view, { prefix: context.prefix }), view, options, context);
}

/**
 * An answer in the rich form where it has one, the workspace has not refused that form, and it takes one message: the
 * numbers of the parts of a longer answer are those of its plain form.
 */
export function answerForms(view: View, options: AnswerOptions, team: string, context: ReceiveContext): AnswerForms {
  const plain = answerMessages(view, options, context);
  if (options.startAt > 0 || !hasRichForm(view) || context.richForms.isRefused(team))
    return { messages: plain, plain: null };
  const rich = packView(view, { prefix: context.prefix, rich: true });
  if (rich.length !== 1) return { messages: plain, plain: null };
  return { messages: messageOf(rich, view, options, context), plain };
}

function messageOf(
  all: readonly PackedMessage[],
  view: View,
  options: AnswerOptions,
  context: ReceiveContext,
): SlackMessage[] {
  // New data can make an answer shorter than what was shown of it. It then begins again.
  const start = options.startAt < all.length ? options.startAt : 0;
  const shown = all[start];
  return shown === undefined
    ? []
    : [withControls(shown, controlsOf(view, { start, parts: all.length }, options, context))];
}

function controlsOf(
  view: View,
  { start, parts }: { start: number; parts: number },
  { invocation, toAll, mayShare }: AnswerOptions,
  { words, changes }: ReceiveContext,
): types.Button[] {
  if (invocation === null) return [];
  const more = start + 1 < parts ? [goOnButton(start + 1, toAll ? 'alone' : 'in-place', invocation, words)] : [];
  const back = start > 0 ? [button(encodeActionId('more', start - 1), words.goBack, invocation)] : [];
  const isShared = mayShare && start === 0 && !changes(invocation) && isShareable(view) && !isRefusal(view);
  const hasRoom = encodeInvocation(invocation).length < limits.reservedText / 2;
  const share = isShared && hasRoom ? [button(encodeActionId('share', 0), words.share, invocation)] : [];
  return [...more, ...back, ...share];
}

/** The button that shows an answer from one of its messages on: in place, or to whoever presses it alone. */
export function goOnButton(
  from: number,
  where: 'in-place' | 'alone',
  invocation: Invocation,
  words: ReceiveContext['words'],
): types.Button {
  return button(encodeActionId('more', from), where === 'alone' ? words.goOnAlone : words.goOn, invocation);
}
