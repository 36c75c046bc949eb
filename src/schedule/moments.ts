import type { ScheduleContext } from './schedule-context.ts';

/** One moment on two clocks, in milliseconds: the one of the wall, and one of real time. */
export interface Moments {
  wall: number;
  real: number;
}

type Clocks = Pick<ScheduleContext, 'clock' | 'monotonic'>;

export function momentsOf({ clock, monotonic }: Clocks): Moments {
  return { wall: clock(), real: monotonic() };
}

/**
 * How many milliseconds have passed, at most. Real time stands still while a machine sleeps, and the wall's clock can
 * be set back: the longer of the two counts.
 */
export function elapsed(clocks: Clocks, since: Moments): number {
  const now = momentsOf(clocks);
  return Math.max(now.wall - since.wall, now.real - since.real);
}

/** By how many milliseconds the clock of the wall was set between two moments, forward or (negative) back. */
export function setByMs(before: Moments, after: Moments): number {
  return after.wall - before.wall - (after.real - before.real);
}
