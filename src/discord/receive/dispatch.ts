import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import { describeError } from '../connect/describe-error.ts';
import { isOwnMistake, mayStillAnswer } from './error-kinds.ts';
import { errorMessages } from './error-messages.ts';
import { onAction } from './on-action.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { onCommand } from './on-command.ts';
import { onForm } from './on-form.ts';
import { onMessageCommand } from './on-message-command.ts';
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
    if (isAnswerable(interaction) && mayStillAnswer(error)) await sendFailure(interaction, responder, context);
  }
}

async function handle(interaction: APIInteraction, responder: Responder, context: ReceiveContext): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return;
    case InteractionType.ModalSubmit:
      return onForm(interaction, responder, context);
    case InteractionType.ApplicationCommandAutocomplete:
      return onAutocomplete(interaction, responder, context);
    case InteractionType.ApplicationCommand:
      if (isSlashCommand(interaction)) return onCommand(interaction, responder, context);
      return isMessageCommand(interaction) ? onMessageCommand(interaction, responder, context) : undefined;
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

function isMessageCommand(
  interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction {
  return interaction.data.type === ApplicationCommandType.Message;
}

/** Whether a person waits for a message in answer. */
function isAnswerable({ type }: APIInteraction): boolean {
  return type !== InteractionType.Ping && type !== InteractionType.ApplicationCommandAutocomplete;
}

/** Says that the answer could not be sent, with a reference that the log carries too. */
async function sendFailure(
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
