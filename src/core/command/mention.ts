import type { Invocation } from '../message/invocation.ts';
import type { View } from '../message/view.ts';
import type { OnMessage } from './command.ts';
import type { Session } from './run-command.ts';

/**
 * What words that mention the bot, or that are sent to it alone, ask: something that can be asked as it is; a command
 * about the message that they stand under, whose text then goes into the option `text`; or nothing that the bot knows,
 * with a line on how it is asked.
 */
export type Mention =
  | { kind: 'ask'; invocation: Invocation }
  | { kind: 'about-message'; invocation: Invocation; text: string }
  | { kind: 'unknown'; view: View };

/** The command that can be asked of a message, and how. */
export interface Asker extends OnMessage {
  command: string;
}

/** The command that can be asked of a message; null where there is none. */
export function askerOf({ commands }: Pick<Session, 'commands'>): Asker | null {
  for (const { name, onMessage } of commands.values())
    if (onMessage !== undefined) return { command: name, ...onMessage };
  return null;
}

/** A question about the message that the words stand under. */
export function aboutThis({ command, options, text }: Asker): Mention {
  return { kind: 'about-message', invocation: { command, options }, text };
}

/** The same question of a text. */
export function askOfText({ command, options, text }: Asker, said: string): Mention {
  return { kind: 'ask', invocation: { command, options: { ...options, [text]: said } } };
}

/** A question that can be asked as it is, if there is one. */
export function asAsk(invocation: Invocation | null): Mention | null {
  return invocation === null ? null : { kind: 'ask', invocation };
}
