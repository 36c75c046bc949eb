import { expect, test } from 'vitest';
import { readRetry } from '../../../src/slack/connect/read-retry.ts';

test.each([
  [{}, {}],
  [{ 'x-slack-retry-num': '0', 'x-slack-retry-reason': 'http_error' }, {}],
  [{ 'x-slack-retry-num': 'x' }, {}],
  [{ 'x-slack-retry-num': '2' }, { retryNum: 2 }],
  [
    { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    { retryNum: 1, retryReason: 'http_timeout' },
  ],
])('why an event comes again is read from its headers: %o', (headers, retry) => {
  expect(readRetry(headers)).toEqual(retry);
});
