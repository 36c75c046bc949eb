import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import { isShareable } from '../../platform/is-shareable.ts';
import { limits } from '../limits.ts';
import { encodeActionId } from '../render/encode-invocation.ts';
import { button } from '../render/render-actions.ts';
import { hasRichForm } from '../render/render-view.ts';
import type { PackedMessage, SlackMessage } from '../render/slack-message.ts';
import { withControls, withNote } from '../render/with-controls.ts';
import { fitsButton, packAnswer } from './pack-answer.ts';
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
  /** The thread under the message that the answer is about, in which it is shared. */
  thread?: string | undefined;
}

/**
 * The one message of an answer; none of an empty view. A longer answer goes on by a button, which shows its next part
 * in place; in a channel, to whoever presses it alone. A private answer has a button that shares it. What no button can
 * carry is sent at once, in as many messages as a response_url takes.
 */
export function answerMessages(view: View, options: AnswerOptions, context: ReceiveContext): SlackMessage[] {
  return messagesOf(packAnswer(view, options.invocation, context), view, options, context);
}

/**
 * An answer in the rich form where it has one, the workspace has not refused that form, and it takes one message: the
 * numbers of the parts of a longer answer are those of its plain form.
 */
export function answerForms(view: View, options: AnswerOptions, team: string, context: ReceiveContext): AnswerForms {
  const plain = answerMessages(view, options, context);
  if (options.startAt > 0 || !hasRichForm(view) || context.richForms.isRefused(team))
    return { messages: plain, plain: null };
  const rich = packAnswer(view, options.invocation, context, { rich: true });
  if (rich.length !== 1) return { messages: plain, plain: null };
  return { messages: messagesOf(rich, view, options, context), plain };
}

function messagesOf(
  all: readonly PackedMessage[],
  view: View,
  options: AnswerOptions,
  context: ReceiveContext,
): SlackMessage[] {
  const { invocation } = options;
  if (invocation !== null && !fitsButton(invocation))
    return allAtOnce(all, limits.usesOfResponseUrl, noteBelow(view, options, context), context);
  // New data can make an answer shorter than what was shown of it. It then begins again.
  const start = options.startAt < all.length ? options.startAt : 0;
  const shown = all[start];
  return shown === undefined
    ? []
    : [withControls(shown, controlsOf(view, { start, parts: all.length }, options, context))];
}

/** The parts of an answer that no button can turn. Where there are more than may be sent, the last one says so. */
export function allAtOnce(
  all: readonly PackedMessage[],
  most: number,
  note: Phrase | null,
  { words }: Pick<ReceiveContext, 'words'>,
): SlackMessage[] {
  const shown = all.slice(0, most);
  const below = shown.length < all.length ? words.restLeftOut : note;
  return shown.map((message, index) =>
    below !== null && index + 1 === shown.length ? withNote(message, below) : withControls(message, []),
  );
}

/** How what no button can carry is shared all the same. */
function noteBelow(view: View, options: AnswerOptions, context: ReceiveContext): Phrase | null {
  return options.thread !== undefined && offersShare(view, options, context) ? context.words.shareByMention : null;
}

function offersShare(view: View, { invocation, mayShare }: AnswerOptions, { changes }: ReceiveContext): boolean {
  return mayShare && invocation !== null && !changes(invocation) && isShareable(view) && !isRefusal(view);
}

function controlsOf(
  view: View,
  { start, parts }: { start: number; parts: number },
  options: AnswerOptions,
  context: ReceiveContext,
): types.Button[] {
  const { invocation, toAll, thread } = options;
  const { words } = context;
  if (invocation === null) return [];
  const more =
    start + 1 < parts ? [goOnButton(start + 1, toAll ? 'alone' : 'in-place', invocation, words, thread)] : [];
  const back = start > 0 ? [button(encodeActionId('more', start - 1, thread), words.goBack, invocation)] : [];
  const label = thread === undefined ? words.share : words.shareInThread;
  const share =
    start === 0 && offersShare(view, options, context)
      ? [button(encodeActionId('share', 0, thread), label, invocation)]
      : [];
  return [...more, ...back, ...share];
}

/** The button that shows an answer from one of its messages on: in place, or to whoever presses it alone. */
export function goOnButton(
  from: number,
  where: 'in-place' | 'alone',
  invocation: Invocation,
  words: ReceiveContext['words'],
  thread?: string,
): types.Button {
  return button(encodeActionId('more', from, thread), where === 'alone' ? words.goOnAlone : words.goOn, invocation);
}
