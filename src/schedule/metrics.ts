import { Counter, Gauge, Registry } from 'prom-client';
import type { Platform } from '../core/place/channel.ts';
import { type Counted, counted } from './deps.ts';
import type { RunningSchedule } from './start-schedule.ts';

/** What Prometheus reads. */
export interface ScheduleMetrics {
  registry: Registry;
  /** `ScheduleDeps.count`. */
  count(what: Counted, platform: Platform, by?: number): void;
  /** Shows the tick's lag from now on. */
  watch(schedule: Pick<RunningSchedule, 'lag' | 'lastTickAt'>): void;
}

const meaning = {
  due: 'Digests that became due',
  posted: 'Messages that were posted',
  late: 'Digests that were posted more than a minute late',
  ambiguous: 'Messages of which it was unknown whether they had arrived',
  reconciled: 'Messages that were found to have arrived after all',
  skipped: 'Digests that were not posted: quiet, late, paused or removed',
  failed: 'Messages that were given up',
} as const satisfies Record<Counted, string>;

/** A registry of its own, with a counter for each thing counted on each of the platforms. */
export function createMetrics(platforms: readonly Platform[]): ScheduleMetrics {
  const registry = new Registry();
  const counters = new Map(
    counted.map((what) => {
      const name = `parallax_${what}_total`;
      const counter = new Counter({ name, help: meaning[what], labelNames: ['platform'], registers: [registry] });
      // A counter that is not there cannot be told from one at nought.
      for (const platform of platforms) counter.inc({ platform }, 0);
      return [what, counter] as const;
    }),
  );
  let watched: Pick<RunningSchedule, 'lag' | 'lastTickAt'> | null = null;
  const gauge = (name: string, help: string, read: (schedule: NonNullable<typeof watched>) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(watched === null ? 0 : read(watched));
      },
    });
  gauge(
    'parallax_tick_lag_seconds',
    'How long after its minute the last tick began',
    ({ lag }) => lag().beganMs / 1_000,
  );
  gauge('parallax_tick_duration_seconds', 'How long the last tick took to plan', ({ lag }) => lag().tookMs / 1_000);
  gauge(
    'parallax_tick_last_timestamp_seconds',
    'When the last tick ended well',
    ({ lastTickAt }) => (lastTickAt() ?? 0) / 1_000,
  );
  return {
    registry,
    count: (what, platform, by = 1) => counters.get(what)?.inc({ platform }, by),
    watch: (schedule) => {
      watched = schedule;
    },
  };
}
