import { createTask, type ScheduledTask } from 'node-cron';
import type { Logger } from '../platform/logger.ts';
import type { ScheduleContext } from './schedule-context.ts';
import { type ScheduleLoop, startLoop } from './schedule-loop.ts';

const minuteMs = 60_000;

export interface RunningSchedule extends Omit<ScheduleLoop, 'tick'> {
  /** Plans and posts now, after a change that should not wait for the minute. */
  tick(): Promise<void>;
}

/** Starts the loop, which ticks at once and then each minute. */
export function startSchedule(context: Omit<ScheduleContext, 'stop'>): RunningSchedule {
  const loop = startLoop(context);
  const cron = eachMinute(context.log, loop.tick);
  void loop.tick(null);
  return {
    ...loop,
    tick: () => loop.tick(null),
    async stop() {
      const stopped = loop.stop();
      await cron.destroy();
      await stopped;
    },
  };
}

/**
 * A heartbeat, and nothing else. A tick that comes late because the process was busy still comes; while one is under
 * way, the next is left out.
 */
function eachMinute(log: Logger, tick: (minute: Date) => Promise<void>): ScheduledTask {
  const warn = (message: string | Error) => log.warn({ cron: String(message) }, 'the tick was held up');
  const cron = createTask('* * * * *', ({ date }) => tick(date), {
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
    missedExecutionTolerance: minuteMs,
    logger: { info: warn, warn, error: warn, debug: () => {} },
  });
  void cron.start();
  return cron;
}
