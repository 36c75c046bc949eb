import { describe, expect, it } from 'vitest';
import { classifyError } from '../../../src/discord/post/classify-error.ts';
import { TooLateError } from '../../../src/platform/send-before.ts';
import { apiError, httpError, networkError, rateLimitError } from '../support/sdk-errors.ts';

const later = (afterMs: number, reason: string) => ({ kind: 'later', afterMs, reason });
const blocked = (reason: string) => ({ kind: 'blocked', reason });
const ambiguous = (reason: string) => ({ kind: 'ambiguous', reason });

describe('what an error means for a post', () => {
  it.each([
    ['a rate limit that the SDK knows of', rateLimitError(2_000, 900), later(2_000, 'rate-limit')],
    ['a rate limit that resets later', rateLimitError(10, 900), later(900, 'rate-limit')],
    ['a rate limit that is over', rateLimitError(0, 0), later(1, 'rate-limit')],
    ['429', apiError(429, 0), later(60_000, 'rate-limit')],
    ['a token that was revoked', apiError(401, 0), blocked('token-revoked')],
    ['a token that the SDK forgot', new Error('Expected token to be set for this request'), blocked('token-revoked')],
    ['an unknown channel', apiError(404, 10_003), blocked('channel-gone')],
    ['an unknown server', apiError(404, 10_004), blocked('channel-gone')],
    ['an unknown message', apiError(404, 10_008), { kind: 'refused', reason: 'http 404, code 10008' }],
    ['missing access', apiError(403, 50_001), blocked('not-allowed')],
    ['missing permissions', apiError(403, 50_013), blocked('not-allowed')],
    ['a thread that was archived', apiError(400, 50_083), blocked('not-allowed')],
    ['a thread that is locked', apiError(400, 160_005), blocked('not-allowed')],
    ['a reply without the right to read', apiError(400, 160_002), blocked('not-allowed')],
    ['a wrong payload', apiError(400, 50_035), { kind: 'refused', reason: 'http 400, code 50035' }],
    ['a token that something before Discord does not know', apiError(401, 'Unauthorized'), later(15_000, 'http 401')],
    ['404 of something before Discord', apiError(404, 404), later(15_000, 'http 404')],
    ['400 of something before Discord', apiError(400, 9_999), later(15_000, 'http 400')],
    [
      'a refusal with the least code of Discord’s',
      apiError(400, 10_000),
      { kind: 'refused', reason: 'http 400, code 10000' },
    ],
    ['a general error of Discord’s', apiError(400, 0), { kind: 'refused', reason: 'http 400, code 0' }],
    ['a request that came too late to be written', new TooLateError('late'), later(0, 'too-late')],
    ['403 of something before Discord', apiError(403, 'Forbidden'), later(15_000, 'http 403')],
    ['a request that the edge turned away', apiError(403, 40_333), later(15_000, 'http 403')],
    ['408', apiError(408, 0), ambiguous('http 408')],
    ['500', httpError(500), ambiguous('http 500')],
    ['503', httpError(503), ambiguous('http 503')],
    ['a time-out of the SDK', Object.assign(new Error('aborted'), { name: 'AbortError' }), ambiguous('AbortError')],
    ['a bug', new TypeError('secret words'), ambiguous('TypeError')],
    ['something that is no error', 'secret words', ambiguous('unknown')],
  ])('%s', (_, error, expected) => {
    expect(classifyError(error)).toEqual(expected);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
    '%s: nothing was sent, so it can be tried again soon',
    (code) => {
      expect(classifyError(networkError(code))).toEqual(later(5_000, code));
      expect(classifyError(Object.assign(new Error('secret words'), { code }))).toEqual(later(5_000, code));
    },
  );

  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])(
    '%s: it may have arrived',
    (code) => {
      expect(classifyError(networkError(code))).toEqual(ambiguous(code));
    },
  );
});
