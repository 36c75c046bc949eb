import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange, How } from './exchange.ts';
import { limits } from './limits.ts';
import type { DiscordMessage } from './render-view.ts';

/** An answer's messages and how they are to be shown; a mistake stays private even where the answer would have been public. */
export interface Prepared {
  messages: readonly DiscordMessage[];
  how: How;
}

export interface Delivery {
  exchange: Exchange;
  /** How the answer is meant to be shown, as far as is known before there is one. */
  how: How;
  /** After so many milliseconds without an answer, the interaction is acknowledged without one. */
  deferAfterMs: number;
  /** What ends an answer that has more follow-ups than are allowed; null where there is no such limit. */
  end: DiscordMessage | null;
}

/**
 * Acknowledges an interaction with its answer where that is quick, or else without it, and sends the answer in whole: its first message as
 * the reply, the others as follow-ups.
 */
export async function deliver(answer: Promise<Prepared>, delivery: Delivery): Promise<void> {
  const { exchange, how, deferAfterMs } = delivery;
  const late = new AbortController();
  const quick = await Promise.race([answer, wait(deferAfterMs, null, { signal: late.signal })]).finally(() =>
    late.abort(),
  );
  if (quick === null) await exchange.defer(how);
  const { messages, how: shown } = quick ?? (await answer);
  const [first, ...rest] = capped(messages, delivery.end);
  if (first === undefined) return;
  const follow = shown === 'public' ? 'public' : 'private';
  if (quick !== null) await exchange.reply(first, shown);
  else if (follow === (how === 'public' ? 'public' : 'private')) await exchange.edit(first);
  else {
    await exchange.remove();
    await exchange.followUp(first, follow);
  }
  for (const message of rest) await exchange.followUp(message, follow);
}

function capped(messages: readonly DiscordMessage[], end: DiscordMessage | null): readonly DiscordMessage[] {
  if (end === null || messages.length <= 1 + limits.followUps.most) return messages;
  return [...messages.slice(0, limits.followUps.most), end];
}
