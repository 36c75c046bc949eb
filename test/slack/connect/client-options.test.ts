import { afterEach, expect, test, vi } from 'vitest';
import { clientOptions, postingOptions, socketOptions } from '../../../src/slack/connect/client-options.ts';
import { openLogger } from '../support/logger.ts';

const { logger } = openLogger();
const address = { apiUrl: null };
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a post is never sent twice by the SDK, and a look-up at most three times', () => {
  expect(postingOptions(address, logger).retryConfig).toEqual({ retries: 0 });
  expect(clientOptions(address, logger).retryConfig).toMatchObject({ retries: 2 });
});

test.each([clientOptions, postingOptions])(
  'no call waits for a rate limit, or for longer than ten seconds',
  (options) => {
    expect(options(address, logger)).toMatchObject({ rejectRateLimitedCalls: true, timeout: 10_000 });
  },
);

test('the API is Slack’s own unless there is an address', () => {
  expect(postingOptions(address, logger)).not.toHaveProperty('slackApiUrl');
  expect(postingOptions({ apiUrl: 'http://x/api/' }, logger)).toMatchObject({ slackApiUrl: 'http://x/api/' });
});

test('a call without a time-out of its own gets one of ten seconds, and a call with one keeps it', async () => {
  const signals: unknown[] = [];
  vi.stubGlobal('fetch', async (_: unknown, init?: RequestInit) => {
    signals.push(init?.signal);
    return new Response();
  });
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const { fetch: send } = postingOptions(address, logger);
  const own = new AbortController().signal;
  await send?.('http://x/', { signal: own });
  expect(timeout).not.toHaveBeenCalled();
  await send?.('http://x/');
  expect(timeout.mock.calls).toEqual([[10_000]]);
  expect(signals).toEqual([own, timeout.mock.results[0]?.value]);
});

test('Socket Mode does not reconnect by itself', () => {
  const options = socketOptions('xapp-1', { apiUrl: 'http://x/api/' }, logger);
  expect(options).toMatchObject({ appToken: 'xapp-1', autoReconnectEnabled: false });
  expect(options.installerOptions?.clientOptions).toMatchObject({
    slackApiUrl: 'http://x/api/',
    retryConfig: { retries: 0 },
  });
});
