import type { IncomingHttpHeaders } from 'node:http';
import type { ReceiverEvent } from '@slack/bolt';

/** How often an event was sent before, and why it comes again. */
export type Retry = Pick<ReceiverEvent, 'retryNum' | 'retryReason'>;

/** Reads it from a request; nothing where it comes first. https://docs.slack.dev/apis/events-api#retries */
export function readRetry(headers: IncomingHttpHeaders): Retry {
  const retryNum = Number(headers['x-slack-retry-num']);
  const retryReason = headers['x-slack-retry-reason'];
  return retryNum > 0 ? { retryNum, ...(typeof retryReason === 'string' ? { retryReason } : {}) } : {};
}
