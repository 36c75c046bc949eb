import { LogLevel } from '@slack/bolt';
import { expect, test } from 'vitest';
import { boltLogger } from '../../../src/slack/connect/bolt-logger.ts';
import { openLogger } from '../support/logger.ts';

test('the SDK’s warnings and errors are logged, redacted and without objects', () => {
  const { logger, logs } = openLogger();
  const bolt = boltLogger(logger);
  bolt.warn('a ticket', 'wss://x/?ticket=t', { secret: 'a private matter' });
  bolt.error(new Error('token xoxb-1-2'), 7);
  expect(logs).toEqual([
    { level: 'warn', fields: { from: 'slack-sdk' }, message: 'a ticket [redacted] …' },
    { level: 'error', fields: { from: 'slack-sdk' }, message: 'token [redacted] …' },
  ]);
});

test('what the SDK says below a warning holds people’s text, and is dropped', () => {
  const { logger, logs } = openLogger();
  const bolt = boltLogger(logger);
  bolt.debug('a private matter');
  bolt.info('a private matter');
  bolt.setLevel(LogLevel.DEBUG);
  expect(logs).toEqual([]);
  expect(bolt.getLevel()).toBe(LogLevel.WARN);
});
