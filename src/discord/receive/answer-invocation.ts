import { isRefusal } from '../../core/message/is-refusal.ts';
import { renderView } from '../render/render-view.ts';
import { answerMessages } from './answer-messages.ts';
import { askerOf } from './asker.ts';
import { errorMessages } from './error-messages.ts';
import { mayChangeHere, mayPost } from './may-post.ts';
import type { PlatformOptions } from './platform-options.ts';
import type { MessageInteraction, ReceiveContext } from './receive-context.ts';
import { type Answer, respond } from './respond.ts';
import type { Placement, Responder } from './responder.ts';

interface AnswerContext {
  responder: Responder;
  /** Where the answer is shown if it is not shared. */
  unsharedPlacement: 'private' | 'in-place';
  context: ReceiveContext;
}

/** Asks the desk, and sends its answer. Slash commands, buttons and selects all take this way. */
export async function answerInvocation(
  { invocation, shared, startAt }: PlatformOptions,
  interaction: MessageInteraction,
  { responder, unsharedPlacement, context }: AnswerContext,
): Promise<void> {
  const { desk, words } = context;
  const changes = context.changes(invocation);
  const permission = shared ? mayPost(interaction) : 'yes';
  const placement = placementOf(shared, permission === 'yes', unsharedPlacement);
  const makeAnswer = async (): Promise<Answer> => {
    if (changes && !mayChangeHere(interaction))
      return { messages: errorMessages(words.mayNotPostHere, words), placement, rest: null };
    const view = await desk.answer(invocation, askerOf(interaction));
    if (isRefusal(view))
      return {
        messages: renderView(view, words),
        placement: placement === 'public' ? 'private' : placement,
        rest: null,
      };
    const options = { interaction, invocation, startAt, placement, permission };
    return answerMessages(view, options, context);
  };
  // A change is acknowledged before it is made, so that only one instance makes it.
  const deferAfterMs = changes ? 0 : context.deferAfterMs;
  const { rest, logger, draw } = context;
  await respond(makeAnswer, { responder, placement, deferAfterMs, rest, logger, draw });
}

function placementOf(shared: boolean, allowed: boolean, unsharedPlacement: Placement): Placement {
  if (!shared) return unsharedPlacement;
  return allowed ? 'public' : 'private';
}
