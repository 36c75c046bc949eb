import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { EditOutcome } from '../../core/posting/publisher.ts';
import { TooLateError } from '../../platform/send-before.ts';
import { networkCode } from '../connect/describe-error.ts';

export type Failure = Exclude<EditOutcome, { kind: 'edited' }>;

/** The connection was never made, so nothing was sent. */
const notSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** Discord's edge answers with this code when it turns a request away for a while. */
const internalNetworkError = 40_333;

/**
 * A person who manages the channel has to mend these, though their status is that of a wrong payload: a locked thread,
 * or replies without the permission to read the history.
 */
const notAllowed: readonly (number | string)[] = [
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];

const retryConnectionMs = 5_000;
const retryRequestMs = 60_000;
/** Where something on the way to Discord turned a request away. */
const retryOnTheWayMs = 15_000;

/** What an error of the SDK means for a post. Whatever may have arrived is ambiguous, and so is whatever is unknown. */
export function classifyError(error: unknown): Failure {
  if (error instanceof TooLateError) return { kind: 'later', afterMs: 0, reason: error.code };
  if (error instanceof RateLimitError)
    return { kind: 'later', afterMs: Math.max(error.retryAfter, error.timeToReset, 1), reason: 'rate-limit' };
  if (error instanceof DiscordAPIError) return classifyApiError(error);
  if (error instanceof HTTPError) return { kind: 'ambiguous', reason: `http ${error.status}` };
  const code = networkCode(error);
  if (code !== null && notSent.includes(code)) return { kind: 'later', afterMs: retryConnectionMs, reason: code };
  if (isWithoutToken(error)) return { kind: 'blocked', reason: 'token-revoked' };
  return { kind: 'ambiguous', reason: code ?? (error instanceof Error ? error.name : 'unknown') };
}

/** The SDK forgets a token that was refused, and then does not even send. */
export function isWithoutToken(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Expected token');
}

/**
 * Whether a code is Discord's own, and not that of a proxy before it: 0 or five digits and more.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
export function isOwnCode(code: unknown): boolean {
  return typeof code === 'number' && (code === 0 || code >= 10_000);
}

function classifyApiError({ status, code }: DiscordAPIError): Failure {
  if (status === 429) return { kind: 'later', afterMs: retryRequestMs, reason: 'rate-limit' };
  if (status === 408) return { kind: 'ambiguous', reason: 'http 408' };
  // A refusal without a code does not come from Discord itself, but from something before it.
  if (code === internalNetworkError || !isOwnCode(code))
    return { kind: 'later', afterMs: retryOnTheWayMs, reason: `http ${status}` };
  if (status === 401) return { kind: 'blocked', reason: 'token-revoked' };
  if (code === RESTJSONErrorCodes.UnknownChannel || code === RESTJSONErrorCodes.UnknownGuild)
    return { kind: 'blocked', reason: 'channel-gone' };
  if (status === 403 || notAllowed.includes(code)) return { kind: 'blocked', reason: 'not-allowed' };
  return { kind: 'refused', reason: `http ${status}, code ${code}` };
}
