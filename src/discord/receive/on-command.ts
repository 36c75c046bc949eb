import type { APIChatInputApplicationCommandInteraction } from 'discord.js';
import { formFor } from '../render/form.ts';
import { answerInvocation } from './answer-invocation.ts';
import { optionValues } from './option-values.ts';
import { readPlatformOptions } from './platform-options.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';

/** Answers a slash command; with a form, where it lacks the text that a form can ask for. */
export async function onCommand(
  interaction: APIChatInputApplicationCommandInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<void> {
  const { name, options } = interaction.data;
  const typed = { command: name, options: optionValues(options) };
  const form = formFor(typed, context.commands.get(name));
  if (form !== null) return void (await responder.showForm(form));
  const asked = readPlatformOptions(typed);
  await answerInvocation(asked, interaction, { responder, unsharedPlacement: 'private', context });
}
