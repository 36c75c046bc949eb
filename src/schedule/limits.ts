import { maximumLatenessMs } from '../core/schedule/lateness.ts';

/** Every number of delivery, in milliseconds where it is a time. */
export interface Limits {
  /** Each tick plans what is due until the next one, so that it is ready on the minute, however much there is. */
  planAheadMs: number;
  /** A claim's lease: after it, any process asks the platform what became of the message. */
  leaseMs: number;
  /**
   * A claim whose request is not written to the network within this time goes back unsent: the process stood still.
   * Far below `leaseMs`: who takes a delivery over can rely on it that nothing is written any more.
   */
  sendWithinMs: number;
  /** A call without an answer within this time counts as ambiguous. */
  answerWithinMs: number;
  /** When an ambiguous message is first looked for. */
  lookUpAfterMs: number;
  /** A call that brought nothing for this time hung: the platform may take its message later than that of others. */
  hungAfterMs: number;
  /** After this many tries, over about two hours, a delivery has `failed`. */
  tries: number;
  /** After this many look-ups without an answer, over about two hours, it is reported. */
  lookUps: number;
  backOffMs: { first: number; most: number };
  /**
   * How many messages are on their way at the same time, at most, to each platform and for each of the database's
   * writers. One that is on its way for `slowAfterMs` gives its place to the next, as long as no more than `slow` are.
   */
  concurrency: number;
  slowAfterMs: number;
  slow: number;
  /** How many of these places, at most, deliveries may have whose last call hung. */
  hungConcurrency: number;
  maximumLatenessMs: number;
  /** Sends again what may have arrived where the platform does not say (Slack without the history scope). */
  repeatUnknown: boolean;
}

export const limits: Limits = {
  planAheadMs: 61_000,
  leaseMs: 40_000,
  sendWithinMs: 10_000,
  answerWithinMs: 15_000,
  lookUpAfterMs: 2_000,
  hungAfterMs: 5_000,
  tries: 20,
  lookUps: 20,
  backOffMs: { first: 2_000, most: 15 * 60_000 },
  concurrency: 256,
  slowAfterMs: 1_000,
  slow: 512,
  hungConcurrency: 64,
  maximumLatenessMs,
  repeatUnknown: false,
};

/** How long (milliseconds) to wait after a try: it doubles, and half of it is chance, so that not all come at once. */
export function backOff(attempt: number, { backOffMs }: Limits, random: () => number): number {
  const longest = Math.min(backOffMs.most, backOffMs.first * 2 ** Math.max(0, attempt - 1));
  return Math.round(longest * (0.5 + random() / 2));
}
