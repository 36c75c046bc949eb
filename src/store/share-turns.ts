import type { QueryWrapper } from './wrap-queries.ts';

/** After so many milliseconds of queries in one turn of the event loop, others have a turn. */
const longestTurnMs = 10;

/** SQLite answers at once, so that a loop over queries would never let go of the process: now and then it must wait. */
export function shareTurns(): QueryWrapper {
  let turnBegan: number | null = null;
  return async (_sql, run) => {
    if (turnBegan === null) {
      turnBegan = performance.now();
      setImmediate(() => {
        turnBegan = null;
      });
    }
    const result = await run();
    if (turnBegan !== null && performance.now() - turnBegan > longestTurnMs)
      await new Promise((resolve) => setImmediate(resolve));
    return result;
  };
}
