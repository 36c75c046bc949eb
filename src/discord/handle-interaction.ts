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
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Desk } from '../core/command/desk.ts';
import type { Invocation } from '../core/command/invocation.ts';
import type { View } from '../core/view/view.ts';
import { askerOf, nameOfAsker } from './asker.ts';
import { deliver, type Prepared } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { type How, openExchange } from './exchange.ts';
import type { Logger } from './logger.ts';
import { isMember, mayPost } from './may-post.ts';
import { optionValues } from './option-values.ts';
import { invocationOf, isOwnAnswer } from './read-interaction.ts';
import { renderView } from './render-view.ts';
import { errorView, isRefusal, splitPublic, withNote, withShare, withSharer } from './share.ts';
import { suggest } from './suggest.ts';
import type { DiscordWords } from './words.ts';

export interface Room {
  desk: Desk;
  rest: REST;
  words: DiscordWords;
  logger: Logger;
  deferAfterMs: number;
}

type Asked = APIChatInputApplicationCommandInteraction | APIMessageComponentInteraction;

/** Answers an interaction of any type through the desk. It never rejects: what goes wrong is logged, and said where it can be. */
export async function handleInteraction(interaction: APIInteraction, room: Room): Promise<void> {
  try {
    await handle(interaction, room);
  } catch (error) {
    room.logger.warn(
      { interaction: interaction.id, type: interaction.type, ...describeError(error) },
      'discord: an interaction was not answered',
    );
    if (isRefused(error)) await confess(interaction, room);
  }
}

async function handle(interaction: APIInteraction, room: Room): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      return;
    case InteractionType.ApplicationCommandAutocomplete:
      return answerAutocomplete(interaction, room);
    case InteractionType.ApplicationCommand:
      if (!isSlash(interaction)) return;
      return answer(
        { command: interaction.data.name, options: optionValues(interaction.data.options) },
        interaction,
        'private',
        room,
      );
    case InteractionType.MessageComponent:
      return answer(invocationOf(interaction), interaction, isOwnAnswer(interaction) ? 'in-place' : 'private', room);
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

/** The one way from an invocation to its answer. `quiet` is how the answer is shown to the person alone. */
async function answer(asked: Invocation | null, interaction: Asked, quiet: How, room: Room): Promise<void> {
  const { desk, rest, words, deferAfterMs } = room;
  const { invocation, shared } = asked === null ? { invocation: null, shared: false } : splitPublic(asked);
  const allowed = shared ? mayPost(interaction) : 'yes';
  const how = shared && allowed === 'yes' ? 'public' : shared ? 'private' : quiet;
  const prepare = async (): Promise<Prepared> => {
    const view = invocation === null ? errorView(words.outdated) : await desk.answer(invocation, askerOf(interaction));
    const kept = isRefusal(view) || invocation === null;
    const shown = kept ? view : decorate(view, invocation, { interaction, how, allowed, words });
    return { messages: renderView(shown, words), how: kept && how === 'public' ? 'private' : how };
  };
  const [end = null] =
    isMember(interaction) || interaction.guild_id === undefined
      ? []
      : renderView(errorView(words.continuesElsewhere), words);
  await deliver(prepare(), { exchange: openExchange(interaction, rest), how, deferAfterMs, end });
}

interface Shown {
  interaction: Asked;
  how: How;
  allowed: ReturnType<typeof mayPost>;
  words: DiscordWords;
}

function decorate(view: View, invocation: Invocation, { interaction, how, allowed, words }: Shown): View {
  if (allowed !== 'yes') return withNote(view, allowed === 'not-you' ? words.mayNotPost : words.appMayNotPost);
  if (how !== 'public') return isAlone(interaction) ? view : withShare(view, invocation, words);
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

/** Whether Discord refused what was sent, and not merely the way or the time. */
function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

/** Says that the answer could not be sent, as a reply or, where one was promised, as a follow-up. */
async function confess(interaction: APIInteraction, { rest, words, logger }: Room): Promise<void> {
  const [message] = renderView(errorView(words.unsendable([{ kind: 'typed', text: interaction.id }])), words);
  if (message === undefined) return;
  const exchange = openExchange(interaction, rest);
  await exchange
    .reply(message, 'private')
    .catch(() => exchange.followUp(message, 'private'))
    .catch((error: unknown) =>
      logger.warn({ interaction: interaction.id, ...describeError(error) }, 'discord: no error could be shown'),
    );
}
