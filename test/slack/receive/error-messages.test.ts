import { expect, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import { errorMessages, failureMessages } from '../../../src/slack/receive/error-messages.ts';
import { openContext } from '../support/context.ts';
import { said } from '../support/talk.ts';

test('a mistake is one sentence, with the sign of an error', () => {
  expect(said(errorMessages(say`Not so.`))).toBe('Not so. ⛔  Not so.');
});

test('a mistake can have a title', () => {
  expect(said(errorMessages(say`Not so.`, say`Not shared`))).toBe('Not shared Not shared ⛔  Not so.');
});

test('a failure is told under a reference, and logged under it without secrets', () => {
  const { context, logs } = openContext();
  const messages = failureMessages(new Error('token xoxb-1-2'), context, { method: 'views.publish' });
  expect(said(messages)).toContain('in its log under ref-1');
  expect(said(messages)).not.toContain('token');
  expect(logs).toMatchObject([
    {
      level: 'error',
      fields: { reference: 'ref-1', method: 'views.publish', error: 'Error', message: 'token [redacted]' },
    },
  ]);
});
