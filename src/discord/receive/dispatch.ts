import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  DiscordAPIError,
  HTTPError,
  InteractionType,
  RESTJSONErrorCodes,
} from 'discord.js';
import { codeOf, describeError } from '../connect/describe-error.ts';
import { renderView } from '../render/render-view.ts';
import { answer, pressed } from './answer.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { optionValues } from './option-values.ts';
import { isReplaced } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { errorView } from './share.ts';
import { suggest } from './suggest.ts';

/** Answers an interaction of any type through the desk. It never rejects: what goes wrong is logged, and said where it can be. */
export async function dispatchInteraction(interaction: APIInteraction, context: ReceiveContext): Promise<void> {
  const exchange = openExchange(interaction, context);
  try {
    await handle(interaction, exchange, context);
  } catch (error) {
    const facts = { interaction: interaction.id, type: interaction.type, ...describeError(error) };
    context.logger[isOurs(error) ? 'error' : 'warn'](facts, 'discord: an interaction was not answered');
    if (isAnswerable(interaction) && mayStillAnswer(error)) await sayThatItFailed(interaction, exchange, context);
  }
}

async function handle(interaction: APIInteraction, exchange: Exchange, context: ReceiveContext): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      return;
    case InteractionType.ApplicationCommandAutocomplete:
      await exchange.suggest(await suggest(interaction, context.desk));
      return;
    case InteractionType.ApplicationCommand: {
      if (!isSlash(interaction)) return;
      const invocation = { command: interaction.data.name, options: optionValues(interaction.data.options) };
      return answer(invocation, interaction, { exchange, quiet: 'private', context });
    }
    case InteractionType.MessageComponent: {
      const quiet = isReplaced(interaction) ? 'in-place' : 'private';
      return answer(pressed(interaction, context), interaction, { exchange, quiet, context });
    }
    default:
      return interaction satisfies never;
  }
}

function isSlash(
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction {
  return interaction.data.type === ApplicationCommandType.ChatInput;
}

/** Whether the mistake is the bot's own, and not the network's or Discord's. */
function isOurs(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return isInvalid(error);
  return !(error instanceof HTTPError) && codeOf(error) === null;
}

/** Whether a person waits for a message in answer. */
function isAnswerable({ type }: APIInteraction): boolean {
  return type === InteractionType.ApplicationCommand || type === InteractionType.MessageComponent;
}

/** Whether another message may still reach the person: not where Discord refused the way or the time, and not merely what was sent. */
function mayStillAnswer(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) || isInvalid(error);
}

function isInvalid({ code }: DiscordAPIError): boolean {
  return code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

/** Says that the answer could not be sent, under a name that the log carries too. */
async function sayThatItFailed(
  interaction: APIInteraction,
  exchange: Exchange,
  { words, logger }: ReceiveContext,
): Promise<void> {
  const [message] = renderView(errorView(words.unsendable([{ kind: 'typed', text: interaction.id }])), words);
  if (message === undefined) return;
  await exchange
    .own(message)
    .catch((error: unknown) =>
      logger.warn({ interaction: interaction.id, ...describeError(error) }, 'discord: no error could be shown'),
    );
}
