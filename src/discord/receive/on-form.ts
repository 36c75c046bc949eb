import type { APIModalSubmitInteraction } from 'discord.js';
import { readForm } from '../render/form.ts';
import { answerInvocation } from './answer-invocation.ts';
import { errorMessages } from './error-messages.ts';
import { readPlatformOptions } from './platform-options.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';

/** Answers a form that was sent as the command that it stands for. */
export async function onForm(
  interaction: APIModalSubmitInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<void> {
  const asked = readForm(interaction.data);
  if (asked !== null) {
    const options = { responder, unsharedPlacement: 'private', context } as const;
    return answerInvocation(readPlatformOptions(asked), interaction, options);
  }
  const [message] = errorMessages(context.words.outdated, context.words);
  if (message !== undefined) await responder.reply(message, 'private');
}
