import { withTimeout } from '../../platform/with-timeout.ts';
import type { DiscordMessage } from '../render/render-view.ts';
import type { Exchange, How } from './exchange.ts';

/** An answer's messages and how they are to be shown; a mistake stays private even where the answer would have been public. */
export interface Prepared {
  messages: readonly DiscordMessage[];
  how: How;
}

export interface Delivery {
  exchange: Exchange;
  /** How the answer is meant to be shown, as far as is known before there is one. */
  how: How;
  /** After so many milliseconds without an answer, the interaction is acknowledged without one; at 0 before the answer is begun. */
  deferAfterMs: number;
}

/**
 * Acknowledges an interaction with its answer where that is quick, or else without it, and sends the answer in whole: its first message as
 * the reply, the others as follow-ups. Whoever finds that another instance acknowledged it sends nothing.
 */
export async function respond(prepare: () => Promise<Prepared>, delivery: Delivery): Promise<void> {
  const { exchange, how, deferAfterMs } = delivery;
  const answer = deferAfterMs === 0 ? null : prepare();
  const quick = answer === null ? null : await withTimeout(answer, deferAfterMs, null);
  if (quick === null && !(await exchange.defer(how))) return;
  const { messages, how: shown } = quick ?? (await (answer ?? prepare()));
  const [first, ...rest] = messages;
  if (first === undefined) return;
  const follow = shown === 'public' ? 'public' : 'private';
  if (quick === null) await (shown === how ? exchange.edit(first) : exchange.own(first));
  else if (!(await exchange.reply(first, shown))) return;
  for (const message of rest) await exchange.followUp(message, follow);
}
