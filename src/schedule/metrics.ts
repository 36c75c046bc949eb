import { Counter, Gauge, Registry } from 'prom-client';
import type { Remembered, WatchMemory } from '../core/memory/watch-memory.ts';
import type { Platform } from '../core/place/channel.ts';
import { type LoopWatch, watchLoop } from './loop-delay.ts';
import { type CountedEvent, countedEvents, type ScheduleContext } from './schedule-context.ts';
import type { ScheduleLoop } from './schedule-loop.ts';

type WatchedSchedule = Pick<ScheduleLoop, 'lag' | 'lastTickAt'>;

/** What Prometheus reads. */
export interface ScheduleMetrics {
  registry: Registry;
  count: ScheduleContext['count'];
  /** Shows this schedule's ticks from now on. */
  watch(schedule: WatchedSchedule): void;
  watchMemory: WatchMemory;
}

const meaning = {
  due: 'Digests that became due',
  posted: 'Messages that were posted',
  late: 'Digests that were posted more than a minute late',
  ambiguous: 'Messages of which it was unknown whether they had arrived',
  reconciled: 'Messages that were found to have arrived after all',
  skipped: 'Digests that were not posted: quiet, late, paused or removed',
  failed: 'Messages that were given up',
  doubled: 'Messages that stand twice, because a process had stood still while it posted',
} as const satisfies Record<CountedEvent, string>;

/**
 * A registry of its own, with a counter for each event on each of the platforms. What `loop` saw is shown once: each
 * time the metrics are read, from the last time on.
 */
export function createMetrics(platforms: readonly Platform[], loop: LoopWatch = watchLoop()): ScheduleMetrics {
  const registry = new Registry();
  const counters = new Map(
    countedEvents.map((event) => {
      const name = `parallax_${event}_total`;
      const counter = new Counter({ name, help: meaning[event], labelNames: ['platform'], registers: [registry] });
      // Prometheus sees a counter's first increase only where it read a zero before.
      for (const platform of platforms) counter.inc({ platform }, 0);
      return [event, counter] as const;
    }),
  );
  let watched: WatchedSchedule | null = null;
  const gauge = (name: string, help: string, read: (schedule: WatchedSchedule) => number) =>
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
  const remembered = new Map<string, Remembered>();
  new Gauge({
    name: 'parallax_memory_bytes',
    help: 'What is kept in memory, by its own count; each has a limit',
    labelNames: ['what'],
    registers: [registry],
    collect() {
      for (const [what, { bytes }] of remembered) this.set({ what }, bytes);
    },
  });
  new Gauge({
    name: 'parallax_event_loop_delay_seconds',
    help: 'How long the event loop let others wait since the metrics were last read',
    labelNames: ['of'],
    registers: [registry],
    collect() {
      const { maxMs, p99Ms } = loop.take();
      this.set({ of: 'max' }, maxMs / 1_000);
      this.set({ of: 'p99' }, p99Ms / 1_000);
    },
  });
  return {
    registry,
    count: (event, platform, by = 1) => counters.get(event)?.inc({ platform }, by),
    watch: (schedule) => {
      watched = schedule;
    },
    watchMemory: (name, what) => void remembered.set(name, what),
  };
}
