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
import { describeError, networkCode } from '../connect/describe-error.ts';
import { errorMessages } from './error-messages.ts';
import { onAction } from './on-action.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { onCommand } from './on-command.ts';
import type { ReceiveContext } from './receive-context.ts';
import { createResponder, type Responder } from './responder.ts';

/**
 * Answers an interaction of any type. Never rejects: a failure is logged, and the person is told where that is
 * possible.
 */
export async function dispatchInteraction(interaction: APIInteraction, context: ReceiveContext): Promise<void> {
  const responder = createResponder(interaction, context);
  try {
    await handle(interaction, responder, context);
  } catch (error) {
    const fields = { interaction: interaction.id, type: interaction.type, ...describeError(error) };
    context.logger[isOwnMistake(error) ? 'error' : 'warn'](fields, 'discord: an interaction was not answered');
    if (isAnswerable(interaction) && mayStillAnswer(error)) await sayThatItFailed(interaction, responder, context);
  }
}

async function handle(interaction: APIInteraction, responder: Responder, context: ReceiveContext): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      return;
    case InteractionType.ApplicationCommandAutocomplete:
      return onAutocomplete(interaction, responder, context);
    case InteractionType.ApplicationCommand:
      return isSlashCommand(interaction) ? onCommand(interaction, responder, context) : undefined;
    case InteractionType.MessageComponent:
      return onAction(interaction, responder, context);
    default:
      return interaction satisfies never;
  }
}

function isSlashCommand(
  interaction: APIApplicationCommandInteraction,
): interaction is APIChatInputApplicationCommandInteraction {
  return interaction.data.type === ApplicationCommandType.ChatInput;
}

/** Whether the mistake is the bot's own, and not the network's or Discord's. */
function isOwnMistake(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return isInvalidMessage(error);
  return !(error instanceof HTTPError) && networkCode(error) === null;
}

/** Whether a person waits for a message in answer. */
function isAnswerable({ type }: APIInteraction): boolean {
  return type === InteractionType.ApplicationCommand || type === InteractionType.MessageComponent;
}

/**
 * Whether another message may still reach the person. It may where Discord refused only what was sent, and not where it
 * says that the interaction is over.
 */
function mayStillAnswer(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) || isInvalidMessage(error);
}

function isInvalidMessage({ code }: DiscordAPIError): boolean {
  return code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

/** Says that the answer could not be sent, with a reference that the log carries too. */
async function sayThatItFailed(
  { id }: APIInteraction,
  responder: Responder,
  { words, logger }: ReceiveContext,
): Promise<void> {
  const [message] = errorMessages(words.unsendable([{ kind: 'typed', text: id }]), words);
  if (message === undefined) return;
  await responder
    .showPrivately(message)
    .catch((error: unknown) =>
      logger.warn({ interaction: id, ...describeError(error) }, 'discord: no error could be shown'),
    );
}
