import { createTask, type ScheduledTask } from 'node-cron';
import { momentsOf, setByMs } from './moments.ts';
import type { ScheduleContext } from './schedule-context.ts';

const [minuteMs, hourMs] = [60_000, 3_600_000];
/** How often (milliseconds of real time) the clock is looked at. */
const lookEveryMs = 1_000;
/** How far (milliseconds) the clock may move beside real time between two looks. */
const toleratedMs = 1_500;

type HeartbeatContext = Pick<ScheduleContext, 'clock' | 'monotonic' | 'log'>;

export interface Heartbeat {
  stop(): Promise<void>;
}

/**
 * Beats on every minute, whatever the clock does. `minute` is when the beat was due; null where it comes out of turn.
 *
 * node-cron alone would stand still for an hour where the clock is set back by one, and would walk through every minute
 * of a year where it is set ahead by one. So its task holds the minutes of one hour of one day: there are few of them
 * to walk through. The clock is looked at each second of real time. In the next hour, and wherever the clock was set,
 * a new task takes over, and there is a beat at once.
 */
export function startHeartbeat(context: HeartbeatContext, beat: (minute: Date | null) => Promise<void>): Heartbeat {
  let task = minutesOf(context, beat);
  let last = momentsOf(context);
  let hour = Math.floor(last.wall / hourMs);
  let ended: Promise<unknown> = Promise.resolve();
  let timer = setTimeout(look, lookEveryMs);

  function look(): void {
    timer = setTimeout(look, lookEveryMs);
    const now = momentsOf(context);
    const movedMs = setByMs(last, now);
    const [wasSet, coming] = [Math.abs(movedMs) > toleratedMs, Math.floor(now.wall / hourMs)];
    last = now;
    if (!wasSet && coming === hour) return;
    hour = coming;
    ended = Promise.all([ended, task.destroy()]);
    task = minutesOf(context, beat);
    if (wasSet) context.log.warn({ setByMs: movedMs }, 'the clock was set, or the machine slept');
    void beat(wasSet ? null : new Date(coming * hourMs));
  }

  return {
    async stop() {
      clearTimeout(timer);
      await Promise.all([ended, task.destroy()]);
    },
  };
}

/** A beat that comes late because the process was busy still comes; while one is under way, the next is left out. */
function minutesOf({ clock, log }: HeartbeatContext, beat: (minute: Date) => Promise<void>): ScheduledTask {
  const now = new Date(clock());
  const warn = (message: string | Error) => log.warn({ cron: String(message) }, 'the tick was held up');
  const thisHour = `* ${now.getUTCHours()} ${now.getUTCDate()} ${now.getUTCMonth() + 1} *`;
  const task = createTask(thisHour, ({ date }) => beat(date), {
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
    missedExecutionTolerance: minuteMs,
    logger: { info: warn, warn, error: warn, debug: () => {} },
  });
  void task.start();
  return task;
}
