import { startHeartbeat } from './heartbeat.ts';
import type { ScheduleContext } from './schedule-context.ts';
import { type ScheduleLoop, startLoop } from './schedule-loop.ts';

export interface RunningSchedule extends Omit<ScheduleLoop, 'tick'> {
  /** Plans and posts now, after a change that should not wait for the minute. */
  tick(): Promise<void>;
}

/** Starts the loop, which ticks at once and then each minute. */
export function startSchedule(context: Omit<ScheduleContext, 'stop'>): RunningSchedule {
  const loop = startLoop(context);
  const heartbeat = startHeartbeat(context, loop.tick);
  void loop.tick(null);
  return {
    ...loop,
    tick: () => loop.tick(null),
    async stop() {
      const stopped = loop.stop();
      await heartbeat.stop();
      await stopped;
    },
  };
}
