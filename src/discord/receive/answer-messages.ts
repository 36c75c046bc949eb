import { InteractionContextType, InteractionType } from 'discord.js';
import { mostInThread } from '../../core/message/budgets.ts';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { isShareable } from '../../platform/is-shareable.ts';
import { limits } from '../limits.ts';
import { encodeInvocation } from '../render/encode-invocation.ts';
import type { EncodedChoice, Fragment, PackedMessage } from '../render/fragment.ts';
import { shownText } from '../render/phrase-runs.ts';
import { renderBlock } from '../render/render-block.ts';
import { packView, writeMessage } from '../render/render-view.ts';
import { withAdditions } from '../render/with-additions.ts';
import { nameOfAsker } from './asker.ts';
import { appMayPost, isInstalledHere, mayOpenThread, type PostPermission } from './may-post.ts';
import { goOnInvocation, sharedInvocation } from './platform-options.ts';
import type { MessageInteraction, ReceiveContext } from './receive-context.ts';
import type { Answer } from './respond.ts';
import type { Placement } from './responder.ts';

export interface AnswerOptions {
  interaction: MessageInteraction;
  /** What the view answers. */
  invocation: Invocation;
  /** The number of the message of a long answer that is shown. */
  startAt: number;
  placement: Placement;
  /** Whether the answer may be shared, where that was asked. */
  permission: PostPermission;
}

type Context = Pick<ReceiveContext, 'words' | 'changes'>;

/**
 * An answer as one message. In private, a longer one has buttons that show its other parts in place, and what can be
 * shared has a button for that. In public, its rest goes into a thread where the bot may open one; elsewhere a button
 * shows the rest to whoever presses it alone.
 */
export function answerMessages(view: View, options: AnswerOptions, context: Context): Answer {
  const [first, ...rest] = packView(view, context.words);
  return options.placement === 'public'
    ? publicAnswer(view, [first, ...rest], options, context)
    : privateAnswer(view, [first, ...rest], options, context);
}

function privateAnswer(
  view: View,
  all: readonly [PackedMessage, ...PackedMessage[]],
  options: AnswerOptions,
  context: Context,
): Answer {
  const { invocation, startAt, placement, interaction } = options;
  const { words } = context;
  // New data may have made the answer shorter than what was shown of it. Then it begins again.
  const start = startAt < all.length ? startAt : 0;
  const shown = all[start] ?? all[0];
  const above = start === 0 ? noteAbove(options, context) : [];
  const others = [
    ...(start + 1 < all.length ? [{ label: words.goOn, invocation: goOnInvocation(invocation, start + 1) }] : []),
    ...(start > 0 ? [{ label: words.goBack, invocation: goOnInvocation(invocation, start - 1) }] : []),
  ];
  const turning = others.flatMap(buttonOf);
  if (turning.length < others.length) {
    // What was typed is so long that no button carries it: then all that may be sent is sent at once.
    const most = isInstalledHere(interaction) ? all.length : 1 + limits.followUps;
    const messages = all
      .slice(0, most)
      .map((message, index) => (index === 0 ? { ...message, fragments: [...above, ...message.fragments] } : message));
    return { messages: messages.map(writeMessage), placement, rest: null };
  }
  const share =
    start === 0 && offersShare(view, options, context)
      ? buttonOf({ label: words.share, invocation: sharedInvocation(invocation) })
      : [];
  return {
    messages: [writeMessage(withAdditions(shown, { above, buttons: [...turning, ...share] }))],
    placement,
    rest: null,
  };
}

function publicAnswer(
  view: View,
  all: readonly [PackedMessage, ...PackedMessage[]],
  { interaction, invocation, placement }: AnswerOptions,
  { words }: Context,
): Answer {
  const [first, ...rest] = all;
  // Discord itself shows who typed a command, but not who pressed a button.
  const name = interaction.type === InteractionType.MessageComponent ? nameOfAsker(interaction) : '';
  const sharer = words.sharedBy([{ kind: 'typed', text: name }]);
  const above = name === '' ? [] : renderBlock({ kind: 'small', text: sharer }, words);
  const goOn = (from: number): EncodedChoice[] =>
    from < all.length ? buttonOf({ label: words.goOnAlone, invocation: goOnInvocation(invocation, from) }) : [];
  const upTo = (from: number) => writeMessage(withAdditions(first, { above, buttons: goOn(from) }));
  if (rest.length === 0 || !mayOpenThread(interaction)) return { messages: [upTo(1)], placement, rest: null };
  const inThread = rest.slice(0, mostInThread);
  const messages = inThread.map((message, index) =>
    writeMessage(withAdditions(message, { above: [], buttons: index + 1 === inThread.length ? goOn(index + 2) : [] })),
  );
  return {
    messages: [writeMessage(withAdditions(first, { above, buttons: [] }))],
    placement,
    rest: {
      messages,
      threadName: shownText(view.title) || shownText(words.threadName),
      firstWithButton: (sent) => upTo(1 + sent),
    },
  };
}

/** Why an answer that was to be shared stayed private, or why the bot cannot post what it was told to. */
function noteAbove({ interaction, invocation, permission }: AnswerOptions, { words, changes }: Context): Fragment[] {
  const note = (text: Phrase) => renderBlock({ kind: 'notice', tone: 'info', text }, words);
  if (changes(invocation) && !isAlone(interaction) && !appMayPost(interaction)) return note(words.appMayNotPost);
  if (permission === 'not-you') return note(words.mayNotPost);
  return permission === 'not-the-app' ? note(words.appMayNotPost) : [];
}

/** Sharing runs the invocation again, which must not make a change twice. */
function offersShare(
  view: View,
  { interaction, invocation, permission }: AnswerOptions,
  { changes }: Context,
): boolean {
  return permission === 'yes' && !changes(invocation) && !isAlone(interaction) && isShareable(view);
}

/** In a direct message with the bot there is nobody to share with. */
function isAlone({ context }: MessageInteraction): boolean {
  return context === InteractionContextType.BotDM;
}

/** None where no button can carry the invocation. */
function buttonOf({ label, invocation }: { label: Phrase; invocation: Invocation }): EncodedChoice[] {
  const encoded = encodeInvocation(invocation);
  return encoded === null ? [] : [{ label: shownText(label), description: null, encoded }];
}
