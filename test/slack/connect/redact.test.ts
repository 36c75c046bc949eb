import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { codeOf, errorFields, redact } from '../../../src/slack/connect/redact.ts';
import { openClient } from '../support/web-client.ts';

/** What a call of the SDK fails with when it is answered so. */
async function errorOf(answer: () => Response | object): Promise<unknown> {
  return openClient(answer)
    .client.auth.test()
    .catch((error: unknown) => error);
}

describe('a text for the log', () => {
  test.each([
    'xoxb-1-2-abc',
    'xoxe.xoxp-1-a',
    'XOXB-1-2-ABC',
    'xapp-1-A-2-f',
    `v0=${'a1'.repeat(32)}`,
    'wss://wss.slack.com/link/?ticket=t',
    'ws://127.0.0.1/link/?ticket=t',
    'https://hooks.slack.com/commands/T/1/x',
    'http://127.0.0.1/response/1',
    'Bearer abc-defgh',
  ])('holds nothing of %s', (secret) => {
    expect(redact(`before ${secret} and ${secret}, after`)).not.toContain(secret.slice(-6));
    expect(redact(`before ${secret} after`)).toMatch(/^before (?:Bearer )?\S*\[redacted\] after$/);
  });

  test('has at most 300 characters', () => {
    expect(redact('x'.repeat(300))).toBe('x'.repeat(300));
    expect(redact('x'.repeat(301))).toHaveLength(300);
  });
});

describe('what the log may say of an error', () => {
  test('is its code, where Slack answered with one', async () => {
    const fields = errorFields(await errorOf(() => ({ ok: false, error: 'invalid_auth', detail: 'a private matter' })));
    expect(fields).toEqual({ error: 'platform', code: 'invalid_auth' });
    const page = errorFields(await errorOf(() => ({ ok: false, error: 'see https://hooks.slack.com/x/y' })));
    expect(page).toEqual({ error: 'platform', code: 'see [redacted]' });
  });

  test('is the status or the time to wait, where there was no answer', async () => {
    const status = await errorOf(() => new Response('a private matter', { status: 503 }));
    expect(errorFields(status)).toEqual({ error: 'http', status: 503 });
    const limited = await errorOf(() => new Response('', { status: 429, headers: { 'retry-after': '7' } }));
    expect(errorFields(limited)).toEqual({ error: 'ratelimited', retryAfter: 7 });
  });

  test('is the code of a connection that failed, without its address', async () => {
    const error = await errorOf(() => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) });
    });
    expect(error).toBeInstanceOf(webApi.WebAPIRequestError);
    expect(errorFields(error)).toMatchObject({ error: 'request', code: 'ECONNREFUSED' });
    expect(JSON.stringify(errorFields(error))).not.toMatch(/https?:/);
  });

  test('is the place of a bug, and its message redacted', () => {
    const fields = errorFields(new RangeError('no token xoxb-1-2 here\n    a private line'));
    expect(fields).toMatchObject({ error: 'RangeError', message: 'no token [redacted] here\n    a private line' });
    expect(fields.at).toHaveLength(5);
    expect(fields.at).toEqual(Array.from({ length: 5 }, () => expect.stringMatching(/^at /)));
  });

  test('has the stack of the error that Bolt wrapped', () => {
    const original = new Error('original');
    original.stack = 'Error: original\n    at theRealPlace (x.ts:1:1)';
    expect(errorFields(Object.assign(new Error('wrapped'), { original }))).toMatchObject({
      at: ['at theRealPlace (x.ts:1:1)'],
    });
  });

  test('is nothing for what is no error', () => {
    expect(errorFields('a private matter')).toEqual({ error: 'unknown' });
  });
});

describe('the code of an error', () => {
  const withCause = (depth: number): object => (depth === 0 ? { code: 'E' } : { cause: withCause(depth - 1) });

  test('is looked for in its causes, five deep', () => {
    expect(codeOf({ code: 'E', cause: { code: 'OTHER' } })).toBe('E');
    expect(codeOf(withCause(5))).toBe('E');
    expect(codeOf(withCause(6))).toBeUndefined();
  });

  test('is that of the first of several attempts', () => {
    expect(codeOf({ errors: [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH' }] })).toBe('ECONNREFUSED');
  });

  test.each([null, 'E', { code: 7 }, {}])('is none in %o', (error) => {
    expect(codeOf(error)).toBeUndefined();
  });
});
