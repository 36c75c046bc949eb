import type { APIChatInputApplicationCommandInteraction } from 'discord.js';
import { answerInvocation } from './answer-invocation.ts';
import { optionValues } from './option-values.ts';
import { readPlatformOptions } from './platform-options.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';
import { isAnsweredByForm } from './show-form.ts';

/** Answers a slash command; with a form, where it lacks the text that a form can ask for. */
export async function onCommand(
  interaction: APIChatInputApplicationCommandInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<void> {
  const { name, options } = interaction.data;
  const typed = { command: name, options: optionValues(options) };
  if (await isAnsweredByForm(typed, interaction, responder, context)) return;
  const asked = readPlatformOptions(typed);
  await answerInvocation(asked, interaction, { responder, unsharedPlacement: 'private', context });
}
