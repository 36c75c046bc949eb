import { createHmac, timingSafeEqual } from 'node:crypto';
import { limits } from '../limits.ts';

export interface SignedRequest {
  body: Buffer;
  /** `x-slack-request-timestamp`, in seconds. */
  timestamp: string | undefined;
  /** `x-slack-signature`. */
  signature: string | undefined;
}

export type Verdict = 'genuine' | 'unsigned' | 'too-old' | 'too-new' | 'forged';

/**
 * Whether a request comes from Slack and its time is at most five minutes off, in either direction. Bolt 5.1 accepts
 * any time in the future. `now` is in epoch milliseconds.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function verifyRequest(
  { body, timestamp, signature }: SignedRequest,
  signingSecret: string,
  now: number,
): Verdict {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const age = now - Number(timestamp) * 1_000;
  if (age > limits.requestAgeMs) return 'too-old';
  if (age < -limits.requestAgeMs) return 'too-new';
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const expected = Buffer.from(`v0=${digest}`);
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? 'genuine' : 'forged';
}
