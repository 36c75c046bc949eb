import {
  type APIChatInputApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  InteractionContextType,
  InteractionType,
} from 'discord.js';
import type { Invocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { renderView } from '../render/render-view.ts';
import type { DiscordWords } from '../words.ts';
import { askerOf, nameOfAsker } from './asker.ts';
import type { Exchange, How } from './exchange.ts';
import { appMayPost, isMember, mayPost } from './may-post.ts';
import { noOptions, readPlatformOptions, takeMessages } from './platform-options.ts';
import { invocationOf } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Prepared, respond } from './respond.ts';
import { errorView, withNote, withShare, withSharer } from './share.ts';

type Asked = APIChatInputApplicationCommandInteraction | APIMessageComponentInteraction;

/** What a pressed button carries. A change that is to be shared is none: it would be made again. */
export function pressed(interaction: APIMessageComponentInteraction, context: ReceiveContext): Invocation | null {
  const invocation = invocationOf(interaction);
  return invocation !== null && readPlatformOptions(invocation).shared && context.changes(invocation)
    ? null
    : invocation;
}

interface Way {
  exchange: Exchange;
  /** How the answer is shown to the person alone. */
  quiet: How;
  context: ReceiveContext;
}

/** The one way from an invocation to its answer. */
export async function answer(
  asked: Invocation | null,
  interaction: Asked,
  { exchange, quiet, context }: Way,
): Promise<void> {
  const { desk, words } = context;
  const { invocation, shared, from } = asked === null ? noOptions : readPlatformOptions(asked);
  const allowed = shared ? mayPost(interaction) : 'yes';
  const how = shared && allowed === 'yes' ? 'public' : shared ? 'private' : quiet;
  const changes = invocation !== null && context.changes(invocation);
  const prepare = async (): Promise<Prepared> => {
    const view = invocation === null ? errorView(words.outdated) : await desk.answer(invocation, askerOf(interaction));
    if (invocation === null || isRefusal(view))
      return { messages: renderView(view, words), how: how === 'public' ? 'private' : how };
    const shown = decorate(view, changes ? null : invocation, { interaction, how, allowed, words });
    const most = isMember(interaction) ? Infinity : 1 + limits.followUps.most;
    return { messages: takeMessages(renderView(shown, words), { invocation, from, most, words }), how };
  };
  await respond(prepare, { exchange, how, deferAfterMs: changes ? 0 : context.deferAfterMs });
}

interface Shown {
  interaction: Asked;
  how: How;
  allowed: ReturnType<typeof mayPost>;
  words: DiscordWords;
}

/** `share` is what a button asks in public; null where the answer is of a change, which must not be made again. */
function decorate(view: View, share: Invocation | null, { interaction, how, allowed, words }: Shown): View {
  if (share === null && !isAlone(interaction)) {
    if (!isMember(interaction)) return withNote(view, words.mayNotPostHere);
    if (!appMayPost(interaction)) return withNote(view, words.appMayNotPost);
  }
  if (allowed !== 'yes') return withNote(view, allowed === 'not-you' ? words.mayNotPost : words.appMayNotPost);
  if (how !== 'public') return share === null || isAlone(interaction) ? view : withShare(view, share, words);
  return interaction.type === InteractionType.MessageComponent
    ? withSharer(view, nameOfAsker(interaction), words)
    : view;
}

/** A direct message with the bot has nobody to share with. */
function isAlone({ context }: Asked): boolean {
  return context === InteractionContextType.BotDM;
}
