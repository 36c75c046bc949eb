import type { Command } from '../core/command/command.ts';
import type { Platform } from '../core/command/desk.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Words } from '../core/words/words.ts';
import { correctPosted } from '../schedule/correct.ts';
import type { Log, ScheduleDeps } from '../schedule/deps.ts';
import { limits } from '../schedule/limits.ts';
import type { ScheduleMetrics } from '../schedule/metrics.ts';
import { type RunningSchedule, startSchedule } from '../schedule/start-schedule.ts';
import type { Store } from '../store/store.ts';
import { createCorrector, fallenClaims } from './compose-correction.ts';
import { createComposer } from './compose-digest.ts';
import type { DatasetHolder } from './dataset-holder.ts';
import { readPostedView } from './seen.ts';
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
}

export interface BotSchedule extends RunningSchedule {
  /** Brings corrections to posted messages; call it after each reload. */
  correct(): Promise<void>;
}

/** Runs the schedule over the bot's digests, and corrects what earlier digests said. */
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
}: ScheduleParts): BotSchedule {
  const clock = () => Temporal.Now.instant().epochMilliseconds;
  const shared = { dossiers: data.dossiers, commands, words, publishers };
  const running = startSchedule({
    ...{ store, publishers, owner, clock, sleep, log, limits },
    compose: createComposer(shared),
    tell: createTeller({ publishers, words, log }),
    monotonic: () => performance.now(),
    random: Math.random,
    count: metrics.count,
  });
  metrics.watch(running);
  const compose = createCorrector({
    ...shared,
    now: () => Temporal.Now.instant(),
    postedView: async (occurrence) => {
      const row = await store.db
        .selectFrom('contents')
        .select('snapshot')
        .where('occurrence', '=', occurrence)
        .executeTakeFirst();
      return row === undefined ? null : readPostedView(row.snapshot);
    },
  });
  return {
    ...running,
    async correct() {
      const corrected = await correctPosted({ store, clock, log }, fallenClaims(data.dossiers()), compose);
      if (corrected > 0) await running.tick();
    },
  };
}
