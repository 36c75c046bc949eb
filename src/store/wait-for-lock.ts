import type { Around } from './wrap-queries.ts';

/** How long (milliseconds) a writer waits for another's transaction on the same file. */
const waitMs = 20_000;

/** Waits for SQLite's one write lock without standing still: the built-in driver would block the whole process meanwhile. */
export const waitForLock: Around = async (_sql, run) => {
  const until = performance.now() + waitMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(50, pauseMs * 2)) {
    try {
      return await run();
    } catch (problem) {
      if (!isBusy(problem) || performance.now() > until) throw problem;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + Math.random())));
    }
  }
};

/** SQLITE_BUSY and its kinds: only a statement that changed nothing yet says so, for a transaction begins with the lock. */
function isBusy(problem: unknown): boolean {
  return (
    problem instanceof Error &&
    'errcode' in problem &&
    typeof problem.errcode === 'number' &&
    (problem.errcode & 0xff) === 5
  );
}
