import { createHmac, timingSafeEqual } from 'node:crypto';
import { limits } from '../limits.ts';

/** What a request's headers say of its signature. */
export interface SignedHeaders {
  /** `x-slack-request-timestamp`, in seconds. */
  timestamp: string | undefined;
  /** `x-slack-signature`. */
  signature: string | undefined;
}

/** A signature that may be genuine, and the time that it signs, in epoch milliseconds. */
export interface Signature {
  timestamp: string;
  signature: string;
  sentAt: number;
}

/**
 * A request's signature, where its time is at most five minutes off, in either direction; or else why it need not be
 * read. Bolt 5.1 accepts any time in the future. `now` is in epoch milliseconds.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function readSignature(
  { timestamp, signature }: SignedHeaders,
  now: number,
): Signature | 'unsigned' | 'too-old' | 'too-new' {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const sentAt = Number(timestamp) * 1_000;
  if (now - sentAt > limits.requestAgeMs) return 'too-old';
  return sentAt - now > limits.requestAgeMs ? 'too-new' : { timestamp, signature, sentAt };
}

/** Whether the body is the one that was signed with the secret. */
export function isGenuine({ timestamp, signature }: Signature, body: Buffer, signingSecret: string): boolean {
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const expected = Buffer.from(`v0=${digest}`);
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
