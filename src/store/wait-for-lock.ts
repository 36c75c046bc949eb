import type { QueryWrapper } from './wrap-queries.ts';

/** How long (milliseconds) a writer waits for another's transaction on the same file. */
const longestWaitMs = 20_000;

/** Waits for SQLite's one write lock between short tries: SQLite's own wait would block the whole process. */
export const waitForLock: QueryWrapper = async (_sql, run) => {
  const until = performance.now() + longestWaitMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(50, pauseMs * 2)) {
    try {
      return await run();
    } catch (problem) {
      if (!isBusy(problem) || performance.now() > until) throw problem;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + Math.random())));
    }
  }
};

/**
 * Whether the problem is SQLITE_BUSY in any form. A query that fails with it changed nothing and can be run again,
 * because every transaction takes the lock when it begins.
 */
function isBusy(problem: unknown): boolean {
  return (
    problem instanceof Error &&
    'errcode' in problem &&
    typeof problem.errcode === 'number' &&
    (problem.errcode & 0xff) === 5
  );
}
