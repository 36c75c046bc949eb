import type { DatasetHolder } from '../bot/dataset-holder.ts';
import type { RevisionKeeper } from '../bot/keep-revisions.ts';
import { lookAtData } from '../dataset/look-at-data.ts';
import type { RunningSchedule } from '../schedule/start-schedule.ts';
import type { Stop, TaskContext } from './task.ts';

/** The data that is watched, and when it was last looked at, in milliseconds since 1970. */
export interface WatchedData {
  lookedAt(): number;
  stop: Stop;
}

/** What is changing is given this time to become whole. */
const settleMs = 500;
const leastMs = 1_000;
/** Looking takes at most a fiftieth of the time, however many files there are. */
const pausePerLook = 50;

/**
 * Loads the data again when its files are others than those `seen`, or the process is told to (SIGHUP); a broken change
 * keeps what is served. The files are looked at again and again: what the system tells of changes ends with a folder
 * that is moved away, a link that is switched, or another disk.
 */
export function watchData(
  { config, log }: Pick<TaskContext, 'config' | 'log'>,
  data: DatasetHolder,
  schedule: Pick<RunningSchedule, 'tick'>,
  revisions: Pick<RevisionKeeper, 'keep'>,
  seen: string,
): WatchedData {
  const { dataDir } = config;
  const clock = () => Temporal.Now.instant().epochMilliseconds;
  const stopping = new AbortController();
  let isTold = false;
  let wake = () => {};
  let last = seen;
  let lookedAt = clock();
  let pauseMs = leastMs;
  const tell = () => {
    isTold = true;
    wake();
  };
  process.on('SIGHUP', tell);
  const ended = keepLooking();
  return {
    lookedAt: () => lookedAt,
    async stop() {
      process.off('SIGHUP', tell);
      stopping.abort();
      wake();
      await ended;
    },
  };

  /** One look and one reload at a time: what happens meanwhile brings another one after it. */
  async function keepLooking(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (!isTold) await pause(pauseMs);
      const found = await look();
      if (found === last && !isTold) continue;
      if (!isTold) await pause(settleMs);
      isTold = false;
      last = await look();
      if (!stopping.signal.aborted) await reload();
    }
  }

  async function look(): Promise<string> {
    const began = performance.now();
    const found = await lookAtData(dataDir);
    pauseMs = Math.max(leastMs, (performance.now() - began) * pausePerLook);
    lookedAt = clock();
    return found;
  }

  /** Ends early where something is told, or the watch is stopped. */
  function pause(ms: number): Promise<void> {
    if (stopping.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function reload(): Promise<void> {
    const wasBroken = data.problems().length > 0;
    const changed = await data.reload(stopping.signal);
    const problems = data.problems();
    if (stopping.signal.aborted) return;
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
    void revisions.keep();
  }
}
