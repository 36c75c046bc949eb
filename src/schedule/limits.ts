import type { Platform } from '../core/place/channel.ts';
import { maximumLatenessMs } from '../core/schedule/lateness.ts';

/** Every number of delivery, in milliseconds where it is a time. */
export interface Limits {
  /** A claim's lease: after it, another process asks the platform what became of the message. */
  leaseMs: number;
  /** A claim that was not begun to be sent within this is given back unsent: the process was paused. */
  sendWithinMs: number;
  /** A call without an answer by then counts as ambiguous. */
  answerWithinMs: number;
  /** When an ambiguous message is first looked for. */
  lookUpAfterMs: number;
  /**
   * A message that was not found is looked for again after this, and only then sent again. Longer than `sendWithinMs` and `answerWithinMs`
   * together, so that whoever else still had it in hand is done, whatever the clocks say.
   */
  graceMs: number;
  /** A call that brought nothing for so long hung: the platform may still take the message, minutes later. */
  hungAfterMs: number;
  /** How much longer such a message is looked for before it is sent again, where the platform makes a second one of it (Slack). */
  hungMs: Readonly<Record<Platform, number>>;
  /** So many tries, over some two hours, then `failed`. */
  tries: number;
  /** So many lookups after one try without an answer, then it is reported. */
  lookUps: number;
  backOffMs: { first: number; most: number };
  /** How many messages are on their way at once. */
  atOnce: number;
  /** The least time between two messages to one channel. Discord's buckets come back as `later`. */
  paceMs: Readonly<Record<Platform, number>>;
  maximumLatenessMs: number;
  /** Sends again what may have arrived where the platform does not say (Slack without the history scope). */
  repeatUnknown: boolean;
}

export const limits: Limits = {
  leaseMs: 40_000,
  sendWithinMs: 10_000,
  answerWithinMs: 15_000,
  lookUpAfterMs: 2_000,
  graceMs: 30_000,
  hungAfterMs: 5_000,
  hungMs: { slack: 150_000, discord: 0, local: 0 },
  tries: 20,
  lookUps: 5,
  backOffMs: { first: 2_000, most: 15 * 60_000 },
  atOnce: 256,
  paceMs: { slack: 1_000, discord: 0, local: 0 },
  maximumLatenessMs,
  repeatUnknown: false,
};

/** How long to wait before the next try: doubling, with half of it left to chance, so that many do not come back at once. */
export function backOff(attempt: number, { backOffMs }: Limits, random: () => number): number {
  const longest = Math.min(backOffMs.most, backOffMs.first * 2 ** Math.max(0, attempt - 1));
  return Math.round(longest * (0.5 + random() / 2));
}
