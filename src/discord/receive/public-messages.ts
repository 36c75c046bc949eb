import { mostInThread } from '../../core/message/budgets.ts';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { encodeInvocation } from '../render/encode-invocation.ts';
import type { EncodedChoice, Fragment, PackedMessage } from '../render/fragment.ts';
import { shownText } from '../render/phrase-runs.ts';
import { writeMessage } from '../render/render-view.ts';
import { withAdditions } from '../render/with-additions.ts';
import type { DiscordWords } from '../words.ts';
import { buttonOf } from './button-of.ts';
import { goOnInvocation } from './platform-options.ts';
import type { Rest } from './post-rest.ts';

interface PublicOptions {
  title: Phrase;
  /** What is answered; null where it cannot be asked again. */
  invocation: Invocation | null;
  /** What stands above the first message. */
  above: readonly Fragment[];
  /** Whether what follows the first message may go into a thread under it. */
  mayOpenThread: boolean;
}

/**
 * An answer that everybody sees: its first message, and the rest in its thread where there may be one. Elsewhere a
 * button shows the rest to whoever presses it alone; where no button can carry what was asked, all is sent at once.
 */
export function publicMessages(
  all: readonly [PackedMessage, ...PackedMessage[]],
  { title, invocation, above, mayOpenThread }: PublicOptions,
  words: DiscordWords,
): { messages: readonly DiscordMessage[]; rest: Rest | null } {
  const [first, ...rest] = all;
  const goOn = (from: number): EncodedChoice[] =>
    invocation !== null && from < all.length
      ? buttonOf({ label: words.goOnAlone, invocation: goOnInvocation(invocation, from) })
      : [];
  const upTo = (from: number) => writeMessage(withAdditions(first, { above, buttons: goOn(from) }));
  const leadsOn = invocation !== null && encodeInvocation(goOnInvocation(invocation, all.length)) !== null;
  if (rest.length === 0) return { messages: [upTo(1)], rest: null };
  if (!mayOpenThread) return { messages: [upTo(1), ...(leadsOn ? [] : rest.map(writeMessage))], rest: null };
  const inThread = leadsOn ? rest.slice(0, mostInThread) : rest;
  const messages = inThread.map((message, index) =>
    writeMessage(withAdditions(message, { above: [], buttons: index + 1 === inThread.length ? goOn(index + 2) : [] })),
  );
  return {
    messages: [writeMessage(withAdditions(first, { above, buttons: [] }))],
    rest: {
      messages,
      threadName: shownText(title) || shownText(words.threadName),
      firstWithButton: (sent) => (leadsOn ? upTo(1 + sent) : null),
    },
  };
}
