import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often (milliseconds) the event loop is asked for its turn. */
const everyMs = 10;

/** For how long, in milliseconds, the event loop let others wait: at most, and in 99 of 100 cases. */
export interface LoopDelay {
  maxMs: number;
  p99Ms: number;
}

/** Watches the event loop. */
export interface LoopWatch {
  /** The delays since the last call. */
  take(): LoopDelay;
  stop(): void;
}

/** Begins to watch how long the turns of the event loop are. It keeps no process alive. */
export function watchLoop(): LoopWatch {
  const histogram = monitorEventLoopDelay({ resolution: everyMs });
  histogram.enable();
  const delayMs = (nanoseconds: number) => (histogram.count === 0 ? 0 : Math.max(0, nanoseconds / 1e6 - everyMs));
  return {
    take() {
      const delay = { maxMs: delayMs(histogram.max), p99Ms: delayMs(histogram.percentile(99)) };
      histogram.reset();
      return delay;
    },
    stop: () => void histogram.disable(),
  };
}
