import { createHmac, timingSafeEqual } from 'node:crypto';
import { limits } from '../limits.ts';

export interface Signed {
  body: Buffer;
  /** `x-slack-request-timestamp`, in seconds. */
  timestamp: string | undefined;
  /** `x-slack-signature`. */
  signature: string | undefined;
}

export type Verdict = 'genuine' | 'unsigned' | 'too-old' | 'too-new' | 'forged';

/**
 * Whether a request comes from Slack and is at most five minutes off, in either direction: Bolt 5.1 takes any that claims to come from
 * the future. https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function verifyRequest({ body, timestamp, signature }: Signed, signingSecret: string, now: number): Verdict {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const age = now - Number(timestamp) * 1_000;
  if (age > limits.requestAgeMs) return 'too-old';
  if (age < -limits.requestAgeMs) return 'too-new';
  const ours = Buffer.from(
    `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex')}`,
  );
  const theirs = Buffer.from(signature);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? 'genuine' : 'forged';
}
