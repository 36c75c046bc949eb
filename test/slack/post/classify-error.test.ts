import { describe, expect, test } from 'vitest';
import { TooLateError } from '../../../src/platform/send-before.ts';
import { classifyError } from '../../../src/slack/post/classify-error.ts';
import { openClient } from '../support/web-client.ts';

/** What it means that a post is answered so. */
async function classify(answer: () => Response | object) {
  const error = await openClient(answer)
    .client.apiCall('chat.postMessage', {})
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  return classifyError(error);
}

const notSeen = { kind: 'blocked', reason: 'not-seen' };
const archived = { kind: 'blocked', reason: 'archived' };
const notAllowed = { kind: 'blocked', reason: 'not-allowed' };
const revoked = { kind: 'blocked', reason: 'token-revoked' };
const refused = (reason: string) => ({ kind: 'refused', reason });
const later = (reason: string) => ({ kind: 'later', afterMs: 30_000, reason });
/** Something before Slack did not let the post through. */
const onTheWay = (status: number) => ({ kind: 'later', afterMs: 15_000, reason: `HTTP ${status}` });
const ambiguous = (reason: string) => ({ kind: 'ambiguous', reason });

describe('an error code of Slack’s', () => {
  test.each([
    ['channel_not_found', notSeen],
    ['is_archived', archived],
    ['channel_is_archived', archived],
    ['not_in_channel', notAllowed],
    ['missing_scope', notAllowed],
    ['no_permission', notAllowed],
    ['access_denied', notAllowed],
    ['ekm_access_denied', notAllowed],
    ['team_access_not_granted', notAllowed],
    ['not_allowed_token_type', notAllowed],
    ['messages_tab_disabled', notAllowed],
    ['user_not_in_channel', notAllowed],
    ['is_inactive', notAllowed],
    ['method_not_supported_for_channel_type', notAllowed],
    ['restricted_action', notAllowed],
    ['restricted_action_read_only_channel', notAllowed],
    ['token_revoked', revoked],
    ['invalid_auth', revoked],
    ['account_inactive', revoked],
    ['not_authed', revoked],
    ['token_expired', revoked],
    ['org_login_required', revoked],
    ['msg_too_long', refused('msg_too_long')],
    ['msg_blocks_too_long', refused('msg_blocks_too_long')],
    ['invalid_blocks', refused('invalid_blocks')],
    ['message_not_found', refused('message_not_found')],
    ['some_new_error', refused('some_new_error')],
    ['ratelimited', later('ratelimited')],
    ['rate_limited', later('rate_limited')],
    ['message_limit_exceeded', later('message_limit_exceeded')],
    ['service_unavailable', later('service_unavailable')],
    ['team_added_to_org', later('team_added_to_org')],
    ['accesslimited', later('accesslimited')],
    ['fatal_error', ambiguous('fatal_error')],
    ['internal_error', ambiguous('internal_error')],
    ['request_timeout', ambiguous('request_timeout')],
    ['timeout', ambiguous('timeout')],
    ['service_timeout', ambiguous('service_timeout')],
    ['<html>a proxy</html>', ambiguous('<html>a proxy</html>')],
    ['see https://proxy.example/?token=x', ambiguous('see [redacted]')],
  ])('%s', async (error, failure) => {
    expect(await classify(() => ({ ok: false, error }))).toEqual(failure);
  });

  test('waits as long as Slack asks to', async () => {
    const limited = { ok: false, error: 'ratelimited' };
    expect(await classify(() => Response.json(limited, { headers: { 'retry-after': '7' } }))).toEqual({
      kind: 'later',
      afterMs: 7_000,
      reason: 'ratelimited',
    });
  });
});

describe('a status', () => {
  test.each([
    [400, onTheWay(400)],
    [403, onTheWay(403)],
    [404, onTheWay(404)],
    [408, ambiguous('HTTP 408')],
    [413, onTheWay(413)],
    [499, onTheWay(499)],
    [500, ambiguous('HTTP 500')],
    [503, ambiguous('HTTP 503')],
    [302, onTheWay(302)],
    [429, later('ratelimited')],
  ])('%i', async (status, failure) => {
    expect(await classify(() => new Response('x', { status }))).toEqual(failure);
  });

  test.each([
    [403, 'not_in_channel', notAllowed],
    [404, 'channel_not_found', notSeen],
    [400, 'invalid_blocks', refused('invalid_blocks')],
    [500, 'invalid_auth', revoked],
    [503, 'service_unavailable', later('service_unavailable')],
  ])('%i with a refusal of Slack’s own counts as that: %s', async (status, error, failure) => {
    expect(await classify(() => Response.json({ ok: false, error }, { status }))).toEqual(failure);
  });

  test.each(['{"ok":true,"error":"invalid_auth"}', '{"error":"invalid_auth"}', '{"ok":false}', '{"ok":false', 'null'])(
    '403 with %s is no refusal of Slack’s own',
    async (body) => {
      expect(await classify(() => new Response(body, { status: 403 }))).toEqual(onTheWay(403));
    },
  );

  test('429 waits as long as it says', async () => {
    const headers = { 'retry-after': '7' };
    expect(await classify(() => new Response('', { status: 429, headers }))).toEqual({
      kind: 'later',
      afterMs: 7_000,
      reason: 'ratelimited',
    });
  });
});

describe('a connection', () => {
  const broken = (code: string | undefined) => () => {
    throw new TypeError('fetch failed', {
      cause: code === undefined ? undefined : Object.assign(new Error(), { code }),
    });
  };

  test.each([
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
  ])('that was never made is for later: %s', async (code) => {
    expect(await classify(broken(code))).toEqual(later(code));
  });

  test('that was there too late carried nothing, and the post is for now', async () => {
    const tooLate = () => {
      throw new TooLateError('the request was not written in time');
    };
    expect(await classify(tooLate)).toEqual({ kind: 'later', afterMs: 0, reason: 'too-late' });
  });

  test.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT'])(
    'that broke may have brought the post: %s',
    async (code) => {
      expect(await classify(broken(code))).toEqual(ambiguous(code));
    },
  );

  test('that broke without a code may have, too', async () => {
    expect(await classify(broken(undefined))).toEqual(ambiguous('TypeError'));
  });
});

describe('any other error', () => {
  test.each([
    [new Error('token xoxb-1-2'), 'token [redacted]'],
    [Object.assign(new Error('x'), { code: 'E' }), 'E'],
    [new RangeError(''), 'RangeError'],
    ['a private matter', 'unknown'],
  ])('is ambiguous: %o', (error, reason) => {
    expect(classifyError(error)).toEqual(ambiguous(reason));
  });
});
