import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/**
 * What the log may say of an error. Never its address, which holds an interaction's token, and never its body, which
 * holds people's text. Of an invalid form body it names the fields that were invalid and why.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    const fields = error.message.match(/^[\w.[\]]+\[[A-Z_]+\]/gm) ?? [];
    return {
      error: 'DiscordAPIError',
      status: error.status,
      code: error.code,
      method: error.method,
      ...(fields.length === 0 ? {} : { fields }),
    };
  }
  if (error instanceof HTTPError) return { error: 'HTTPError', status: error.status, method: error.method };
  if (error instanceof RateLimitError)
    return { error: 'RateLimitError', afterMs: error.retryAfter, scope: error.scope };
  if (error instanceof Error) {
    const code = networkCode(error);
    return { error: error.name, code, ...(code === null ? { at: stackFrames(error) } : {}) };
  }
  return { error: typeof error };
}

/** The lines of a stack that say where. The first line is left out: its message may hold what somebody wrote. */
function stackFrames({ stack = '' }: Error): string[] {
  return stack.split('\n').flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? []);
}

/** The code of a network error, such as ECONNRESET: its own or that of its cause. Null where there is none. */
export function networkCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return networkCode(error.cause);
}
