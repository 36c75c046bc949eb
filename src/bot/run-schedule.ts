import type { Command } from '../core/command/command.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Words } from '../core/words/words.ts';
import type { Log, ScheduleDeps } from '../schedule/deps.ts';
import { keepCorrecting } from '../schedule/keep-correcting.ts';
import { limits } from '../schedule/limits.ts';
import type { ScheduleMetrics } from '../schedule/metrics.ts';
import { type RunningSchedule, startSchedule } from '../schedule/start-schedule.ts';
import { snapshotOf } from '../store/receipts.ts';
import type { Store } from '../store/store.ts';
import { createCorrector, rememberFallen } from './compose-correction.ts';
import { createComposer } from './compose-digest.ts';
import type { DatasetHolder } from './dataset-holder.ts';
import { readPostedView } from './kept-digest.ts';
import { createTeller } from './tell-scheduler.ts';

export interface ScheduleParts {
  data: DatasetHolder;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  store: Store;
  publishers: ReadonlyMap<Platform, Publisher>;
  metrics: ScheduleMetrics;
  owner: string;
  log: Log;
  sleep: ScheduleDeps['sleep'];
  /** See `Limits`. */
  repeatUnknown: boolean;
}

/** Runs the schedule over the bot's digests; each tick corrects what posted digests said, so that one is asked for after each reload. */
export function runSchedule({
  data,
  commands,
  words,
  store,
  publishers,
  metrics,
  owner,
  log,
  sleep,
  repeatUnknown,
}: ScheduleParts): RunningSchedule {
  const clock = () => Temporal.Now.instant().epochMilliseconds;
  const shared = { dossiers: data.dossiers, commands, words, publishers };
  const compose = createCorrector({
    ...shared,
    now: () => Temporal.Now.instant(),
    postedView: async (occurrence) => {
      const text = await snapshotOf(store, occurrence);
      return text === null ? null : readPostedView(text, occurrence);
    },
  });
  const correct = keepCorrecting({ store, clock, log, publishers }, rememberFallen(data.dossiers), compose);
  const running = startSchedule({
    ...{ store, publishers, owner, clock, sleep, log },
    limits: { ...limits, repeatUnknown },
    compose: createComposer(shared),
    tell: createTeller({ publishers, words, log }),
    monotonic: () => performance.now(),
    random: Math.random,
    count: metrics.count,
    async afterTick() {
      await correct();
    },
  });
  metrics.watch(running);
  return running;
}
