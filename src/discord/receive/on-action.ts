import type { APIMessageComponentInteraction } from 'discord.js';
import { answerInvocation } from './answer-invocation.ts';
import { errorMessages } from './error-messages.ts';
import { carriedBy, readPress, replacesPressed } from './read-press.ts';
import type { ReceiveContext } from './receive-context.ts';
import { respond } from './respond.ts';
import type { Responder } from './responder.ts';
import { isCopyPress, shareCopy } from './share-copy.ts';
import { isAnsweredByForm } from './show-form.ts';

/**
 * Answers a button or a select. A private answer is replaced, so that paging turns in place. What lacks the text that a
 * form can ask for is answered with the form.
 */
export async function onAction(
  interaction: APIMessageComponentInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<void> {
  const { words, deferAfterMs, rest, logger, draw } = context;
  if (isCopyPress(interaction)) return shareCopy(interaction, responder, context);
  const carried = carriedBy(interaction);
  if (carried !== null && (await isAnsweredByForm(carried, interaction, responder, context))) return;
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
    draw,
  });
}
