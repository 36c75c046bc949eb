import type { Draw } from '../../core/posting/draw.ts';
import type { Logger } from '../../platform/logger.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { orderOf } from '../connect/attach-pictures.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { postRest, type Rest } from './post-rest.ts';
import type { Placement, Responder, ResponderRests } from './responder.ts';

/** An answer's messages, and who sees them. */
export interface Answer {
  messages: readonly DiscordMessage[];
  placement: Placement;
  /** What goes into the thread of the first message. */
  rest: Rest | null;
}

interface RespondOptions extends Pick<ResponderRests, 'rest'> {
  logger: Logger;
  draw: Draw;
  responder: Responder;
  /** Who is to see the answer, as far as is known before it is made. A refusal is always private. */
  placement: Placement;
  /**
   * After this many milliseconds without an answer, the interaction is acknowledged without one. At 0 it is
   * acknowledged before the answer is begun.
   */
  deferAfterMs: number;
}

/**
 * Acknowledges an interaction with its answer where that is quick, or else without it, and sends the whole answer: the
 * first message as the reply, the others as follow-ups, and what goes into its thread. Sends nothing where another
 * instance acknowledged it first.
 */
export async function respond(makeAnswer: () => Promise<Answer>, options: RespondOptions): Promise<void> {
  const { responder, placement, deferAfterMs, draw } = options;
  const drawn = async (): Promise<Answer> => {
    const answer = await makeAnswer();
    // drawn now, so that nobody waits for an acknowledgement that holds a picture
    const pictures = answer.messages.flatMap((message) => message.pictures ?? []);
    await Promise.all(pictures.map((picture) => draw(orderOf(picture))));
    return answer;
  };
  const started = deferAfterMs === 0 ? null : drawn();
  const quick = started === null ? null : await withTimeout(started, deferAfterMs, null);
  if (quick === null && !(await responder.defer(placement))) return;
  const answer = quick ?? (await (started ?? drawn()));
  const [first, ...others] = answer.messages;
  if (first === undefined) return;
  if (quick === null) await (answer.placement === placement ? responder.edit(first) : responder.showPrivately(first));
  else if (!(await responder.reply(first, answer.placement))) return;
  if (answer.rest !== null) await postRest(answer.rest, options);
  const followUpPlacement = answer.placement === 'public' ? 'public' : 'private';
  for (const message of others) await responder.followUp(message, followUpPlacement);
}
