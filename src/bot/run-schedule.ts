import { suggestionNoticeView } from '../core/answers/suggestion-notice-view.ts';
import type { Command } from '../core/command/command.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Words } from '../core/words/words.ts';
import type { Logger } from '../platform/logger.ts';
import { keepCorrecting } from '../schedule/keep-correcting.ts';
import { limits } from '../schedule/limits.ts';
import type { ScheduleMetrics } from '../schedule/metrics.ts';
import type { ScheduleContext } from '../schedule/schedule-context.ts';
import { type RunningSchedule, startSchedule } from '../schedule/start-schedule.ts';
import { snapshotOfDigest } from '../store/last-seen.ts';
import type { Store } from '../store/store.ts';
import { createCorrector, createFallenClaims, createIsFallen } from './compose-correction.ts';
import { createComposer } from './compose-digest.ts';
import { createWatchPlanner } from './compose-watches.ts';
import type { DatasetHolder } from './dataset-holder.ts';
import { readPostedView } from './kept-digest.ts';
import { createNotifier } from './notify-creator.ts';

export interface RunScheduleContext {
  data: DatasetHolder;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  store: Store;
  publishers: ReadonlyMap<Platform, Publisher>;
  metrics: ScheduleMetrics;
  owner: string;
  log: Logger;
  sleep: ScheduleContext['sleep'];
  /** As in `Limits`. */
  repeatUnknown: boolean;
  /** Where the pages are on the web; null where they are for this machine alone. */
  publicUrl?: string | null;
}

/** Runs the schedule with the bot's digests. Each tick corrects posted digests: a reload of the data asks for one. */
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
  publicUrl = null,
}: RunScheduleContext): RunningSchedule {
  const clock = () => Temporal.Now.instant().epochMilliseconds;
  const shared = { dossiers: data.dossiers, commands, words, publishers };
  const compose = createCorrector({
    ...shared,
    now: () => Temporal.Now.instant(),
    postedView: async (occurrence) => {
      const text = await snapshotOfDigest(store, occurrence);
      return text === null ? null : readPostedView(text, occurrence);
    },
  });
  const fallen = createFallenClaims(data.dossiers);
  const correct = keepCorrecting({ store, clock, log, publishers }, fallen, compose);
  const running = startSchedule({
    store,
    publishers,
    owner,
    clock,
    sleep,
    log,
    limits: { ...limits, repeatUnknown },
    compose: createComposer({ ...shared, publicUrl, watchMemory: metrics.watchMemory }),
    watches: createWatchPlanner(shared),
    isFallen: createIsFallen(fallen),
    notices: (suggestion) => suggestionNoticeView(suggestion, words),
    notify: createNotifier({ publishers, words, log }),
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
