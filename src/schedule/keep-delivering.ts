import type { ScheduleContext } from './schedule-context.ts';

/** The shortest and the longest rest (milliseconds) between two rounds. */
const restMs = { least: 100, most: 5_000 };

/** One kind of work of delivery, and how it rests. */
export interface Delivering {
  /** Does everything that can be done now. */
  round(): Promise<number>;
  /** When the next of it may be due (epoch milliseconds); null where nothing waits. */
  nextAt(context: Pick<ScheduleContext, 'store'>): Promise<number | null>;
  /** Waits between two rounds. Rejects where the signal is aborted. */
  rest(ms: number, signal: AbortSignal): Promise<void>;
}

export interface KeptDelivering {
  /** Begins the next round at once, or after the one under way. */
  wake(): void;
  /** Resolves once it was told to stop, and the last round has ended. */
  ended: Promise<void>;
}

/** Delivers until it is told to stop. Between two rounds it rests until more may be due, or until it is woken. */
export function keepDelivering(context: ScheduleContext, { round, nextAt, rest }: Delivering): KeptDelivering {
  let waking = new AbortController();
  const ended = (async () => {
    while (!context.stop.aborted) {
      waking = new AbortController();
      let restFor = restMs.most;
      try {
        await round();
        const next = await nextAt(context);
        if (next !== null) restFor = Math.min(restMs.most, Math.max(restMs.least, next - context.clock()));
      } catch (problem) {
        context.log.error({ err: problem }, 'delivery was interrupted; it goes on in a moment');
      }
      await rest(restFor, AbortSignal.any([waking.signal, context.stop])).catch(() => {});
    }
  })();
  return { wake: () => waking.abort(), ended };
}
