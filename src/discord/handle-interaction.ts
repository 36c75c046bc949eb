import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  DiscordAPIError,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Desk } from '../core/command/desk.ts';
import type { Invocation } from '../core/command/invocation.ts';
import type { View } from '../core/view/view.ts';
import { nothingAsked, readAsked, takeMessages } from './asked.ts';
import { askerOf, nameOfAsker } from './asker.ts';
import { deliver, type Prepared } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { type AnsweringRest, type Exchange, type How, openExchange } from './exchange.ts';
import { limits } from './limits.ts';
import type { Logger } from './logger.ts';
import { isMember, mayPost } from './may-post.ts';
import { optionValues } from './option-values.ts';
import { invocationOf, isOwnAnswer } from './read-interaction.ts';
import { renderView } from './render-view.ts';
import { errorView, isRefusal, withNote, withShare, withSharer } from './share.ts';
import { suggest } from './suggest.ts';
import type { DiscordWords } from './words.ts';

export interface Room extends AnsweringRest {
  desk: Desk;
  words: DiscordWords;
  logger: Logger;
  /** Whether an invocation changes what is stored: it is carried out once, by whoever acknowledged it first, and is not asked again to be shared. */
  changes(invocation: Invocation): boolean;
  deferAfterMs: number;
}

type Asked = APIChatInputApplicationCommandInteraction | APIMessageComponentInteraction;

/** Answers an interaction of any type through the desk. It never rejects: what goes wrong is logged, and said where it can be. */
export async function handleInteraction(interaction: APIInteraction, room: Room): Promise<void> {
  const exchange = openExchange(interaction, room);
  try {
    await handle(interaction, exchange, room);
  } catch (error) {
    room.logger.warn(
      { interaction: interaction.id, type: interaction.type, ...describeError(error) },
      'discord: an interaction was not answered',
    );
    if (isAnswerable(interaction) && mayStillAnswer(error)) await confess(interaction, exchange, room);
  }
}

async function handle(interaction: APIInteraction, exchange: Exchange, room: Room): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      return;
    case InteractionType.ApplicationCommandAutocomplete:
      return answerAutocomplete(interaction, room);
    case InteractionType.ApplicationCommand: {
      if (!isSlash(interaction)) return;
      const invocation = { command: interaction.data.name, options: optionValues(interaction.data.options) };
      return answer(invocation, interaction, { exchange, quiet: 'private', room });
    }
    case InteractionType.MessageComponent: {
      const quiet = isOwnAnswer(interaction) ? 'in-place' : 'private';
      return answer(pressed(interaction, room), interaction, { exchange, quiet, room });
    }
    default:
      return interaction satisfies never;
  }
}

async function answerAutocomplete(
  interaction: APIInteraction & { type: InteractionType.ApplicationCommandAutocomplete },
  { desk, rest }: Room,
): Promise<void> {
  const body = {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: await suggest(interaction, desk) },
  };
  await rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false });
}

/** What a pressed button carries. A change that is to be shared is none: it would be made again. */
function pressed(interaction: APIMessageComponentInteraction, room: Room): Invocation | null {
  const invocation = invocationOf(interaction);
  return invocation !== null && readAsked(invocation).shared && room.changes(invocation) ? null : invocation;
}

interface Way {
  exchange: Exchange;
  /** How the answer is shown to the person alone. */
  quiet: How;
  room: Room;
}

/** The one way from an invocation to its answer. */
async function answer(asked: Invocation | null, interaction: Asked, { exchange, quiet, room }: Way): Promise<void> {
  const { desk, words } = room;
  const { invocation, shared, from } = asked === null ? nothingAsked : readAsked(asked);
  const allowed = shared ? mayPost(interaction) : 'yes';
  const how = shared && allowed === 'yes' ? 'public' : shared ? 'private' : quiet;
  const changes = invocation !== null && room.changes(invocation);
  const prepare = async (): Promise<Prepared> => {
    const view = invocation === null ? errorView(words.outdated) : await desk.answer(invocation, askerOf(interaction));
    if (invocation === null || isRefusal(view))
      return { messages: renderView(view, words), how: how === 'public' ? 'private' : how };
    const shown = decorate(view, changes ? null : invocation, { interaction, how, allowed, words });
    const most = isMember(interaction) ? Infinity : 1 + limits.followUps.most;
    return { messages: takeMessages(renderView(shown, words), { invocation, from, most, words }), how };
  };
  await deliver(prepare, { exchange, how, deferAfterMs: changes ? 0 : room.deferAfterMs });
}

interface Shown {
  interaction: Asked;
  how: How;
  allowed: ReturnType<typeof mayPost>;
  words: DiscordWords;
}

/** `share` is what a button asks in public; null where there is none. */
function decorate(view: View, share: Invocation | null, { interaction, how, allowed, words }: Shown): View {
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

function isSlash(
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction {
  return interaction.data.type === ApplicationCommandType.ChatInput;
}

/** Whether a person waits for a message in answer. */
function isAnswerable({ type }: APIInteraction): boolean {
  return type === InteractionType.ApplicationCommand || type === InteractionType.MessageComponent;
}

/** Whether another message may still reach the person: not where Discord refused the way or the time, and not merely what was sent. */
function mayStillAnswer(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) || error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

/** Says that the answer could not be sent, under a name that the log carries too. */
async function confess(interaction: APIInteraction, exchange: Exchange, { words, logger }: Room): Promise<void> {
  const [message] = renderView(errorView(words.unsendable([{ kind: 'typed', text: interaction.id }])), words);
  if (message === undefined) return;
  await exchange
    .own(message)
    .catch((error: unknown) =>
      logger.warn({ interaction: interaction.id, ...describeError(error) }, 'discord: no error could be shown'),
    );
}
