import { z } from 'zod';
import { askerOf } from '../../core/command/mention.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { ChatParts } from './chat-parts.ts';

/** What is asked: a line, of a command or in one's own words; what a button carries; or whose a text's figures are. */
export type Asked =
  | { kind: 'line'; line: string }
  | { kind: 'invocation'; invocation: Invocation }
  | { kind: 'text'; text: string };

/** What the page's script or a form sends; `complete` is a line that is still being typed. */
export type Sent = Asked | { kind: 'complete'; line: string };

const Body = z.union([
  z.strictObject({ line: z.string() }).transform(({ line }): Sent => ({ kind: 'line', line })),
  z.strictObject({ text: z.string() }).transform(({ text }): Sent => ({ kind: 'text', text })),
  z.strictObject({ complete: z.string() }).transform(({ complete }): Sent => ({ kind: 'complete', line: complete })),
  z
    .strictObject({
      invocation: z.strictObject({ command: z.string(), options: z.record(z.string(), z.string()) }),
    })
    .transform(({ invocation }): Sent => ({ kind: 'invocation', invocation })),
]);

/** What the body of a request asks, written as JSON or by a form; null where nothing can be read in it. */
export function readSent(body: string, isJson: boolean): Sent | null {
  const { success, data } = Body.safeParse(isJson ? parsedJson(body) : Object.fromEntries(new URLSearchParams(body)));
  return success ? data : null;
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** What asks whose the figures of a text are; null where no command does. */
export function askOf(text: string, { commands }: Pick<ChatParts, 'commands'>): Invocation | null {
  const asker = askerOf({ commands });
  return asker === null ? null : { command: asker.command, options: { [asker.text]: text } };
}
