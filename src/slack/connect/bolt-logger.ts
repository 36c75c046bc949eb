import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { redact } from './redact.ts';

/**
 * A logger for Slack's SDK: its warnings and errors, redacted. Its other messages hold people's text and are dropped.
 */
export function boltLogger(logger: Logger): BoltLogger {
  return {
    debug() {},
    info() {},
    warn: (...parts) => logger.warn({ from: 'slack-sdk' }, textOfParts(parts)),
    error: (...parts) => logger.error({ from: 'slack-sdk' }, textOfParts(parts)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

function textOfParts(parts: readonly unknown[]): string {
  return parts
    .map((part) => (part instanceof Error ? redact(part.message) : typeof part === 'string' ? redact(part) : '…'))
    .join(' ');
}
