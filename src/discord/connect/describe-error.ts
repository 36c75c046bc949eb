import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/**
 * What a log may say of an error: never its address, which holds an interaction's token, nor its body, which holds people's text.
 * Of an invalid form body, which fields were invalid and why.
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
    const code = codeOf(error);
    return { error: error.name, code, ...(code === null ? { at: framesOf(error) } : {}) };
  }
  return { error: typeof error };
}

/** Where a bug lies: the frames of its stack, without the message, which may hold what somebody wrote. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? []);
}

/** The code of a network error: its own, or of what caused it; null where there is none. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
