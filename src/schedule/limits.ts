import { maximumLatenessMs } from '../core/schedule/lateness.ts';

/** Every number of delivery, in milliseconds where it is a time. */
export interface Limits {
  /** Each tick plans what is due until the next one, so that it is ready on the minute, however much there is. */
  planAheadMs: number;
  /** A claim's lease: after it, any process asks the platform what became of the message. */
  leaseMs: number;
  /** A claim that is not sent within this time goes back unsent: the process was paused. */
  sendWithinMs: number;
  /** A call without an answer within this time counts as ambiguous. */
  answerWithinMs: number;
  /** When an ambiguous message is first looked for. */
  lookUpAfterMs: number;
  /**
   * A message that was not found is looked for again after this time, and only then sent again. Longer than
   * `sendWithinMs` and `answerWithinMs` together: another process that still worked on it is done by then, whatever
   * the clocks say.
   */
  graceMs: number;
  /** A call that brought nothing for this time hung: the platform may still take the message, minutes later. */
  hungAfterMs: number;
  /** After this many tries, over about two hours, a delivery has `failed`. */
  tries: number;
  /** After this many look-ups without an answer it is reported. */
  lookUps: number;
  backOffMs: { first: number; most: number };
  /** How many messages are on their way at the same time, at most, for each of the database's writers. */
  concurrency: number;
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
  graceMs: 30_000,
  hungAfterMs: 5_000,
  tries: 20,
  lookUps: 5,
  backOffMs: { first: 2_000, most: 15 * 60_000 },
  concurrency: 256,
  maximumLatenessMs,
  repeatUnknown: false,
};

/** How long (milliseconds) to wait after a try: it doubles, and half of it is chance, so that not all come at once. */
export function backOff(attempt: number, { backOffMs }: Limits, random: () => number): number {
  const longest = Math.min(backOffMs.most, backOffMs.first * 2 ** Math.max(0, attempt - 1));
  return Math.round(longest * (0.5 + random() / 2));
}
