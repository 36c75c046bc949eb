import { type Settlement, settle } from '../store/settle-deliveries.ts';
import type { ScheduleDeps } from './deps.ts';

const atATime = 500;

/** Writes outcomes together: those that come while one write is under way share the next. */
export interface Settler {
  /** Resolves once it is committed: true if it counted, false if another process had taken the delivery over. */
  settle(outcome: Settlement): Promise<boolean>;
}

interface Waiting {
  outcome: Settlement;
  resolve(counted: boolean): void;
  reject(problem: unknown): void;
}

export function createSettler({ store, clock }: ScheduleDeps): Settler {
  const waiting: Waiting[] = [];
  let writing = false;
  async function write(): Promise<void> {
    writing = true;
    // Outcomes of one turn of the loop come together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const some = waiting.splice(0, atATime);
      try {
        const written = await settle(
          store,
          some.map(({ outcome }) => outcome),
          clock(),
        );
        for (const { outcome, resolve } of some) resolve(written.has(outcome.key));
      } catch (problem) {
        for (const { reject } of some) reject(problem);
      }
    }
    writing = false;
  }
  return {
    settle(outcome) {
      const { promise, resolve, reject } = Promise.withResolvers<boolean>();
      waiting.push({ outcome, resolve, reject });
      if (!writing) void write();
      return promise;
    },
  };
}
