import { webApi } from '@slack/bolt';
import { redactTokens } from '../../platform/redact.ts';

const longestText = 300;

/** What Slack or its SDK says, as far as it may be shown: without tokens and addresses, and no longer than a line. */
export function redact(text: string): string {
  const addresses = /\b(?:wss?|https?):\/\/\S+/gi;
  return redactTokens(text.replace(addresses, '[redacted]')).slice(0, longestText);
}

/**
 * What the log may say of an error: its kind, its code and its message, redacted. It never holds a payload, a header or
 * the stack of the SDK.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (error instanceof webApi.WebAPIPlatformError) return { error: 'platform', code: redact(error.data.error) };
  if (error instanceof webApi.WebAPIHTTPError) return { error: 'http', status: error.statusCode };
  if (error instanceof webApi.WebAPIRateLimitedError) return { error: 'ratelimited', retryAfter: error.retryAfter };
  if (error instanceof webApi.WebAPIRequestError)
    return { error: 'request', message: redact(error.message), code: codeOf(error.original) };
  if (!(error instanceof Error)) return { error: 'unknown' };
  return { error: error.name, message: redact(error.message), code: codeOf(error), at: stackLinesOf(error) };
}

/** The lines of an error's stack that name a place in the code. The others can hold the message. */
function stackLinesOf(error: Error): string[] {
  const original = 'original' in error && error.original instanceof Error ? error.original : error;
  const lines = (original.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 5);
}

/** The code that a failed connection has somewhere in its causes: ECONNREFUSED, ECONNRESET, UND_ERR_SOCKET. */
export function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('cause' in error && error.cause !== undefined) return codeOf(error.cause, depth + 1);
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0], depth + 1);
  return undefined;
}
