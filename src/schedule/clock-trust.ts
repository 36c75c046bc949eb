import { type Moments, momentsOf, setByMs } from './moments.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** A step of the clock that is larger than this (milliseconds) makes it doubtful, for so long (of real time). */
const [toleratedMs, doubtedForMs] = [60_000, 60 * 60_000];

/**
 * Returns what tells whether the clock can be believed. One that was just set may be set right again in a moment: until
 * then nothing may be given up or deleted because of what it says.
 */
export function createClockTrust(clocks: Pick<ScheduleContext, 'clock' | 'monotonic'>): () => boolean {
  let last: Moments = momentsOf(clocks);
  let believedFrom = last.real;
  return () => {
    const now = momentsOf(clocks);
    if (Math.abs(setByMs(last, now)) > toleratedMs) believedFrom = now.real + doubtedForMs;
    last = now;
    return now.real >= believedFrom;
  };
}
