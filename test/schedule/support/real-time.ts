import { setTimeout as sleep } from 'node:timers/promises';

/** Time as it is, for `ScheduleContext`. */
export const realTime = {
  clock: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (ms: number, signal?: AbortSignal) =>
    void (await sleep(ms, undefined, signal === undefined ? {} : { signal })),
};
