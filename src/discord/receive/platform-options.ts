import { isPublic } from '../../core/command/with-public.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { type DiscordMessage, renderView } from '../render/render-view.ts';
import type { DiscordWords } from '../words.ts';

/** What a platform's own options say of an invocation, apart from what the desk is asked. */
export interface PlatformOptions {
  invocation: Invocation | null;
  /** Whether the answer is for the whole channel. */
  shared: boolean;
  /** How many of the answer's messages were sent already. */
  from: number;
}

/** The option by which a button goes on with an answer. No command has one of this name. */
const goOn = 'go-on';

export const noOptions: PlatformOptions = { invocation: null, shared: false, from: 0 };

/** Takes apart what a button or a slash command carries. What an answer's buttons carry does not say `public`: each is pressed for oneself. */
export function readPlatformOptions(asked: Invocation): PlatformOptions {
  const { public: _, [goOn]: from = '0', ...options } = asked.options;
  return {
    invocation: { ...asked, options },
    shared: isPublic(asked),
    from: /^\d{1,4}$/.test(from) ? Number(from) : 0,
  };
}

interface Taking {
  invocation: Invocation;
  from: number;
  /** How many may be sent in answer to one interaction. */
  most: number;
  words: DiscordWords;
}

/** An answer's messages from one on; where more are left than may be sent, the last of them has a button that goes on. */
export function takeMessages(
  messages: readonly DiscordMessage[],
  { invocation: { command, options }, from, most, words }: Taking,
): readonly DiscordMessage[] {
  // Where the answer has become shorter meanwhile, it is begun again.
  const start = from < messages.length ? from : 0;
  const rest = messages.slice(start);
  if (rest.length <= most) return rest;
  const next = start + most - 1;
  const button = {
    kind: 'button',
    label: words.goOn,
    invocation: { command, options: { ...options, [goOn]: String(next) } },
  } as const;
  const end = renderView(
    {
      title: [],
      blocks: [
        { kind: 'paragraph', text: words.goesOn },
        { kind: 'actions', actions: [button] },
      ],
      footer: [],
    },
    words,
  );
  return [...rest.slice(0, most - 1), ...end];
}
