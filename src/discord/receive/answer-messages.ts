import { InteractionContextType, InteractionType } from 'discord.js';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { renderView } from '../render/render-view.ts';
import type { DiscordWords } from '../words.ts';
import { nameOfAsker } from './asker.ts';
import { appMayPost, isInstalledHere, type PostPermission } from './may-post.ts';
import { goOnInvocation } from './platform-options.ts';
import type { MessageInteraction, ReceiveContext } from './receive-context.ts';
import type { Placement } from './responder.ts';
import { withNote, withShareButton, withSharer } from './share.ts';

/** How many messages an answer takes in a channel at most. */
const mostPublicMessages = 3;

export interface AnswerOptions {
  interaction: MessageInteraction;
  /** What the view answers. */
  invocation: Invocation;
  /** The message from which a long answer goes on. */
  startAt: number;
  placement: Placement;
  /** Whether the answer may be shared, where that was asked. */
  permission: PostPermission;
}

/**
 * The messages of an answer, as many as one interaction takes. A longer answer goes on by a button. A private answer
 * has a button that shares it.
 */
export function answerMessages(
  view: View,
  options: AnswerOptions,
  context: Pick<ReceiveContext, 'words' | 'changes'>,
): readonly DiscordMessage[] {
  const { words } = context;
  const messages = renderView(withSharing(view, options, context), words);
  if (options.placement === 'public') return publicMessages(messages, options, words);
  const most = isInstalledHere(options.interaction) ? Infinity : 1 + limits.followUps;
  return messagesFrom(messages, most, options, words);
}

/**
 * The first messages of an answer in public. A longer one ends with how its rest is seen: by a button, for whoever
 * presses it alone.
 */
function publicMessages(
  messages: readonly DiscordMessage[],
  { invocation }: Pick<AnswerOptions, 'invocation'>,
  words: DiscordWords,
): readonly DiscordMessage[] {
  if (messages.length <= mostPublicMessages) return messages;
  const shown = messages.slice(0, mostPublicMessages - 1);
  const rest = goOnView(words.restPrivately, goOnInvocation(invocation, shown.length), words);
  return [...shown, ...renderView(rest, words)];
}

/** An answer with what belongs to sharing it: a button, the name of who shared it, or a note why it is not shared. */
function withSharing(
  view: View,
  { interaction, invocation, placement, permission }: AnswerOptions,
  { words, changes }: Pick<ReceiveContext, 'words' | 'changes'>,
): View {
  // In a direct message with the bot there is nobody to share with.
  const alone = interaction.context === InteractionContextType.BotDM;
  const changed = changes(invocation);
  if (changed && !alone && !appMayPost(interaction)) return withNote(view, words.appMayNotPost);
  if (permission === 'not-you') return withNote(view, words.mayNotPost);
  if (permission === 'not-the-app') return withNote(view, words.appMayNotPost);
  if (placement === 'public') {
    // Discord itself shows who typed a command, but not who pressed a button.
    const pressed = interaction.type === InteractionType.MessageComponent;
    return pressed ? withSharer(view, nameOfAsker(interaction), words) : view;
  }
  // Sharing runs the invocation again, which must not make a change twice.
  return changed || alone ? view : withShareButton(view, invocation, words);
}

/** An answer's messages from one on. Where more are left than may be sent, the last one has a button that goes on. */
function messagesFrom(
  messages: readonly DiscordMessage[],
  most: number,
  { invocation, startAt }: Pick<AnswerOptions, 'invocation' | 'startAt'>,
  words: DiscordWords,
): readonly DiscordMessage[] {
  // New data may have made the answer shorter than what was shown of it. Then it begins again.
  const start = startAt < messages.length ? startAt : 0;
  const left = messages.slice(start);
  if (left.length <= most) return left;
  const goOn = goOnView(words.goesOn, goOnInvocation(invocation, start + most - 1), words);
  return [...left.slice(0, most - 1), ...renderView(goOn, words)];
}

function goOnView(text: Phrase, invocation: Invocation, { goOn }: DiscordWords): View {
  const actions = [{ kind: 'button', label: goOn, invocation } as const];
  return {
    title: [],
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'actions', actions },
    ],
    footer: [],
  };
}
