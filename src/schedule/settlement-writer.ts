import { type Settlement, settleDeliveries } from '../store/settle-deliveries.ts';
import type { ScheduleContext } from './schedule-context.ts';

const mostAtATime = 500;

/** Writes settlements together: those that come while one write is under way share the next. */
export interface SettlementWriter {
  /** Resolves once it is committed: true if it counts, false if another process had taken the delivery over. */
  write(settlement: Settlement): Promise<boolean>;
}

interface Waiting {
  settlement: Settlement;
  resolve(counts: boolean): void;
  reject(problem: unknown): void;
}

export function createSettlementWriter({ store, clock }: ScheduleContext): SettlementWriter {
  const waiting: Waiting[] = [];
  let writing = false;
  async function writeAll(): Promise<void> {
    writing = true;
    // Settlements of one turn of the event loop are written together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtATime);
      try {
        const written = await settleDeliveries(
          store,
          batch.map(({ settlement }) => settlement),
          clock(),
        );
        for (const { settlement, resolve } of batch) resolve(written.has(settlement.key));
      } catch (problem) {
        // One that cannot be written must not take the others with it.
        if (batch.length > 1) await writeEach(batch);
        else for (const { reject } of batch) reject(problem);
      }
    }
    writing = false;
  }
  async function writeEach(batch: readonly Waiting[]): Promise<void> {
    for (const { settlement, resolve, reject } of batch) {
      await settleDeliveries(store, [settlement], clock()).then(
        (written) => resolve(written.has(settlement.key)),
        reject,
      );
    }
  }
  return {
    write(settlement) {
      const { promise, resolve, reject } = Promise.withResolvers<boolean>();
      waiting.push({ settlement, resolve, reject });
      if (!writing) void writeAll();
      return promise;
    },
  };
}
