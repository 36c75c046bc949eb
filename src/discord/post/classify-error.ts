import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { EditOutcome } from '../../core/posting/publisher.ts';
import { codeOf } from '../connect/describe-error.ts';

export type Failure = Exclude<EditOutcome, { kind: 'edited' }>;

/** Errors of a connection that was never made: nothing was sent. */
const unconnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];
/** What Discord's edge answers when it turns a request away for a while. */
const internalNetworkError = 40_333;
/** What somebody who manages the channel has to mend, though its status is that of a wrong payload: a locked thread, replies without the history. */
const closed: readonly (number | string)[] = [
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];
const soonMs = 5_000;
const laterMs = 60_000;

/** What an error of the SDK says about a message that was being sent. Whatever cannot be told is ambiguous. */
export function classifyError(error: unknown): Failure {
  if (error instanceof RateLimitError)
    return { kind: 'later', afterMs: Math.max(error.retryAfter, error.timeToReset, 1), reason: 'rate-limit' };
  if (error instanceof DiscordAPIError) return classifyAnswer(error);
  if (error instanceof HTTPError) return { kind: 'ambiguous', reason: `http ${error.status}` };
  const code = codeOf(error);
  if (code !== null && unconnected.includes(code)) return { kind: 'later', afterMs: soonMs, reason: code };
  // The SDK forgets a token that was refused, and then does not even send.
  if (error instanceof Error && error.message.startsWith('Expected token'))
    return { kind: 'blocked', reason: 'token-revoked' };
  return { kind: 'ambiguous', reason: code ?? (error instanceof Error ? error.name : 'unknown') };
}

function classifyAnswer({ status, code }: DiscordAPIError): Failure {
  if (status === 401) return { kind: 'blocked', reason: 'token-revoked' };
  if (status === 429) return { kind: 'later', afterMs: laterMs, reason: 'rate-limit' };
  if (status === 408) return { kind: 'ambiguous', reason: 'http 408' };
  if (code === RESTJSONErrorCodes.UnknownChannel || code === RESTJSONErrorCodes.UnknownGuild)
    return { kind: 'blocked', reason: 'channel-gone' };
  // Without a code it was not Discord itself that turned the request away.
  if (code === internalNetworkError || (status === 403 && typeof code !== 'number'))
    return { kind: 'later', afterMs: laterMs, reason: `http ${status}` };
  if (status === 403 || closed.includes(code)) return { kind: 'blocked', reason: 'not-allowed' };
  return { kind: 'refused', reason: `http ${status}, code ${code}` };
}
