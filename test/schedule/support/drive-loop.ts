import type { ScheduleContext } from '../../../src/schedule/schedule-context.ts';
import { type ScheduleLoop, startLoop } from '../../../src/schedule/schedule-loop.ts';

export interface DrivenLoop extends Pick<ScheduleLoop, 'lastTickAt' | 'stop'> {
  /** Ticks, posts and looks up, and resolves once nothing is left that can be done now. */
  round(): Promise<void>;
}

/** The product's own loop, for a clock that the test turns: whoever rests goes on with the next round. */
export function driveLoop(context: Omit<ScheduleContext, 'stop'>): DrivenLoop {
  const resting = new Set<() => void>();
  let noticeRest = () => {};
  const rest = (_ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const end = () => {
        resting.delete(end);
        resolve();
      };
      if (signal?.aborted === true) return resolve();
      signal?.addEventListener('abort', end, { once: true });
      resting.add(end);
      noticeRest();
    });
  /** To each platform one posts and one looks up. */
  const allRest = async () => {
    while (resting.size < 2 * context.publishers.size) await new Promise<void>((resolve) => (noticeRest = resolve));
  };
  const loop = startLoop(context, rest);
  return {
    async round() {
      for (const end of [...resting]) end();
      await loop.tick(null);
      await loop.afterTicks();
      await allRest();
    },
    lastTickAt: loop.lastTickAt,
    stop: loop.stop,
  };
}
