import type { APIChatInputApplicationCommandInteraction } from 'discord.js';
import { answerInvocation } from './answer-invocation.ts';
import { optionValues } from './option-values.ts';
import { readPlatformOptions } from './platform-options.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';

/** Answers a slash command. */
export async function onCommand(
  interaction: APIChatInputApplicationCommandInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<void> {
  const { name, options } = interaction.data;
  const asked = readPlatformOptions({ command: name, options: optionValues(options) });
  await answerInvocation(asked, interaction, { responder, unsharedPlacement: 'private', context });
}
