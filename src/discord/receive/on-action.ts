import type { APIMessageComponentInteraction } from 'discord.js';
import { answerInvocation } from './answer-invocation.ts';
import { errorMessages } from './error-messages.ts';
import { readPress, replacesPressed } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { respond } from './respond.ts';
import type { Responder } from './responder.ts';

/** Answers a button or a select. A private answer is replaced, so that paging turns in place. */
export async function onAction(
  interaction: APIMessageComponentInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<void> {
  const { words, deferAfterMs, rest, logger } = context;
  const placement = replacesPressed(interaction) ? 'in-place' : 'private';
  const press = readPress(interaction, context);
  if (press !== null) return answerInvocation(press, interaction, { responder, unsharedPlacement: placement, context });
  const messages = errorMessages(words.outdated, words);
  await respond(async () => ({ messages, placement, rest: null }), {
    responder,
    placement,
    deferAfterMs,
    rest,
    logger,
  });
}
