import { watch } from 'node:fs';
import type { BotSchedule } from './bot/run-schedule.ts';
import type { ServeParts, Stop } from './serve-parts.ts';

const settleMs = 500;

/** Loads the data again when a file changes or the process is told to (SIGHUP); a broken change keeps what is served. */
export function watchData({ config, data, log }: ServeParts, schedule: BotSchedule): Stop {
  const reload = () => {
    const changed = data.reload();
    const problems = data.problems();
    if (problems.length > 0) log.error({ problems }, 'the changed data has problems; what was loaded before is served');
    if (!changed) return;
    log.info(
      { dossiers: [...data.dossiers().values()].map(({ id, revision }) => ({ id, revision })) },
      'the changed data is served',
    );
    schedule
      .correct()
      .catch((error: unknown) => log.error({ err: error }, 'corrections could not be brought to posted messages'));
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
