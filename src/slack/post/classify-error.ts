import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { EditOutcome } from '../../core/posting/publisher.ts';
import { TooLateError } from '../../platform/send-before.ts';
import { codeOf, errorFields, redact } from '../connect/redact.ts';
import { limits } from '../limits.ts';

export type Failure = Exclude<EditOutcome, { kind: 'edited' }>;

/** Slack's own codes and what they mean for a post. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const archived = new Set(['is_archived', 'channel_is_archived']);
const notAllowed = new Set([
  'not_in_channel',
  'missing_scope',
  'no_permission',
  'access_denied',
  'ekm_access_denied',
  'team_access_not_granted',
  'not_allowed_token_type',
  'messages_tab_disabled',
  'user_not_in_channel',
  'is_inactive',
  'method_not_supported_for_channel_type',
]);
const tokenRevoked = new Set([
  'token_revoked',
  'invalid_auth',
  'account_inactive',
  'not_authed',
  'token_expired',
  'org_login_required',
]);
/** The message may have been posted before one of these. */
const maybePosted = new Set(['fatal_error', 'internal_error', 'request_timeout', 'timeout', 'service_timeout']);
const temporary = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'service_unavailable',
  'team_added_to_org',
  'accesslimited',
]);
/** The connection was never made, so nothing was sent. */
const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_INVALID_URL',
]);

/**
 * What an error of the SDK means for a post. It is ambiguous where the post may have arrived, and where nothing is
 * known.
 */
export function classifyError(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return later(error.retryAfter * 1_000, 'ratelimited');
  if (error instanceof webApi.WebAPIPlatformError) return classifyPlatform(error.data);
  if (error instanceof webApi.WebAPIHTTPError) return classifyStatus(error);
  if (error instanceof webApi.WebAPIRequestError) return classifyRequest(error.original);
  // The SDK has no class of error for a 429 that names no time to wait.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return later(limits.retryAfterMs, 'ratelimited');
  return { kind: 'ambiguous', reason: reasonOf(error) };
}

interface OwnRefusal {
  error: string;
  response_metadata?: { retryAfter?: number };
}

function classifyPlatform({ error: code, response_metadata: more }: OwnRefusal): Failure {
  if (temporary.has(code)) return later((more?.retryAfter ?? limits.retryAfterMs / 1_000) * 1_000, code);
  // Slack says so of a channel that the bot is not in, and of one that is gone.
  if (code === 'channel_not_found') return { kind: 'blocked', reason: 'not-seen' };
  if (archived.has(code)) return { kind: 'blocked', reason: 'archived' };
  if (notAllowed.has(code) || code.startsWith('restricted_action')) return { kind: 'blocked', reason: 'not-allowed' };
  if (tokenRevoked.has(code)) return { kind: 'blocked', reason: 'token-revoked' };
  // What does not look like a code comes from a proxy in between.
  if (maybePosted.has(code) || !/^[a-z][a-z0-9_]*$/.test(code)) return { kind: 'ambiguous', reason: redact(code) };
  return { kind: 'refused', reason: code };
}

/** Slack's own refusal, whatever status it came with. The SDK has read the body where it is JSON. */
const Refusal = z.object({ ok: z.literal(false), error: z.string() });

function classifyStatus({ statusCode: status, body }: webApi.WebAPIHTTPError): Failure {
  const refusal = Refusal.safeParse(body);
  if (refusal.success) return classifyPlatform(refusal.data);
  const reason = `HTTP ${status}`;
  if (status === 408 || status >= 500 || status < 300) return { kind: 'ambiguous', reason };
  // Slack refuses by a code in JSON. Such a status comes from something before it, which did not let the post through.
  return later(limits.refusedOnTheWayMs, reason);
}

function classifyRequest(original: Error): Failure {
  if (original instanceof TooLateError) return later(0, original.code);
  const code = codeOf(original);
  if (code !== undefined && notConnected.has(code)) return later(limits.retryAfterMs, code);
  return { kind: 'ambiguous', reason: code ?? original.name };
}

function later(afterMs: number, reason: string): Failure {
  return { kind: 'later', afterMs, reason };
}

function reasonOf(error: unknown): string {
  const { code, message, error: kind } = errorFields(error);
  return [code, message, kind].find((text) => typeof text === 'string' && text !== '')?.toString() ?? 'unknown';
}
