import { isPublic } from '../../core/command/with-public.ts';
import type { Invocation } from '../../core/message/invocation.ts';

/** An invocation, and what Discord's own options say of how its answer is sent. */
export interface PlatformOptions {
  /** What the desk is asked. */
  invocation: Invocation;
  /** Whether the answer is for the whole channel. */
  shared: boolean;
  /** How many of the answer's messages were sent already. */
  from: number;
}

/** The option of a button that goes on with an answer. No command has an option of this name. */
const goOnOption = 'go-on';

/** Takes the platform's own options out of what a button or a slash command carries. */
export function readPlatformOptions(carried: Invocation): PlatformOptions {
  const { public: _, [goOnOption]: from = '0', ...options } = carried.options;
  return {
    invocation: { ...carried, options },
    shared: isPublic(carried),
    from: /^\d{1,4}$/.test(from) ? Number(from) : 0,
  };
}

/** What a button carries that shows an answer to the whole channel. */
export function sharedInvocation({ command, options }: Invocation): Invocation {
  return { command, options: { ...options, public: 'yes' } };
}

/** What a button carries that goes on with an answer after this many of its messages. */
export function goOnInvocation({ command, options }: Invocation, from: number): Invocation {
  return { command, options: { ...options, [goOnOption]: String(from) } };
}
