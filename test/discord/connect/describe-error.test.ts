import { describe, expect, it } from 'vitest';
import { describeError, networkCode } from '../../../src/discord/connect/describe-error.ts';
import { apiError, httpError, networkError, rateLimitError } from '../support/sdk-errors.ts';

const invalid = apiError(
  400,
  50_035,
  'Invalid Form Body\ndata.components[0].label[BASE_TYPE_MAX_LENGTH]: secret words\ncontent[X]: secret words',
);

describe('what the log may say of an error', () => {
  it.each([
    [
      "Discord's answer",
      apiError(403, 50_013),
      { error: 'DiscordAPIError', status: 403, code: 50_013, method: 'POST' },
    ],
    [
      'an invalid form body: which fields',
      invalid,
      {
        error: 'DiscordAPIError',
        status: 400,
        code: 50_035,
        method: 'POST',
        fields: ['data.components[0].label[BASE_TYPE_MAX_LENGTH]', 'content[X]'],
      },
    ],
    ['a 5xx', httpError(503), { error: 'HTTPError', status: 503, method: 'POST' }],
    ['a rate limit', rateLimitError(2_000, 900), { error: 'RateLimitError', afterMs: 2_000, scope: 'user' }],
    ['an error of the network', networkError('ECONNRESET'), { error: 'Error', code: 'ECONNRESET' }],
    ['what is no error', 'secret words', { error: 'string' }],
  ])('%s', (_, error, expected) => {
    expect(describeError(error)).toEqual(expected);
  });

  it('of a bug, where it happened', () => {
    const described = describeError(new TypeError('secret words\n    of somebody'));
    expect(described).toMatchObject({ error: 'TypeError', code: null });
    expect(JSON.stringify(described.at)).toContain('describe-error.test.ts');
  });

  it.each([
    invalid,
    apiError(404, 10_062),
    httpError(500),
    rateLimitError(1, 1),
    networkError('EPIPE'),
    new Error('secret words at secret-token'),
    'secret words',
  ])('never what somebody wrote, nor a token: %#', (error) => {
    expect(JSON.stringify(describeError(error))).not.toMatch(/secret/);
  });
});

describe('the code of a network error', () => {
  it('is its own, or that of its cause, however deep', () => {
    const own = Object.assign(new Error('x', { cause: networkError('EPIPE') }), { code: 'ECONNRESET' });
    expect(networkCode(own)).toBe('ECONNRESET');
    expect(networkCode(new Error('x', { cause: networkError('EPIPE') }))).toBe('EPIPE');
  });

  it('is null where there is none', () => {
    expect(networkCode(new Error('x'))).toBeNull();
    expect(networkCode(Object.assign(new Error('x'), { code: 7 }))).toBeNull();
    expect(networkCode({ code: 'EPIPE' })).toBeNull();
  });
});
