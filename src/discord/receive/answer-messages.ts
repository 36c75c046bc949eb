import { InteractionContextType, InteractionType } from 'discord.js';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { isShareable } from '../../platform/is-shareable.ts';
import type { Fragment, PackedMessage } from '../render/fragment.ts';
import { renderBlock } from '../render/render-block.ts';
import { packView, writeMessage } from '../render/render-view.ts';
import { withAdditions } from '../render/with-additions.ts';
import { nameOfAsker } from './asker.ts';
import { buttonOf } from './button-of.ts';
import { inFollowUps } from './in-follow-ups.ts';
import { appMayPost, mayOpenThread, type PostPermission } from './may-post.ts';
import { goOnInvocation, sharedInvocation } from './platform-options.ts';
import { publicMessages } from './public-messages.ts';
import type { MessageInteraction, ReceiveContext } from './receive-context.ts';
import type { Answer } from './respond.ts';
import type { Placement } from './responder.ts';
import { copyButton, sharerAbove } from './share-copy.ts';

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
  const shares = offersShare(view, options, context);
  if (turning.length < others.length) {
    // What was typed is so long that no button carries it: then all that may be sent is sent at once.
    const buttons = shares ? [copyButton(words)] : [];
    const messages = inFollowUps(all, interaction, words).map((message, index) =>
      writeMessage(withAdditions(message, { above: index === 0 ? above : [], buttons })),
    );
    return { messages, placement, rest: null };
  }
  const [share = copyButton(words)] = buttonOf({ label: words.share, invocation: sharedInvocation(invocation) });
  const buttons = [...turning, ...(start === 0 && shares ? [share] : [])];
  return { messages: [writeMessage(withAdditions(shown, { above, buttons }))], placement, rest: null };
}

function publicAnswer(
  view: View,
  all: readonly [PackedMessage, ...PackedMessage[]],
  { interaction, invocation, placement }: AnswerOptions,
  { words }: Context,
): Answer {
  // Discord itself shows who typed a command, but not who pressed a button or sent a form.
  const isNamed = interaction.type === InteractionType.ApplicationCommand;
  const name = isNamed ? '' : nameOfAsker(interaction);
  const above = name === '' ? [] : sharerAbove(name, words);
  const options = { title: view.title, invocation, above, mayOpenThread: mayOpenThread(interaction) };
  return { ...publicMessages(inFollowUps(all, interaction, words), options, words), placement };
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
