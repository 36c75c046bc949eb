import { watch } from 'node:fs';
import type { DatasetHolder } from '../bot/dataset-holder.ts';
import type { RunningSchedule } from '../schedule/start-schedule.ts';
import type { Stop, TaskContext } from './task.ts';

const settleMs = 500;

/**
 * Loads the data again when a file changes or the process is told to (SIGHUP); a broken change keeps what is served.
 */
export function watchData({ config, log }: TaskContext, data: DatasetHolder, schedule: RunningSchedule): Stop {
  const reload = () => {
    const wasBroken = data.problems().length > 0;
    const changed = data.reload();
    const problems = data.problems();
    if (problems.length > 0) log.error({ problems }, 'the changed data has problems; what was loaded before is served');
    if (!changed) {
      if (wasBroken && problems.length === 0)
        log.info({}, 'the data is as it was loaded, and has no problems any more');
      return;
    }
    log.info(
      { dossiers: [...data.dossiers().values()].map(({ id, revision }) => ({ id, revision })) },
      'the changed data is served',
    );
    // Each tick brings corrections to what was posted; its problems are in the log.
    void schedule.tick();
  };
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(reload, settleMs);
  };
  process.on('SIGHUP', reload);
  const watcher = watch(config.dataDir, { recursive: true, persistent: false }, soon);
  watcher.on('error', (error) => log.warn({ err: error }, 'the data folder cannot be watched; SIGHUP loads it again'));
  return async () => {
    clearTimeout(timer);
    process.off('SIGHUP', reload);
    watcher.close();
  };
}
